// @ts-check
import {WebKitLauncher} from './webkit-launcher.js';

/**
 * What a reader does to a page, in every engine: the server's side of `test/browser/reader.ts`.
 * The runner's own `setViewport` and key chords do not reach WebKit's driver.
 *
 * @returns {import('@web/test-runner').TestRunnerPlugin}
 */
export const readerCommands = () => ({
  name: 'reader-commands',
  async executeCommand({command, payload, session}) {
    const {browser, id} = session;
    if (command === 'reader-press') {
      await press(browser, id, /** @type {Keys} */ (payload));
      return true;
    }
    if (command === 'reader-resize') {
      await resize(browser, id, /** @type {Size} */ (payload));
      return true;
    }
  },
});

/**
 * @typedef {import('puppeteer-core').KeyInput[]} Keys
 * @typedef {{width: number, height: number}} Size
 * @typedef {import('@web/test-runner-core').BrowserLauncher} Launcher
 */

/**
 * @param {Launcher} launcher
 * @param {string} session
 * @param {Keys} keys pressed in this order and let go in the opposite one
 */
const press = async (launcher, session, keys) => {
  if (launcher instanceof WebKitLauncher) return launcher.sendKeys(session, keys);
  const {keyboard} = pageOf(launcher, session);
  for (const key of keys) await keyboard.down(key);
  for (const key of [...keys].reverse()) await keyboard.up(key);
};

/**
 * @param {Launcher} launcher
 * @param {string} session
 * @param {Size} size
 */
const resize = async (launcher, session, {width, height}) => {
  if (launcher instanceof WebKitLauncher) return launcher.resizePage(width, height);
  await pageOf(launcher, session).setViewport({width, height});
};

/**
 * @param {Launcher} launcher
 * @param {string} session
 */
const pageOf = (launcher, session) =>
  /** @type {import('@web/test-runner-chrome').ChromeLauncher} */ (launcher).getPage(session);
