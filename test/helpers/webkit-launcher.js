// @ts-check
import {WebdriverLauncher} from '@web/test-runner-webdriver';
import {startWebKitDriver} from './webkit-driver.js';

/**
 * @typedef {object} Driver
 * @property {<T>(script: () => T) => Promise<T>} execute
 * @property {(width: number, height: number) => Promise<void>} setWindowSize
 */

/** Runs test files in WebKitGTK's browser, one after the other in one window. */
export class WebKitLauncher extends WebdriverLauncher {
  /**
   * @override
   * @param {import('@web/test-runner').TestRunnerCoreConfig} config
   */
  async initialize(config) {
    await super.initialize(config);
    this.name = 'WebKit';
  }

  /**
   * @override
   * @param {string} id
   * @param {string} url
   */
  async startSession(id, url) {
    // Each file starts with the page size that the other launchers give it.
    await this['ensureManagerInitialized']();
    await this.resizePage(800, 600);
    await super.startSession(id, url);
  }

  /**
   * A driver sizes windows, so what is not page, the toolbar, is added. The toolbar keeps the window
   * from becoming narrower than about 450 pixels.
   *
   * @param {number} width
   * @param {number} height
   */
  async resizePage(width, height) {
    const driver = /** @type {Driver} */ (this['driver']);
    const frame = await driver.execute(() => ({
      width: outerWidth - innerWidth,
      height: outerHeight - innerHeight,
    }));
    await driver.setWindowSize(width + frame.width, height + frame.height);
  }
}

/** @param {import('./engines.js').WebKitPaths} paths */
export const startWebKit = async (paths) =>
  new WebKitLauncher({
    hostname: '127.0.0.1',
    port: await startWebKitDriver(paths),
    path: '/',
    logLevel: 'error',
    capabilities: /** @type {WebdriverIO.Capabilities} */ ({
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': {binary: paths.browser, args: ['--automation']},
    }),
  });
