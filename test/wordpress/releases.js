// @ts-check
import {readFileSync} from 'node:fs';
import {cp, mkdir, rm} from 'node:fs/promises';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {run} from './processes.js';

const builds = fileURLToPath(
  new URL('./node_modules/@wp-playground/wordpress-builds/', import.meta.url),
);

/** @param {string} folder target folder */
const fromDebian = async (folder) => {
  // The package links to libraries in other folders.
  await run('cp', ['-rL', '/usr/share/wordpress', folder]);
  await rm(join(folder, 'wp-config.php'));
};

/**
 * The browser package keeps the code and the static files apart.
 *
 * @param {string} name
 */
const fromPlayground = (name) => async (/** @type {string} */ folder) => {
  await mkdir(folder);
  await run('unzip', ['-qo', join(builds, `src/wordpress/wp-${name}.zip`), '-d', folder]);
  await cp(join(builds, `public/wp-${name}`), folder, {recursive: true});
  await rm(join(folder, 'wp-config.php'));
  // The test does not use the package's database and plugins.
  for (const own of ['database', 'plugins', 'mu-plugins', 'db.php'])
    await rm(join(folder, 'wp-content', own), {recursive: true, force: true});
};

/** Releases of WordPress, each with one of its default themes. */
export const releases = [
  {name: '6.1', theme: 'twentytwentyone', isBlockTheme: false, unpack: fromDebian},
  {name: '6.1', theme: 'twentytwentythree', isBlockTheme: true, unpack: fromDebian},
  {name: '6.5', theme: 'twentytwentyfour', isBlockTheme: true, unpack: fromPlayground('6.5')},
  {
    name: '6.7-alpha',
    theme: 'twentytwentyfour',
    isBlockTheme: true,
    unpack: fromPlayground('nightly'),
  },
];

// Another release, from a folder of its own: `WORDPRESS=folder THEME=twentytwentyfive npm run test:wordpress`.
const {WORDPRESS, THEME = 'twentytwentyfive'} = process.env;
if (WORDPRESS) {
  const version = readFileSync(join(WORDPRESS, 'wp-includes/version.php'), 'utf8');
  releases.push({
    name: /wp_version = '(.+?)'/.exec(version)?.[1] ?? '',
    theme: THEME,
    isBlockTheme: true,
    unpack: (folder) => cp(WORDPRESS, folder, {recursive: true}),
  });
}
