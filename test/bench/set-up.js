// @ts-check
import {execFileSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {installPackages} from '../helpers/install-packages.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Installs the packages that are measured, and builds what is in `src/` and `content/` now. */
export const setUp = () => {
  installPackages('test/bench');
  execFileSync('npm', ['run', 'build', '--silent'], {cwd: root, stdio: ['ignore', 2, 2]});
};
