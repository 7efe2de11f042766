// @ts-check
/**
 * Gets what the tests need and npm does not have: browsers, a screen with real keys, a web server.
 *
 *     node test/helpers/set-up.js   installs what is missing, or says how
 */
import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {missingEngines} from './engines.js';
import {firstProgram, isUbuntu} from './find-program.js';
import {findNginx} from './nginx.js';
import {findDesk} from './screen.js';

/** @typedef {import('./engines.js').EngineName | 'xdotool' | 'nginx'} Program */

/** @type {Record<Program, string[]>} */
const debianPackages = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb'],
  xdotool: ['xdotool', 'xvfb'],
  nginx: ['nginx', 'libnginx-mod-http-brotli-filter', 'libnginx-mod-http-brotli-static'],
};

/** @returns {Program[]} */
const findMissing = () => [
  ...missingEngines(),
  .../** @type {Program[]} */ (findDesk() ? [] : ['xdotool']),
  .../** @type {Program[]} */ (findNginx() ? [] : ['nginx']),
];

/** @param {Program[]} missing */
const installCommand = (missing) => {
  // Ubuntu's packages of these two only install snaps, which do not take orders from outside.
  const packaged = missing.filter((name) => !isUbuntu() || !['chromium', 'firefox'].includes(name));
  if (packaged.length === 0) return undefined;

  // A bare machine has no font, and text without glyphs has no size to test.
  const packages = [...packaged.flatMap((name) => debianPackages[name]), 'fonts-liberation'];
  return [
    `${sudo}apt-get update`,
    `${sudo}apt-get install -y --no-install-recommends ${packages.join(' ')}`,
    ...(packaged.includes('nginx') ? quietenNginx() : []),
  ].join(' && ');
};

/** Debian starts a web server as soon as it is installed. The tests start one of their own. */
const quietenNginx = () =>
  existsSync('/run/systemd/system') && !firstProgram('nginx', '/usr/sbin/nginx')
    ? [`${sudo}systemctl disable --now nginx`]
    : [];

const sudo = process.getuid?.() === 0 ? '' : 'sudo ';

const canInstall = () => {
  if (!firstProgram('apt-get')) return false;
  return process.getuid?.() === 0 || spawnSync('sudo', ['-n', 'true']).status === 0;
};

/** @param {Program[]} missing */
const advice = (missing) => {
  const command = firstProgram('apt-get') && installCommand(missing);
  return command
    ? `To install by hand: ${command}`
    : 'Install what you can, and set CHROME_PATH, FIREFOX_PATH or WEBKIT_DRIVER_PATH if it is not found.';
};

const command = installCommand(findMissing());
if (command && canInstall()) {
  console.log(`Installing what the tests need: ${command}`);
  spawnSync('sh', ['-c', command], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'},
  });
}

const missing = findMissing();
if (missing.length) {
  console.error(`Not found on this machine: ${missing.join(', ')}. ${advice(missing)}`);
  // Without Chromium there is nothing to test in; where everybody's changes are tested, all is.
  if (process.env.CI === 'true' || missing.includes('chromium')) process.exitCode = 1;
  else console.error(`The tests go on without ${missing.join(' and ')}.`);
}
