// @ts-check
import {once} from 'node:events';
import {createServer} from 'node:net';

/**
 * Returns a port that no program listens on.
 *
 * @returns {Promise<number>}
 */
export const freePort = async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  return port;
};
