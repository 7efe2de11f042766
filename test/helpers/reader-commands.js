// @ts-check
import {WebKitLauncher} from './webkit-launcher.js';

/**
 * What a reader does to a page, in every engine: the server's side of `test/browser/support/reader.ts`.
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
    if (command === 'reader-media') {
      await emulate(browser, id, /** @type {Media} */ (payload));
      return true;
    }
  },
});

/**
 * @typedef {import('puppeteer-core').KeyInput[]} Keys
 * @typedef {{width: number, height: number}} Size
 * @typedef {Record<string, string>} Media
 * @typedef {import('@web/test-runner').BrowserLauncher} Launcher
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
 * In Chromium only. The runner's own `emulateMedia` does not know about forced colours.
 *
 * @param {Launcher} launcher
 * @param {string} session
 * @param {Media} media what the reader has asked the system for; an empty value takes it back
 */
const emulate = async (launcher, session, media) => {
  const page = pageOf(launcher, session);
  const features = Object.entries(media).map(([name, value]) => ({name, value}));
  // Kept, since what it emulates ends with it.
  const protocol = protocols.get(page) ?? (await page.createCDPSession());
  protocols.set(page, protocol);
  await protocol.send('Emulation.setEmulatedMedia', {features});
};

/** @type {WeakMap<object, import('puppeteer-core').CDPSession>} */
const protocols = new WeakMap();

/**
 * @param {Launcher} launcher
 * @param {string} session
 */
const pageOf = (launcher, session) =>
  /** @type {import('@web/test-runner-chrome').ChromeLauncher} */ (launcher).getPage(session);
