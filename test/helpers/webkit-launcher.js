// @ts-check
import {openWebDriver} from './webdriver.js';
import {startWebKitDriver} from './webkit-driver.js';

/**
 * Runs test files in WebKitGTK's browser, one after the other in one window.
 *
 * @implements {BrowserLauncher}
 * @typedef {import('@web/test-runner').BrowserLauncher} BrowserLauncher
 */
export class WebKitLauncher {
  name = 'WebKit';
  // With this type, the runner's commands for the mouse call `sendMouseMove()` and the like.
  type = 'webdriver';

  /** @type {Map<string, string>} The address of each test file that runs, by the id of its session. */
  #urls = new Map();
  #driver;

  /** @param {Awaited<ReturnType<typeof openWebDriver>>} driver */
  constructor(driver) {
    this.#driver = driver;
  }

  stop() {
    return this.#driver.close();
  }

  /**
   * @param {string} id
   * @param {string} url
   */
  async startSession(id, url) {
    this.#urls.set(id, url);
    // Each file starts with the page size that the other launchers give it.
    await this.resizePage(800, 600);
    await this.#driver.navigate(url);
  }

  /** @param {string} id */
  isActive(id) {
    return this.#urls.has(id);
  }

  /** @param {string} id */
  getBrowserUrl(id) {
    return this.#urls.get(id);
  }

  /** @param {string} id */
  async stopSession(id) {
    // Ends all that the page still does.
    await this.#driver.navigate('about:blank');
    this.#urls.delete(id);
    return {};
  }

  async startDebugSession() {
    throw new Error('The runner cannot debug in WebKit.');
  }

  /**
   * A driver sizes windows, so this adds the size of the toolbar. Because of the toolbar the window
   * cannot become narrower than about 450 pixels.
   *
   * @param {number} width
   * @param {number} height
   */
  async resizePage(width, height) {
    const frame = await this.#driver.execute(() => ({
      width: outerWidth - innerWidth,
      height: outerHeight - innerHeight,
    }));
    await this.#driver.resizeWindow(width + frame.width, height + frame.height);
  }

  /** @param {readonly string[]} keys pressed in this order and released in the opposite one */
  async sendKeys(keys) {
    const values = keys.map((key) => keyCodes[key] ?? key);
    const actions = [
      ...values.map((value) => ({type: 'keyDown', value})),
      ...values.toReversed().map((value) => ({type: 'keyUp', value})),
    ];
    await this.#driver.perform({type: 'key', id: 'keyboard', actions});
  }

  /**
   * @param {string} _id
   * @param {number} x
   * @param {number} y
   */
  sendMouseMove(_id, x, y) {
    return this.#useMouse({type: 'pointerMove', x, y});
  }

  /**
   * @param {string} _id
   * @param {number} x
   * @param {number} y
   */
  sendMouseClick(_id, x, y) {
    return this.#useMouse(
      {type: 'pointerMove', x, y},
      {type: 'pointerDown', button: 0},
      {type: 'pointerUp', button: 0},
    );
  }

  resetMouse() {
    return this.#useMouse({type: 'pointerUp', button: 0}, {type: 'pointerMove', x: 0, y: 0});
  }

  /** @param {...object} actions */
  async #useMouse(...actions) {
    await this.#driver.perform({type: 'pointer', id: 'mouse', actions});
  }
}

/**
 * The codes that WebDriver has for keys without a character.
 *
 * @type {Record<string, string>}
 * @see https://www.w3.org/TR/webdriver2/#keyboard-actions
 */
const keyCodes = {
  ArrowDown: '\uE015',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  ArrowUp: '\uE013',
  End: '\uE010',
  Enter: '\uE007',
  Escape: '\uE00C',
  Home: '\uE011',
  Shift: '\uE008',
  Tab: '\uE004',
};

/** @param {import('./engines.js').WebKitPaths} paths */
export const startWebKit = async (paths) =>
  new WebKitLauncher(
    await openWebDriver(await startWebKitDriver(paths), {
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': {binary: paths.browser, args: ['--automation']},
    }),
  );
