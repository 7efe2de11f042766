// @ts-check
import {once} from 'node:events';
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {extname, join, normalize} from 'node:path';

/** @type {Record<string, string>} */
const types = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/**
 * A file at a path: its content, or its content with headers of its own. Content that is still to come
 * keeps the browser waiting.
 *
 * @typedef {string | Buffer | undefined} Content
 * @typedef {string | {body: Content | Promise<Content>, headers?: Record<string, string>}} Served
 */

/**
 * Serves pages written in the test and files of a folder, and records what is requested.
 *
 * @param {object} site
 * @param {Record<string, Served>} [site.pages] by path, `{'/': '<!doctype html>…'}`; HTML unless the
 *   path says something else. The test may add more later
 * @param {string} [site.folder] where all other paths are looked up
 * @param {Record<string, string>} [site.headers] for every answer, such as a Content-Security-Policy
 */
export const serve = async ({pages = {}, folder, headers = {}}) => {
  /** @type {string[]} */
  const requests = [];

  const server = createServer(async (request, response) => {
    const {pathname} = new URL(request.url ?? '/', 'http://127.0.0.1');
    requests.push(pathname);
    const page = pages[pathname];
    const own = typeof page === 'object' ? page : {body: page};
    const body = (await own.body) ?? (folder && (await fileAt(folder, pathname)));
    const otherwise = pathname in pages ? 'text/html' : 'application/octet-stream';
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': `${types[extname(pathname)] ?? otherwise}; charset=utf-8`,
      ...headers,
      ...own.headers,
    });
    response.end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = /** @type {import('node:net').AddressInfo} */ (server.address());

  return {
    url: `http://127.0.0.1:${port}`,
    pages,
    requests,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
};

/**
 * @param {string} folder
 * @param {string} pathname
 */
const fileAt = async (folder, pathname) => {
  try {
    return await readFile(join(folder, normalize(decodeURIComponent(pathname))));
  } catch {
    return undefined;
  }
};
