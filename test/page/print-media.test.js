// @ts-check
/** How the page looks under `@media print`, in every detail that a PDF does not tell. */
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {before, describe, it} from 'node:test';
import {inChromium, page, root, scriptTag, tag} from '../helpers/page.js';

/** @typedef {import('puppeteer-core').Page} Tab */

const article = await readFile(`${root}content/en.md`, 'utf8');
const ids = [...article.matchAll(/^## .+ \{#([\w-]+)\}$/gm)]
  .map(([, id]) => id)
  .filter((id) => id !== 'get-help');

const pageWith = (/** @type {string} */ attributes) =>
  page({
    head: `<meta name="color-scheme" content="light dark">${scriptTag()}`,
    body: `<header>Clinic</header><main><${tag} ${attributes}></${tag}></main>`,
  });

const everySection = ids.map((id) => ({id, contentVisibility: 'visible', isVisible: true}));

inChromium('the article on paper', ({open}) => {
  /** Opens a page with the element, and reads how it prints. */
  const print = async (
    /** @type {string} */ attributes,
    /** @type {Record<string, string>} */ media = {},
  ) => {
    const {tab} = await open(pageWith(attributes), {media});
    await tab.emulateMediaType('print');
    return {tab, ...(await tab.$eval(tag, readPaper))};
  };

  for (const attributes of ['theme="dark"', 'open="causes"', 'exclusive open="causes"']) {
    it(`shows every section: ${attributes}`, async () => {
      assert.deepEqual((await print(attributes)).panels, everySection);
    });
  }

  it('shows only the chosen sections and the sources', async () => {
    const {panels} = await print('sections="treatment"');
    assert.deepEqual(
      panels.map(({id, isVisible}) => [id, isVisible]),
      [
        ['treatment', true],
        ['sources', true],
      ],
    );
  });

  describe('with every section closed', () => {
    /** @type {Awaited<ReturnType<typeof print>>} */
    let printed;

    before(async () => {
      printed = await print('');
    });

    it('shows every section', () => {
      assert.deepEqual(printed.panels, everySection);
    });

    it('leaves out what only a screen can use', () => {
      assert.equal(printed.controls, 0);
    });

    it('writes out the address of each source', () => {
      assert.ok(printed.addresses.length > 10);
      for (const [written, address] of printed.addresses) assert.equal(written, address);
    });

    it('hides the sections on the screen again', async () => {
      await printed.tab.emulateMediaType('screen');
      const {panels} = await printed.tab.$eval(tag, readPaper);
      assert.deepEqual(
        panels.filter(({contentVisibility}) => contentVisibility !== 'hidden'),
        [],
      );
    });
  });

  for (const attributes of ['', 'theme="dark"']) {
    for (const scheme of ['light', 'dark']) {
      it(`is black on white for readers who prefer ${scheme}: ${attributes || 'no theme'}`, async () => {
        const {colors, background} = await print(attributes, {'prefers-color-scheme': scheme});
        assert.equal(background, 'rgb(255, 255, 255)');
        assert.deepEqual(
          colors.filter((color) => !isDark(color)),
          [],
        );
      });
    }
  }

  it('is alone on the sheet when the reader prints it with its own button', async () => {
    const {tab} = await open(pageWith('theme="dark"'), {prepare: turnPrintOff});
    await tab.click(`${tag} >>> [part=toolbar] button:last-child`);
    await tab.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await tab.emulateMediaType('print');
    const displayed = await tab.$$eval('body > *', (elements) =>
      elements.filter((element) => element.checkVisibility()).map(({localName}) => localName),
    );
    assert.deepEqual(displayed, [tag]);

    const {panels, background} = await tab.$eval(`body > ${tag}`, readPaper);
    assert.deepEqual(panels, everySection);
    assert.equal(background, 'rgb(255, 255, 255)');

    await tab.evaluate(() => dispatchEvent(new Event('afterprint')));
    assert.equal((await tab.$$(tag)).length, 1);
    assert.equal(await tab.evaluate(() => document.adoptedStyleSheets.length), 0);
  });
});

/** Runs in the page before its scripts. */
const turnPrintOff = () => {
  window.print = () => undefined;
};

/** Runs in the page: reads how the article prints. */
const readPaper = (/** @type {Element} */ host) => {
  const root = /** @type {ShadowRoot} */ (host.shadowRoot);
  const all = (/** @type {string} */ selector) => [...root.querySelectorAll(selector)];
  const isVisible = (/** @type {Element} */ element) =>
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
        isVisible: isVisible(body),
      };
    }),
    controls: all('[part=toolbar], [part=marker], .back').filter(isDisplayed).length,
    addresses: all('[part=sources] a:not(.back)').map((link) => [
      getComputedStyle(link, '::after').content,
      `" ${link.getAttribute('href')}"`,
    ]),
    colors: [...new Set(texts.filter(isDisplayed).map((each) => getComputedStyle(each).color))],
    background: getComputedStyle(article).backgroundColor,
  };
};

/** Whether a color is black, or black mixed with so little white that it stays dark enough to read. */
const isDark = (/** @type {string} */ color) => {
  const [lightness, ...rest] = (color.match(/[\d.]+/g) ?? []).map(Number);
  return color.startsWith('oklab')
    ? lightness < 0.45 && rest.every((value) => Math.abs(value) < 0.01)
    : color === 'rgb(0, 0, 0)';
};
