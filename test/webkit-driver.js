// @ts-check
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {createServer} from 'node:net';
import {setTimeout as delay} from 'node:timers/promises';

/**
 * Starts WebKit's driver on a screen of its own. Both end with this process.
 *
 * @param {import('./engines.js').WebKitPaths} paths
 * @returns {Promise<number>} the driver's port
 */
export const startWebKitDriver = async (paths) => {
  const display = await startScreen(paths.display);
  const port = await freePort();
  const driver = spawn(paths.driver, [`--port=${port}`], {
    stdio: 'ignore',
    // Mesa's software renderer, which draws where there is no graphics card, crashes now and then.
    env: {...process.env, DISPLAY: display, WEBKIT_DISABLE_COMPOSITING_MODE: '1'},
  });
  endWithThisProcess(driver);
  await ready(driver, port);
  return port;
};

/**
 * @param {string} xvfb
 * @returns {Promise<string>} what DISPLAY has to be
 */
const startScreen = async (xvfb) => {
  // With -displayfd the server picks a free number, and tells it once it takes connections.
  // Without a window manager the window under the pointer has the focus. The pointer starts in the
  // middle of the screen, so the screen is small enough for that to be inside any window.
  const args = ['-displayfd', '3', '-screen', '0', '800x600x24', '-nolisten', 'tcp'];
  const screen = spawn(xvfb, args, {stdio: ['ignore', 'ignore', 'ignore', 'pipe']});
  endWithThisProcess(screen);
  const numberPipe = /** @type {import('node:stream').Readable} */ (screen.stdio[3]);
  const [number] = await Promise.race([
    once(numberPipe, 'data'),
    once(screen, 'exit').then(() => Promise.reject(new Error(`${xvfb} ended at once`))),
  ]);
  return `:${String(number).trim()}`;
};

/** @returns {Promise<number>} */
const freePort = async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  return port;
};

/**
 * @param {import('node:child_process').ChildProcess} driver
 * @param {number} port
 */
const ready = async (driver, port) => {
  const deadline = Date.now() + 30_000;
  while (driver.exitCode === null && Date.now() < deadline) {
    try {
      await fetch(`http://127.0.0.1:${port}/status`);
      return;
    } catch {
      await delay(50);
    }
  }
  throw new Error(`${driver.spawnfile} does not answer on port ${port}`);
};

/** @param {import('node:child_process').ChildProcess} child */
const endWithThisProcess = (child) => {
  process.on('exit', () => child.kill());
  child.unref();
};
