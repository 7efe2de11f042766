// @ts-check
import {execFileSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {installPackages} from '../helpers/install-packages.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Installs the packages to measure, and builds the current `src/` and `content/`. */
export const setUp = () => {
  installPackages('test/bench');
  execFileSync('npm', ['run', 'build', '--silent'], {cwd: root, stdio: ['ignore', 2, 2]});
};
