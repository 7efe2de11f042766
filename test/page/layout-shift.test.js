// @ts-check
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {launchChromium} from '../helpers/browsers.js';
import {serve} from '../helpers/static-server.js';

const tag = 'menopause-backpain-info';
const root = new URL('../../', import.meta.url);
const read = (/** @type {string} */ path) => readFileSync(new URL(path, root), 'utf8');

/** What the README advises for the time before the script. */
const [, reserve = ''] =
  /```css\n(menopause-backpain-info.*?:not\(:defined\).*?)```/s.exec(read('README.md')) ?? [];

const page = (/** @type {string} */ style, /** @type {string} */ body) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Clinic</title>
  <meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
  <style>body { margin: 0 1em; font: 16px/1.5 sans-serif } ${style}</style>
  <script>
    document.addEventListener('arrive', () => {
      const script = document.createElement('script');
      script.src = '/${tag}.js';
      document.head.append(script);
    });
  </script></head>
  <body><header>Clinic</header>${body}<footer>Opening hours</footer></body></html>`;

const plain = `<${tag}><p>Needs JavaScript.</p></${tag}>`;
const prerendered = read(`dist/cdn/${tag}.en.html`);
const pages = {
  '/plain': page(reserve, plain),
  '/unreserved': page('', plain),
  '/prerendered': page('', prerendered),
  '/open': page('', prerendered.replace(`<${tag}`, `<${tag} open="causes"`)),
};

/** Runs in the page: lets the script arrive, and adds up by how much the browser says things moved. */
const shift = async (/** @type {string} */ name) => {
  let sum = 0;
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) sum += /** @type {any} */ (entry).value;
  });
  observer.observe({type: 'layout-shift', buffered: true});
  document.dispatchEvent(new Event('arrive'));
  await customElements.whenDefined(name);
  // What has moved is known once it is drawn.
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
  return sum;
};

describe('the layout shift when the script arrives', () => {
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let server;

  before(async () => {
    browser = await launchChromium();
    server = await serve({pages, folder: fileURLToPath(new URL('dist/cdn', root))});
  });

  after(async () => {
    await browser.close();
    server.close();
  });

  const measure = async (/** @type {string} */ path, width = 1280, height = 720, scrolled = 0) => {
    const tab = await browser.newPage();
    await tab.setViewport({width, height});
    await tab.goto(`${server.url}${path}`);
    await tab.evaluate((top) => scrollTo(0, top), scrolled);
    const value = await tab.evaluate(shift, tag);
    await tab.close();
    return value;
  };

  it('can be seen where no space is reserved', async () => {
    assert.notEqual(await measure('/unreserved'), 0);
  });

  for (const [width, height] of [
    [360, 740],
    [768, 1024],
    [1280, 720],
  ]) {
    it(`is 0 with the space that the README reserves, at ${width} px`, async () => {
      assert.equal(await measure('/plain', width, height), 0);
    });

    for (const path of ['/prerendered', '/open']) {
      it(`is 0 over the prerendered article, at ${width} px: ${path}`, async () => {
        assert.equal(await measure(path, width, height), 0);
        assert.equal(await measure(path, width, height, 600), 0);
      });
    }
  }
});
