// @ts-check
import assert from 'node:assert/strict';
import {cp, readFile, writeFile} from 'node:fs/promises';
import {get} from 'node:http';
import {after, before, it} from 'node:test';
import {brotliCompressSync, brotliDecompressSync} from 'node:zlib';
import {findNginx, startNginx} from '../../helpers/nginx.js';
import {cdn, element, page, root, tag} from '../../helpers/page.js';
import {assertArticle} from '../../helpers/reader.js';

const {version} = JSON.parse(await readFile(`${root}package.json`, 'utf8'));
const manifest = JSON.parse(await readFile(`${cdn}manifest.json`, 'utf8'));
const path = `/${tag}/${version}/`;
const script = `${tag}.js`;
/** The one that has its Brotli beside it. */
const english = `${tag}.en.js`;

const told = {
  'content-encoding': 'br',
  'cache-control': 'public, max-age=31536000, immutable',
  'x-content-type-options': 'nosniff',
  'access-control-allow-origin': '*',
};

/** @param {import('../../helpers/page.js').Suite} suite @param {string} config */
export const ownServer = ({open}, config) => {
  const nginx = findNginx();
  if (!nginx) return;

  /** @type {Awaited<ReturnType<typeof startNginx>>} */
  let server;

  before(async () => {
    server = await startNginx(nginx, (folder) =>
      config.replace('root /var/www;', `root ${folder};`),
    );
    await cp(cdn, server.folder + path, {recursive: true});
    const code = await readFile(cdn + english);
    await writeFile(`${server.folder}${path}${english}.br`, brotliCompressSync(code));
  });

  after(() => server?.stop());

  /** @param {string} file @returns {Promise<{headers: import('node:http').IncomingHttpHeaders, status?: number, body: Buffer}>} */
  const ask = (file, encoding = 'gzip, deflate, br') =>
    new Promise((resolve, reject) => {
      const headers = {'accept-encoding': encoding};
      get(server.url + path + file, {headers}, async (response) => {
        const body = Buffer.concat(await response.toArray());
        resolve({status: response.statusCode, headers: response.headers, body});
      }).on('error', reject);
    });

  for (const [file, type] of Object.entries({
    [script]: 'application/javascript; charset=utf-8',
    [`${tag}.en.html`]: 'text/html; charset=utf-8',
    [`${tag}.en.json`]: 'application/json',
    'manifest.json': 'application/json',
  })) {
    it(`sends ${file} as what it is, compressed, to be kept for ever`, async () => {
      const {status, headers, body} = await ask(file);
      assert.equal(status, 200);
      for (const [name, value] of Object.entries({...told, 'content-type': type}))
        assert.equal(headers[name], value, name);
      assert.deepEqual(brotliDecompressSync(body), await readFile(cdn + file));
    });
  }

  it('comes near the size in manifest.json where it compresses itself', async () => {
    const {body} = await ask(script);
    const share = body.length / manifest[script].brotliBytes;
    assert.ok(share < 1.15, `${body.length} bytes are ${share} of those in manifest.json`);
  });

  it('sends what was compressed before, of the very size in manifest.json', async () => {
    const {headers, body} = await ask(english);
    assert.equal(headers['content-encoding'], 'br');
    assert.equal(body.length, manifest[english].brotliBytes);
    assert.deepEqual(brotliDecompressSync(body), await readFile(cdn + english));
  });

  it('sends the file as it is to who does not know Brotli', async () => {
    const {headers, body} = await ask(english, 'identity');
    assert.equal(headers['content-encoding'], undefined);
    assert.deepEqual(body, await readFile(cdn + english));
  });

  it('does not have a missing file kept for ever', async () => {
    const {status, headers} = await ask('missing.js');
    assert.deepEqual([status, headers['cache-control']], [404, undefined]);
  });

  it('shows the article on another host, with integrity; a second view asks for nothing', async () => {
    const {integrity} = manifest[script];
    const src = server.url + path + script;
    const head = `<script src="${src}" integrity="${integrity}" crossorigin defer></script>`;
    const before = await server.asked();
    const html = page({head, body: element});
    const {tab, url, loaded, complaints} = await open(html, {isLoaded: false});
    /** @type {unknown[]} */
    const answers = [];
    tab.on('response', (response) => {
      if (response.url() === src)
        answers.push([response.headers()['content-encoding'], response.fromCache()]);
    });

    await loaded;
    await assertArticle(tab);
    await tab.goto(`${url}?again`);
    await assertArticle(tab);

    assert.deepEqual(answers, [
      ['br', false],
      ['br', true],
    ]);
    assert.deepEqual((await server.asked()).slice(before.length), [path + script]);
    assert.deepEqual(complaints, []);
  });
};
