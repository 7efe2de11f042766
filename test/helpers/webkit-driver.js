// @ts-check
import {spawn} from 'node:child_process';
import {setTimeout as delay} from 'node:timers/promises';
import {freePort} from './free-port.js';
import {endWithThisProcess, startScreen} from './screen.js';

/**
 * Starts WebKit's driver on its own virtual screen. Both end with this process.
 *
 * @param {import('./engines.js').WebKitPaths} paths
 * @returns {Promise<number>} the driver's port
 */
export const startWebKitDriver = async (paths) => {
  const display = await startScreen(paths.display);
  const port = await freePort();
  const driver = spawn(paths.driver, [`--port=${port}`], {
    stdio: 'ignore',
    // Mesa's software renderer, which is used without a graphics card, sometimes crashes.
    env: {...process.env, DISPLAY: display, WEBKIT_DISABLE_COMPOSITING_MODE: '1'},
  });
  endWithThisProcess(driver);
  await ready(driver, port);
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
