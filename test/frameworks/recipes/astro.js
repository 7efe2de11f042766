// @ts-check
import {execFile} from 'node:child_process';
import {cp, mkdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {page, tag} from '../../helpers/page.js';
import {createProject, frameworks} from '../project.js';
import {staticSite} from './static-site.js';

const program = join(frameworks, 'node_modules/astro/astro.js');

/**
 * Builds a site, with the script of the article among its files.
 *
 * @param {import('../project.js').Project} project
 */
export const buildSite = async ({folder, installed}) => {
  const script = `${tag}.js`;
  await mkdir(join(folder, 'public'));
  await cp(join(installed, 'dist/cdn', script), join(folder, 'public', script));
  await promisify(execFile)(process.execPath, [program, 'build', '--silent'], {
    cwd: folder,
    env: {...process.env, ASTRO_TELEMETRY_DISABLED: '1'},
  });
};

/** @param {import('../../helpers/page.js').Suite} suite @param {string} code */
export const astro = (suite, code) => {
  const [, frontMatter, body] = code.split(/^---$/m);

  staticSite(suite, async () => {
    const project = await createProject({packages: ['lit', 'astro']});
    const {folder} = project;
    await mkdir(join(folder, 'src/pages'), {recursive: true});
    await writeFile(join(folder, 'src/pages/index.astro'), `---${frontMatter}---\n${page({body})}`);
    await buildSite(project);
    return {
      html: await readFile(join(folder, 'dist/index.html'), 'utf8'),
      script: await readFile(join(folder, 'dist', `${tag}.js`), 'utf8'),
      remove: project.remove,
    };
  });
};
