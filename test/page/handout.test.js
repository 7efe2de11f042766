// @ts-check
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {blocksIn} from './blocks.js';
import {launchChromium, launchFirefox} from '../helpers/browsers.js';
import {countPictures, findOnSheets, margin, readPdf} from './paper.js';
import {serve} from '../helpers/static-server.js';

/** @typedef {import('../../src/menopause-backpain-info.js').MenopauseBackpainInfo} MenopauseBackpainInfo */

const tag = 'menopause-backpain-info';
const repository = fileURLToPath(new URL('../..', import.meta.url));

const article = `<${tag} open="symptoms"><img slot="intro" src="demo/pictures/light.webp" alt="" width="90">
  <p slot="action">Book a visit: 555-0100.</p></${tag}>`;

/** @param {string} css @param {string} body */
const page = (css, body) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Clinic</title>
  <link rel="icon" href="data:,"><style>body {margin: 0} ${css}</style>
  <script src="dist/cdn/${tag}.js" defer></script></head><body>${body}</body></html>`;

// Shorter than the handout: a page that is longer than its print loses its place in Chromium, with
// or without the article in it.
const top = '<header>The clinic</header><div style="height: 3000px">Our doctors</div>';
const plain = `${top}<main>${article}</main><footer>Our address</footer>`;

/** What pages do to what is in them, on paper and on the screen. */
const pages = {
  '/with-nothing-special': page('', plain),
  '/that-prints-only-what-it-has-chosen': page(
    '@media print {body * {visibility: hidden} .print-me {visibility: visible}}',
    `${plain}<p class="print-me">Opening hours</p>`,
  ),
  '/that-hides-its-main-part-on-paper': page('@media print {main {display: none}}', plain),
  '/that-prints-nothing': page('@media print {body {display: none !important}}', plain),
  '/that-is-as-high-as-the-window': page(
    `html, body {height: 100%; overflow: hidden} .app {height: 100vh; overflow: hidden}
    main {height: 80vh; overflow: auto}`,
    `<div class="app">${plain}</div>`,
  ),
  '/that-gives-the-article-a-box-to-scroll': page(
    `${tag} {float: right; height: 200px; width: 300px; overflow: auto}`,
    plain,
  ),
  '/with-the-article-in-a-dialog': page(
    '',
    `${top}<dialog>${article}</dialog><script>document.querySelector('dialog').showModal()</script>`,
  ),
  '/with-the-article-in-another-shadow-root': page(
    '',
    `${top}<div><template shadowrootmode="open">
    <style>:host {display: block; height: 300px; overflow: auto}</style>${article}</template></div>`,
  ),
};

/** Runs in the page before anything else: the PDF is the paper. */
const prepare = () => {
  window.print = () => undefined;
};

/** Runs in the page: the element, wherever it is. */
const findElement = () => {
  const hosts = [...document.querySelectorAll('*')].flatMap(({shadowRoot}) => shadowRoot ?? []);
  const found = [document, ...hosts].map((root) => root.querySelector('menopause-backpain-info'));
  return /** @type {MenopauseBackpainInfo} */ (found.find(Boolean));
};

/** Runs in the page: leaves it as a reader has who is about to print. */
const useElement = (/** @type {MenopauseBackpainInfo} */ element) => {
  document.adoptedStyleSheets.push(new CSSStyleSheet());
  const button = element.shadowRoot?.querySelector('[part=toolbar] button:last-child');
  /** @type {HTMLElement} */ (button).focus();
};

/** Runs in the page: all that printing must leave alone. */
const state = (/** @type {MenopauseBackpainInfo} */ element) => ({
  markup: document.documentElement.outerHTML,
  article: element.shadowRoot?.innerHTML,
  open: element.open,
  scroll: [scrollX, scrollY, ...[...document.querySelectorAll('*')].map((each) => each.scrollTop)],
  focus: [document.activeElement?.localName, element.shadowRoot?.activeElement?.textContent],
  sheets: document.adoptedStyleSheets.length,
});

const engines = {Chromium: await launchChromium(), Firefox: await launchFirefox()};

for (const [engine, browser] of Object.entries(engines)) {
  if (!browser) continue;

  describe(`the handout that print() makes in ${engine}`, () => {
    /** @type {Awaited<ReturnType<typeof serve>>} */
    let server;
    /** @type {Map<string, Awaited<ReturnType<typeof print>>>} */
    let handouts;
    /** @type {string[]} What the pages have asked for, printing left aside. */
    let requests;

    before(async () => {
      server = await serve({pages, folder: repository, headers: {'cache-control': 'max-age=600'}});
      const paths = Object.keys(pages);
      const tabs = await Promise.all(paths.map(open));
      requests = [...server.requests];
      // All at once: Firefox spends most of the time waiting.
      const made = await Promise.all(tabs.map(print));
      handouts = new Map(made.map((handout, index) => [paths[index], handout]));
    });
    after(async () => {
      await browser.close();
      server.close();
    });

    const open = async (/** @type {string} */ path) => {
      const tab = await browser.newPage();
      await tab.evaluateOnNewDocument(prepare);
      await tab.goto(`${server.url}${path}`);
      return tab;
    };

    const print = async (/** @type {import('puppeteer-core').Page} */ tab) => {
      const element = /** @type {import('puppeteer-core').ElementHandle<MenopauseBackpainInfo>} */ (
        await tab.evaluateHandle(findElement)
      );
      await element.evaluate(useElement);
      const before = await element.evaluate(state);
      const blocks = await element.evaluate(blocksIn);
      await element.evaluate((each) => each.print());
      // The browser says `beforeprint` and `afterprint` itself.
      const pdf = await tab.pdf({format: 'A4', margin});
      const after = await element.evaluate(state);
      return {
        before,
        after,
        blocks,
        pictures: await countPictures(pdf),
        sheets: await readPdf(pdf),
      };
    };

    for (const path of Object.keys(pages)) {
      const handout = () => {
        const made = handouts.get(path);
        assert.ok(made);
        return made;
      };
      const place = path.slice(1).replaceAll('-', ' ');

      it(`is the whole article and nothing else on a page ${place}`, () => {
        const {blocks, sheets} = handout();
        const texts = blocks.map(({text}) => text);
        const {missing, rest} = findOnSheets(texts, sheets);
        assert.ok(texts.length > 80);
        assert.deepEqual({missing, rest}, {missing: [], rest: ''});
      });

      it(`shows the clinic’s picture on a page ${place}`, () => {
        assert.equal(handout().pictures, 1);
      });

      it(`leaves the page as it was: one ${place}`, () => {
        const {before, after} = handout();
        assert.deepEqual(after, before);
      });
    }

    it('asks for nothing', () => {
      assert.ok(requests.includes('/demo/pictures/light.webp'));
      assert.deepEqual(server.requests, requests);
    });
  });
}
