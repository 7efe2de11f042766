// @ts-check
/**
 * The three browser engines the tests run in: where they are, and how to get the missing ones.
 *
 *     node test/engines.js               installs what is missing, or says how
 *     ENGINES=chromium,webkit npm test   only these
 *     CHROME_PATH, FIREFOX_PATH, WEBKIT_DRIVER_PATH   instead of the ones found
 */
import {spawnSync} from 'node:child_process';
import {accessSync, constants, existsSync, readdirSync, readFileSync} from 'node:fs';
import {basename, delimiter, join} from 'node:path';
import {pathToFileURL} from 'node:url';

/** @typedef {{driver: string, browser: string, display: string}} WebKitPaths */
/** @typedef {{chromium?: string, firefox?: string, webkit?: WebKitPaths}} Engines */
/** @typedef {keyof Engines} EngineName */
/** @typedef {{display: string, xdotool: string}} Desk */

/** @type {EngineName[]} */
const names = ['chromium', 'firefox', 'webkit'];

/** A screen and real keys, for what the browsers' own automation cannot reach: their find bars. */
const desk = 'xdotool';

/** @typedef {EngineName | typeof desk} Missing */

/** @type {Record<Missing, string[]>} */
const debianPackages = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb'],
  [desk]: ['xdotool', 'xvfb'],
};

/** The engines on this machine, without those that `ENGINES` leaves out. */
export const findEngines = () => {
  /** @type {Engines} */
  const found = {
    chromium: firstProgram(
      process.env.CHROME_PATH,
      'chromium',
      'chromium-browser',
      'google-chrome-stable',
      'google-chrome',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ),
    firefox: firstProgram(
      process.env.FIREFOX_PATH,
      'firefox-esr',
      'firefox',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
    ),
    webkit: findWebKit(),
  };
  const wanted = wantedNames();
  return /** @type {Engines} */ (
    Object.fromEntries(Object.entries(found).filter(([name]) => wanted.has(name)))
  );
};

/** @returns {Desk | undefined} */
export const findDesk = () => {
  const display = firstProgram('Xvfb');
  const xdotool = firstProgram(desk);
  return display && xdotool ? {display, xdotool} : undefined;
};

/**
 * Installs missing engines where that is possible. Ends the process when one is still missing that
 * the tests cannot do without: Chromium anywhere, everything in CI.
 */
export const ensureEngines = () => {
  const command = installCommand(missingNames());
  if (command && canInstall()) {
    console.log(`Installing browsers for the tests: ${command}`);
    spawnSync('sh', ['-c', command], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'},
    });
  }
  const missing = missingNames();
  if (missing.length === 0) return;

  console.error(`Not found on this machine: ${missing.join(', ')}. ${advice(missing)}`);
  const inCI = process.env.CI === 'true';
  if (inCI || missing.includes('chromium')) process.exit(1);
  console.error(`The tests go on without ${missing.join(' and ')}.`);
};

const wantedNames = () => {
  const wanted = new Set(process.env.ENGINES?.split(',') ?? names);
  const known = new Set(/** @type {string[]} */ (names));
  for (const name of wanted) {
    if (!known.has(name)) throw new Error(`ENGINES: ${name} is not one of ${names.join(', ')}`);
  }
  return wanted;
};

/** @returns {Missing[]} */
const missingNames = () => {
  const found = findEngines();
  const wanted = wantedNames();
  const missing = names.filter((name) => wanted.has(name) && !found[name]);
  return findDesk() ? missing : [...missing, desk];
};

/** @param {Missing[]} missing */
const installCommand = (missing) => {
  // Ubuntu's packages of these two only install snaps, which do not take orders from outside.
  const packaged = missing.filter((name) => !isUbuntu() || !['chromium', 'firefox'].includes(name));
  if (packaged.length === 0) return undefined;

  // A bare machine has no font, and text without glyphs has no size to test.
  const packages = [...packaged.flatMap((name) => debianPackages[name]), 'fonts-liberation'];
  const sudo = process.getuid?.() === 0 ? '' : 'sudo ';
  return (
    `${sudo}apt-get update && ` +
    `${sudo}apt-get install -y --no-install-recommends ${packages.join(' ')}`
  );
};

const canInstall = () => {
  if (!firstProgram('apt-get')) return false;
  return process.getuid?.() === 0 || spawnSync('sudo', ['-n', 'true']).status === 0;
};

/** @param {Missing[]} missing */
const advice = (missing) => {
  const command = firstProgram('apt-get') && installCommand(missing);
  return command
    ? `To install by hand: ${command}`
    : 'Install what you can, and set CHROME_PATH, FIREFOX_PATH or WEBKIT_DRIVER_PATH if it is not found.';
};

const isUbuntu = () =>
  existsSync('/etc/os-release') && /^ID=ubuntu$/m.test(readFileSync('/etc/os-release', 'utf8'));

/**
 * The first that is there, of paths and of names to look up in PATH.
 *
 * @param {(string | undefined)[]} candidates
 */
const firstProgram = (...candidates) => {
  const folders = process.env.PATH?.split(delimiter) ?? [];
  return candidates
    .filter((candidate) => candidate !== undefined)
    .flatMap((candidate) =>
      candidate.includes('/') ? candidate : folders.map((folder) => join(folder, candidate)),
    )
    .find((path) => isExecutable(path) && !isSnap(path));
};

/** @param {string} path */
const isExecutable = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** @param {string} path */
const isSnap = (path) =>
  path.startsWith('/snap/') || (isUbuntu() && existsSync(join('/snap/bin', basename(path))));

/** @returns {WebKitPaths | undefined} */
const findWebKit = () => {
  const driver = firstProgram(process.env.WEBKIT_DRIVER_PATH, 'WebKitWebDriver');
  const display = firstProgram('Xvfb');
  const browser = firstProgram(...miniBrowserPaths());
  return driver && display && browser ? {driver, browser, display} : undefined;
};

/** WebKitGTK keeps its browser beside its library: /usr/lib/<architecture>/webkit2gtk-4.1/MiniBrowser. */
const miniBrowserPaths = () =>
  ['/usr/lib', '/usr/libexec', '/usr/lib64']
    .flatMap((folder) => [folder, ...subfolders(folder, /-linux-gnu/)])
    .flatMap((folder) => subfolders(folder, /^webkit(2)?gtk-/))
    .map((folder) => join(folder, 'MiniBrowser'));

/**
 * @param {string} folder
 * @param {RegExp} name
 */
const subfolders = (folder, name) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((entry) => name.test(entry))
        .map((entry) => join(folder, entry))
    : [];

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) ensureEngines();
