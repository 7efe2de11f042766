// @ts-check
/**
 * Installs the packages of a suite that has a `package.json` of its own, unless they are there.
 *
 *     node test/helpers/install-packages.js test/frameworks
 */
import {spawnSync} from 'node:child_process';
import {existsSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Tells whether the packages of a folder are missing or older than its lock file.
 *
 * @param {string} folder
 */
const isStale = (folder) => {
  const installed = join(folder, 'node_modules/.package-lock.json');
  return (
    !existsSync(installed) ||
    statSync(installed).mtimeMs < statSync(join(folder, 'package-lock.json')).mtimeMs
  );
};

/** @param {string} name of the suite's folder, from the root of the repository */
export const installPackages = (name) => {
  const folder = join(root, name);
  if (!isStale(folder)) return;
  console.log(`Installing the packages of ${name} …`);
  // The tests need no install scripts, and some of them report the installation to the authors.
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const {status} = spawnSync('npm', ['ci', ...options], {cwd: folder, stdio: ['ignore', 2, 2]});
  if (status !== 0) throw new Error(`npm ci failed in ${name}.`);
};

if (import.meta.filename === process.argv[1])
  for (const name of process.argv.slice(2)) installPackages(name);
