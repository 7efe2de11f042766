// @ts-check
import {cp, mkdir, readFile, writeFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {brotliCompressSync} from 'node:zlib';
import {blocks} from '../../helpers/document-blocks.js';
import {findNginx, startNginx} from '../../helpers/nginx.js';
import {hostPage, hostStyle} from '../host-page.js';
import {limit} from '../pages/limit.js';
import {ours, oursPrerendered} from '../pages/ours.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const {name, version} = JSON.parse(await readFile(`${root}package.json`, 'utf8'));
const script = `${name}.en.js`;

/** The address that docs/recipes.md recommends. Each version has its own. */
export const versioned = `/${name}/${version}/${script}`;

/** The same file at an address without a version, so the browser has to revalidate it. */
const asking = `/asking/${script}`;

/** The same file without a `.br` beside it, so nginx compresses it with every response. */
export const compressedAnew = `/${name}/${version}/anew.js`;

/** The README's CSS for the element is in the clinic’s own style sheet. */
const tag = {...ours, style: undefined};

/** @type {Record<string, {label: string, html: string}>} */
export const pages = {
  none: {label: 'the page without an article', html: hostPage({...limit, style: undefined}, 0)},
  limit: {label: 'the limit: static HTML', html: hostPage(limit, 1)},
  ours: {label: 'script tag', html: withScript(hostPage(tag, 1), versioned)},
  asking: {
    label: 'script tag, no version in its address',
    html: withScript(hostPage(tag, 1), asking),
  },
  prerendered: {
    label: 'prerendered, with the script',
    html: withScript(hostPage(oursPrerendered, 1), versioned),
  },
  alone: {
    label: 'prerendered, without a script',
    html: hostPage({...oursPrerendered, file: undefined}, 1),
  },
};

/**
 * @param {string} html
 * @param {string} src
 */
function withScript(html, src) {
  return html.replace(/<script src="[^"]*"/, `<script src="${src}"`);
}

/** Starts an nginx with the configuration of docs/recipes.md, the built files, and the pages of a clinic. */
export const startClinic = async () => {
  const nginx = findNginx();
  if (!nginx)
    throw new Error('There is no nginx. On Debian, `node test/helpers/set-up.js` installs it.');
  const block = blocks.find(({code}) => code.includes('brotli_static'))?.code ?? '';
  const server = await startNginx(
    nginx,
    (folder) => `${block.replace('root /var/www;', `root ${folder};`)}
      location /asking/ {
        root ${folder};
        brotli_static on;
        add_header Cache-Control no-cache;
      }
      location / {
        root ${folder}/pages;
        brotli on;
        add_header Cache-Control no-cache;
      }
      location ~ \\.css$ {
        root ${folder}/pages;
        brotli on;
        brotli_types text/css;
        add_header Cache-Control "public, max-age=31536000, immutable";
      }`,
  );

  /** @type {(path: string, text: string | Buffer) => Promise<void>} */
  const put = async (path, text) => {
    const file = server.folder + path;
    await mkdir(file.slice(0, file.lastIndexOf('/')), {recursive: true});
    await writeFile(file, text);
  };
  const code = await readFile(`${root}dist/cdn/${script}`);
  await cp(`${root}dist/cdn`, `${server.folder}/${name}/${version}`, {recursive: true});
  for (const path of [versioned, asking]) {
    await put(path, code);
    await put(`${path}.br`, brotliCompressSync(code));
  }
  await put(compressedAnew, code);
  await put('/pages/host.css', `${hostStyle}\n${ours.style}`);
  await put(`/pages/${limit.name}/style.css`, limit.style ?? '');
  for (const [page, {html}] of Object.entries(pages)) await put(`/pages/${page}.html`, html);
  return server;
};
