// @ts-check
import {WebKitLauncher} from './webkit-launcher.js';

/**
 * Lets tests press keys and emulate media: the server's side of `commands.ts`. The runner's own key
 * chords do not reach WebKit's driver.
 *
 * @returns {import('@web/test-runner').TestRunnerPlugin}
 */
export const commandsPlugin = () => ({
  name: 'commands',
  async executeCommand({command, payload, session}) {
    const {browser, id} = session;
    if (command === 'reader-press') {
      await press(browser, id, /** @type {Keys} */ (payload));
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
 * @typedef {Record<string, string>} Media
 * @typedef {import('@web/test-runner').BrowserLauncher} Launcher
 */

/**
 * @param {Launcher} launcher
 * @param {string} session
 * @param {Keys} keys pressed in this order and released in the opposite one
 */
const press = async (launcher, session, keys) => {
  if (launcher instanceof WebKitLauncher) return launcher.sendKeys(keys);
  const {keyboard} = pageOf(launcher, session);
  for (const key of keys) await keyboard.down(key);
  for (const key of [...keys].reverse()) await keyboard.up(key);
};

/**
 * Works in Chromium only. The runner's own `emulateMedia` does not support forced colours.
 *
 * @param {Launcher} launcher
 * @param {string} session
 * @param {Media} media features by name; an empty object resets them
 */
const emulate = async (launcher, session, media) => {
  const page = pageOf(launcher, session);
  const features = Object.entries(media).map(([name, value]) => ({name, value}));
  // The emulation ends with its session, so the session is kept.
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
