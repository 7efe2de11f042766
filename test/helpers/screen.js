// @ts-check
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {firstProgram} from './find-program.js';

/** @typedef {{display: string, xdotool: string}} Desk */

/**
 * Finds the programs for a screen and real keys, which tests of the browsers' find bars need.
 *
 * @returns {Desk | undefined}
 */
export const findDesk = () => {
  const display = firstProgram('Xvfb');
  const xdotool = firstProgram('xdotool');
  return display && xdotool ? {display, xdotool} : undefined;
};

/**
 * Starts a virtual screen for browsers that need one. It ends with this process.
 *
 * @param {string} xvfb
 * @returns {Promise<string>} the value for DISPLAY
 */
export const startScreen = async (xvfb) => {
  // With -displayfd the server picks a free number, and writes it when it accepts connections.
  // Without a window manager the window under the pointer has the focus. The pointer starts in the
  // middle of the screen, so the screen is so small that every window covers the middle.
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
