// @ts-check
import {execFile, spawn} from 'node:child_process';
import {once} from 'node:events';
import {createServer} from 'node:net';
import {promisify} from 'node:util';

const execute = promisify(execFile);

/** @type {Set<number>} */
const running = new Set();
// Stop all child processes, even if the test fails.
process.on('exit', () => running.forEach((group) => process.kill(-group, 'SIGKILL')));
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

/**
 * Runs a command and waits until it ends.
 *
 * @param {string} command
 * @param {string[]} options
 */
export const run = async (command, options) =>
  (await execute(command, options, {maxBuffer: 1e8})).stdout;

/**
 * Starts a program that keeps running.
 *
 * @param {string} command
 * @param {string[]} options
 * @param {Record<string, string>} [env]
 */
export const start = (command, options, env = {}) => {
  // A separate process group, because PHP's workers keep running if only the first process is stopped.
  const child = spawn(command, options, {
    detached: true,
    stdio: 'ignore',
    env: {...process.env, ...env},
  });
  const group = Number(child.pid);
  const ended = once(child, 'exit');
  running.add(group);
  return {
    async stop() {
      process.kill(-group);
      await ended;
      running.delete(group);
    },
  };
};

/** An unused port. */
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
