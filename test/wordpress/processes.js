// @ts-check
import {execFile, spawn} from 'node:child_process';
import {once} from 'node:events';
import {createServer} from 'node:net';
import {promisify} from 'node:util';

const execute = promisify(execFile);

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
// Whatever happens to the test, nothing goes on running.
process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')));

/**
 * Runs a command to its end.
 *
 * @param {string} command
 * @param {string[]} options
 */
export const run = async (command, options) =>
  (await execute(command, options, {maxBuffer: 1e8})).stdout;

/**
 * Starts a program that goes on.
 *
 * @param {string} command
 * @param {string[]} options
 * @param {Record<string, string>} [env]
 */
export const start = (command, options, env = {}) => {
  const child = spawn(command, options, {stdio: 'ignore', env: {...process.env, ...env}});
  const ended = once(child, 'exit');
  running.add(child);
  return {
    async stop() {
      child.kill();
      await ended;
      running.delete(child);
    },
  };
};

/** A port that nobody uses. */
export const freePort = async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  await once(server, 'close');
  return port;
};

/**
 * Waits until a server answers.
 *
 * @param {string} url
 * @returns {Promise<void>}
 */
export const answered = async (url) => {
  for (;;) {
    try {
      await (await fetch(url, {redirect: 'manual'})).text();
      return;
    } catch (error) {
      if (/** @type {any} */ (error).cause?.code !== 'ECONNREFUSED') throw error;
    }
  }
};
