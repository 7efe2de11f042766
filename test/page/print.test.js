// @ts-check
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {launchChromium} from '../helpers/browsers.js';
import {serve} from '../helpers/static-server.js';

const tag = 'menopause-backpain-info';
const cdn = fileURLToPath(new URL('../../dist/cdn', import.meta.url));
const text = await readFile(new URL('../../content/en.md', import.meta.url), 'utf8');
const ids = [...text.matchAll(/^## .+ \{#([\w-]+)\}$/gm)]
  .map(([, id]) => id)
  .filter((id) => id !== 'get-help');

const page = (/** @type {string} */ attributes) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Clinic</title>
  <meta name="color-scheme" content="light dark"><link rel="icon" href="data:,">
  <script src="${tag}.js" defer></script></head>
  <body><header>Clinic</header><main><${tag} ${attributes}></${tag}></main></body></html>`;

/** Runs in the page: how the article would come out of the printer. */
const onPaper = (/** @type {Element} */ host) => {
  const root = /** @type {ShadowRoot} */ (host.shadowRoot);
  const all = (/** @type {string} */ selector) => [...root.querySelectorAll(selector)];
  const isSeen = (/** @type {Element} */ element) =>
    element.checkVisibility({visibilityProperty: true}) && element.clientHeight > 0;
  const isDisplayed = (/** @type {Element} */ element) =>
    getComputedStyle(element).display !== 'none';

  const [article] = all('[part=article]');
  const texts = all('h1, h2, h3, h4, p, li, figcaption, b, a[href], strong');
  return {
    panels: all('[part=body]').map((body) => {
      const panel = /** @type {Element} */ (body.parentElement);
      return {
        id: panel.id,
        contentVisibility: getComputedStyle(panel).contentVisibility,
        isSeen: isSeen(body),
      };
    }),
    controls: all('[part=toolbar], [part=marker], .back').filter(isDisplayed).length,
    addresses: all('[part=sources] a:not(.back)').map((link) => [
      getComputedStyle(link, '::after').content,
      `" ${link.getAttribute('href')}"`,
    ]),
    colours: [...new Set(texts.filter(isDisplayed).map((each) => getComputedStyle(each).color))],
    background: getComputedStyle(article).backgroundColor,
  };
};

/** Whether a colour is one of the greys that black is mixed to on white, dark enough to read. */
const isDark = (/** @type {string} */ colour) => {
  const [lightness, ...rest] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return colour.startsWith('oklab')
    ? lightness < 0.45 && rest.every((value) => Math.abs(value) < 0.01)
    : colour === 'rgb(0, 0, 0)';
};

describe('the article on paper', () => {
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {import('puppeteer-core').Page} */
  let tab;
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let server;

  const pages = {
    '/': page(''),
    '/dark': page('theme="dark"'),
    '/all': page('open="all"'),
    '/open': page('open="causes"'),
    '/exclusive': page('exclusive open="causes"'),
    '/chosen': page('sections="treatment"'),
  };

  before(async () => {
    browser = await launchChromium();
    server = await serve({pages, folder: cdn});
  });

  after(async () => {
    await browser.close();
    server.close();
  });

  beforeEach(async () => {
    tab = await browser.newPage();
  });

  afterEach(() => tab.close());

  const print = async (/** @type {string} */ path) => {
    await tab.goto(`${server.url}${path}`);
    await tab.emulateMediaType('print');
    return tab.$eval(tag, onPaper);
  };

  for (const path of ['/', '/dark', '/open', '/exclusive']) {
    it(`shows every section: ${path}`, async () => {
      const {panels} = await print(path);
      assert.deepEqual(
        panels,
        ids.map((id) => ({id, contentVisibility: 'visible', isSeen: true})),
      );
    });
  }

  it('shows the chosen sections and the sources only', async () => {
    const {panels} = await print('/chosen');
    assert.deepEqual(
      panels.map(({id, isSeen}) => [id, isSeen]),
      [
        ['treatment', true],
        ['sources', true],
      ],
    );
  });

  it('hides sections on the screen again', async () => {
    await print('/');
    await tab.emulateMediaType('screen');
    const {panels} = await tab.$eval(tag, onPaper);
    assert.deepEqual(
      panels.filter(({contentVisibility}) => contentVisibility !== 'hidden'),
      [],
    );
  });

  it('leaves out what only a screen can use', async () => {
    assert.equal((await print('/')).controls, 0);
  });

  it('writes out the address of each source', async () => {
    const {addresses} = await print('/');
    assert.ok(addresses.length > 10);
    for (const [written, address] of addresses) assert.equal(written, address);
  });

  for (const path of ['/', '/dark']) {
    for (const scheme of ['light', 'dark']) {
      it(`is black on white where the reader prefers ${scheme}: ${path}`, async () => {
        await tab.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}]);
        const {colours, background} = await print(path);
        assert.equal(background, 'rgb(255, 255, 255)');
        assert.deepEqual(
          colours.filter((colour) => !isDark(colour)),
          [],
        );
      });
    }
  }

  it('is alone on the sheet when the reader prints it by its own button', async () => {
    await tab.evaluateOnNewDocument(() => {
      window.print = () => undefined;
    });
    await tab.goto(`${server.url}/dark`);
    await tab.click(`${tag} >>> [part=toolbar] button:last-child`);
    await tab.emulateMediaType('print');
    const displayed = await tab.$$eval('body > *', (elements) =>
      elements.filter((element) => element.checkVisibility()).map(({localName}) => localName),
    );
    assert.deepEqual(displayed, [tag]);

    const {panels, background} = await tab.$eval(`body > ${tag}`, onPaper);
    assert.deepEqual(
      panels,
      ids.map((id) => ({id, contentVisibility: 'visible', isSeen: true})),
    );
    assert.equal(background, 'rgb(255, 255, 255)');

    await tab.evaluate(() => dispatchEvent(new Event('afterprint')));
    assert.equal((await tab.$$(tag)).length, 1);
    assert.equal(await tab.evaluate(() => document.adoptedStyleSheets.length), 0);
  });

  it('takes as many sheets with its sections closed as with all of them open', async () => {
    const sheets = async (/** @type {string} */ path) => {
      await tab.goto(`${server.url}${path}`);
      const pdf = Buffer.from(await tab.pdf({format: 'A4'})).toString('latin1');
      return pdf.match(/\/Type \/Page\b/g)?.length ?? 0;
    };
    const closed = await sheets('/');
    assert.ok(closed > 1, `${closed} sheets`);
    assert.equal(closed, await sheets('/all'));
  });
});
