// @ts-check
/**
 * The steps of `npm version` before and after npm sets the version:
 *
 *     node tools/release.js check   stops when the changelog lacks a change, or package.json an address
 *     node tools/release.js         writes the version into the documents and the WordPress plugin,
 *                                   builds, and packs
 *     node tools/release.js pack    fills `release/` from the build with the npm package and the plugin,
 *                                   and prints the integrity values
 */
import {execFileSync} from 'node:child_process';
import {copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {findMissingNotes, releaseNotes} from './changelog.js';

const {name, version} = JSON.parse(readFileSync('package.json', 'utf8'));

const run = (/** @type {string} */ program, /** @type {string[]} */ args, cwd = '.') =>
  execFileSync(program, args, {cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit']});

const check = () => {
  const tags = run('git', ['tag', '--list', 'v*', '--merged=HEAD', '--sort=-v:refname']);
  const last = tags.split('\n')[0];
  // Before the first version, all files are new.
  const changed = run('git', last ? ['diff', '--name-only', last] : ['ls-files']).split('\n');
  const missing = findMissingNotes(readFileSync('CHANGELOG.md', 'utf8'), changed);
  // The addresses in package.json are placeholders until the project has an address.
  for (const [line] of readFileSync('package.json', 'utf8').matchAll(/\S.*PLACEHOLDER.*/g))
    missing.push(`package.json: replace the placeholder in ${line}`);
  if (missing.length > 0) throw new Error(missing.join('\n'));
};

const release = () => {
  const today = new Date().toISOString().slice(0, 10);
  edit('CHANGELOG.md', (text) => releaseNotes(text, version, today));
  for (const file of ['menopause-backpain-info.php', 'readme.txt'])
    edit(`wordpress/menopause-backpain-info/${file}`, (text) =>
      text.replace(/(?<=^(?: \* Version: +|Stable tag: |= ))\d+\.\d+\.\d+\S*/gm, version),
    );
  run('npm', ['run', 'docs']);
  pack();
};

const pack = () => {
  rmSync('release', {recursive: true, force: true});
  mkdirSync('release');
  run('npm', ['pack', '--ignore-scripts', '--pack-destination', 'release']);
  run('npm', ['ci', '--prefix', 'wordpress']);
  run('node', ['wordpress/assemble.js']);
  copyFileSync(`dist-wordpress/${name}.zip`, `release/${name}.zip`);
  writeFileSync(`release/${name}-${version}.spdx.json`, billOfMaterials());

  const files = Object.entries(JSON.parse(readFileSync('dist/cdn/manifest.json', 'utf8')));
  const scripts = Object.fromEntries(files.filter(([file]) => file.endsWith('.js')));
  console.table(scripts, ['bytes', 'brotliBytes', 'integrity']);
};

/** @param {string} file @param {(text: string) => string} change */
const edit = (file, change) => writeFileSync(file, change(readFileSync(file, 'utf8')));

/**
 * Lists the package and its dependencies at run time, in the format of SPDX. A copy without
 * development dependencies is needed because `npm sbom --omit=dev` also omits what one of those
 * needs, such as Lit (https://github.com/npm/cli/issues/7909).
 */
const billOfMaterials = () => {
  const copy = mkdtempSync(join(tmpdir(), 'bill-of-materials-'));
  for (const file of ['package.json', 'package-lock.json']) copyFileSync(file, join(copy, file));
  run('npm', ['pkg', 'delete', 'devDependencies'], copy);
  run('npm', ['prune', '--package-lock-only', '--offline', '--no-audit', '--no-fund'], copy);
  const bill = run('npm', ['sbom', '--package-lock-only', '--sbom-format=spdx'], copy);
  rmSync(copy, {recursive: true});
  return bill;
};

try {
  if (process.argv[2] === 'check') check();
  else if (process.argv[2] === 'pack') pack();
  else release();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
