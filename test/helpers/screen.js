// @ts-check
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {firstProgram} from './find-program.js';

/** @typedef {{display: string, xdotool: string}} Desk */

/**
 * A screen and real keys, for what the browsers' own automation cannot reach: their find bars.
 *
 * @returns {Desk | undefined}
 */
export const findDesk = () => {
  const display = firstProgram('Xvfb');
  const xdotool = firstProgram('xdotool');
  return display && xdotool ? {display, xdotool} : undefined;
};

/**
 * Starts a screen that nobody sees, for browsers that need one. It ends with this process.
 *
 * @param {string} xvfb
 * @returns {Promise<string>} what DISPLAY has to be
 */
export const startScreen = async (xvfb) => {
  // With -displayfd the server picks a free number, and tells it once it takes connections.
  // Without a window manager the window under the pointer has the focus. The pointer starts in the
  // middle of the screen, so the screen is small enough for that to be inside any window.
  const args = ['-displayfd', '3', '-screen', '0', '800x600x24', '-nolisten', 'tcp'];
  const screen = spawn(xvfb, args, {stdio: ['ignore', 'ignore', 'ignore', 'pipe']});
  endWithThisProcess(screen);
  const numberPipe = /** @type {import('node:net').Socket} */ (screen.stdio[3]);
  const [number] = await Promise.race([
    once(numberPipe, 'data'),
    once(screen, 'exit').then(() => Promise.reject(new Error(`${xvfb} ended at once`))),
  ]);
  // The open pipe must not keep this process from ending.
  numberPipe.unref();
  return `:${String(number).trim()}`;
};

/** @param {import('node:child_process').ChildProcess} child */
export const endWithThisProcess = (child) => {
  process.on('exit', () => child.kill());
  child.unref();
};
