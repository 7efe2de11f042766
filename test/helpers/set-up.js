// @ts-check
/**
 * Finds what the tests need and npm does not have: browsers, a screen with real keys, a web server.
 *
 *     node test/helpers/set-up.js          names what is missing, and installs it as root and in CI
 *     node test/helpers/set-up.js speech   the same, with a screen reader
 */
import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {missingEngines} from './engines.js';
import {firstProgram, isUbuntu} from './find-program.js';
import {findNginx} from './nginx.js';
import {findDesktop} from '../screen-reader/orca.js';
import {findDesk} from './screen.js';
import {planSetUp} from './set-up-plan.js';

const needsSpeech = process.argv.includes('speech');

/** @returns {import('./set-up-plan.js').Need[]} */
const findMissing = () => [
  ...missingEngines(),
  ...(findDesk() ? [] : [/** @type {const} */ ('keys')]),
  ...(findNginx() ? [] : [/** @type {const} */ ('nginx')]),
  ...(needsSpeech && !findDesktop() ? [/** @type {const} */ ('speech')] : []),
];

const isCI = process.env.CI === 'true';

const setUp = () => {
  const {list, command, installs} = planSetUp({
    missing: findMissing(),
    isCI,
    isRoot: process.getuid?.() === 0,
    isUbuntu: isUbuntu(),
    hasAptGet: firstProgram('apt-get') !== undefined,
    hasSudo: spawnSync('sudo', ['-n', 'true']).status === 0,
    startsNginx: existsSync('/run/systemd/system') && !firstProgram('nginx', '/usr/sbin/nginx'),
  });
  console.log(`The tests need packages that this machine does not have:\n${list}`);
  if (installs && command) {
    console.log(`Installing them: ${command}`);
    spawnSync('sh', ['-c', command], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'},
    });
  } else if (command) console.log(`To install them: ${command}`);
};

if (findMissing().length) setUp();

const missing = findMissing();
if (missing.length) {
  console.error(
    `Not found: ${missing.join(', ')}. ` +
      'CHROME_PATH, FIREFOX_PATH and WEBKIT_DRIVER_PATH name programs in other places.',
  );
  // Every suite needs Chromium, and CI tests everything.
  if (isCI || missing.includes('chromium')) process.exitCode = 1;
  else console.error(`The tests go on without ${missing.join(' and ')}.`);
}
