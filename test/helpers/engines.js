// @ts-check
/**
 * Finds the browser engines that the tests run in.
 *
 *     ENGINES=chromium,webkit npm test   runs the tests in these engines only
 *     CHROME_PATH, FIREFOX_PATH, WEBKIT_DRIVER_PATH   replace the programs found
 */
import {existsSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {firstProgram} from './find-program.js';

/** @typedef {{driver: string, browser: string, display: string}} WebKitPaths */
/** @typedef {{chromium?: string, firefox?: string, webkit?: WebKitPaths}} Engines */
/** @typedef {keyof Engines} EngineName */

/** @type {EngineName[]} */
const names = ['chromium', 'firefox', 'webkit'];

/** The engines on this machine that `ENGINES` allows. */
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

/** The engines that `ENGINES` allows and that are missing. */
export const missingEngines = () => {
  const found = findEngines();
  const wanted = wantedNames();
  return names.filter((name) => wanted.has(name) && !found[name]);
};

const wantedNames = () => {
  const wanted = new Set(process.env.ENGINES?.split(',') ?? names);
  const known = new Set(/** @type {string[]} */ (names));
  for (const name of wanted) {
    if (!known.has(name)) throw new Error(`ENGINES: ${name} is not one of ${names.join(', ')}`);
  }
  return wanted;
};

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
