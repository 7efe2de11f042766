// @ts-check
import {execFileSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const here = fileURLToPath(new URL('.', import.meta.url));

/** @type {(...args: string[]) => void} */
const npm = (...args) => void execFileSync('npm', args, {cwd: root, stdio: ['ignore', 2, 2]});

/** Installs the packages that are measured, once, and builds what is in `src/` and `content/` now. */
export const setUp = () => {
  if (!existsSync(`${here}node_modules`)) {
    console.log('Installing the packages that are measured …');
    // Some of them would report the installation to their makers.
    npm('ci', '--prefix', here, '--ignore-scripts', '--no-audit', '--no-fund');
  }
  npm('run', 'build', '--silent');
};
