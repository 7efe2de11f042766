// @ts-check
import {once} from 'node:events';
import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {brotliCompressSync, constants} from 'node:zlib';
import {bundlePage} from './bundle.js';
import {hostPage, hostStyle} from './host-page.js';

/** @typedef {import('./pages/page.d.ts').Page} Page */
/** @typedef {'html' | 'css' | 'js' | 'other'} Kind */

const types = {html: 'text/html', css: 'text/css', js: 'text/javascript', other: 'text/plain'};

/** Brotli quality: files are compressed once, pages with each response. */
const quality = {html: 6, css: 11, js: 11, other: 6};

/**
 * Serves each page at `/<name>/<instances>`, compressed with Brotli and never cached.
 *
 * @param {Page[]} pages
 */
export const serveSite = async (pages) => {
  /** @type {Map<string, {kind: Kind, body: Buffer}>} */
  const files = new Map();

  /** @type {(path: string, kind: Kind, text: string) => void} */
  const add = (path, kind, text) => {
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: quality[kind],
      [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(text),
    };
    files.set(path, {kind, body: brotliCompressSync(text, {params})});
  };

  add('/host.css', 'css', hostStyle);
  for (const page of pages) {
    const {script, style} = await bundlePage(page);
    if (script) add(`/${page.name}/script.js`, 'js', script);
    if (style) add(`/${page.name}/style.css`, 'css', style);
    if (page.file) add(`/${page.name}/file.js`, 'js', readScript(page.file));
  }

  /** The bytes sent since the last call of `bytesSent()`. */
  let sent = noBytes();

  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const [, name, instances] = path.split('/');
    const page = pages.find((one) => one.name === name);
    if (page && /^\d+$/.test(instances) && !files.has(path)) {
      add(path, 'html', hostPage(page, Number(instances)));
    }
    const file = files.get(path);
    sent[file?.kind ?? 'other'] += file?.body.length ?? 0;
    response.writeHead(file ? 200 : 404, {
      'content-type': `${types[file?.kind ?? 'other']}; charset=utf-8`,
      'cache-control': 'no-store',
      ...(file && {'content-encoding': 'br'}),
    });
    response.end(file?.body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = /** @type {import('node:net').AddressInfo} */ (server.address());

  return {
    /** @type {(page: Page, instances: number) => string} */
    addressOf: (page, instances) => `http://127.0.0.1:${port}/${page.name}/${instances}`,
    /** The bytes sent since the last call, by kind. */
    bytesSent() {
      const bytes = sent;
      sent = noBytes();
      return bytes;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
};

const noBytes = () => ({html: 0, css: 0, js: 0, other: 0});

/** @param {string} path */
const readScript = (path) =>
  readFileSync(path, 'utf8').replace(/\n?\/\/# sourceMappingURL=.*\s*$/, '');
