// @ts-check
/**
 * Tests that the numbers of the benchmark can be trusted.
 *
 *     node --test test/bench
 */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {launchChromium} from '../helpers/browsers.js';
import {setUp} from './set-up.js';

setUp();

const {readArticle} = await import('./article.js');
const {untilQuiet} = await import('./measure/in-page.js');
const {allPages} = await import('./pages/all.js');
const {ours} = await import('./pages/ours.js');
const {visitInRounds} = await import('./rounds.js');
const {serveSite} = await import('./site.js');
const {growth, spread} = await import('./statistics.js');
const {summarize} = await import('./summary.js');

/** @typedef {import('./pages/page.d.ts').Page} Page */

/** Runs in the page. Returns all text, in every shadow tree, without white space. */
const wordsOf = () => {
  const read = (/** @type {Node} */ node) => {
    if (node instanceof Text) return node.data;
    if (node instanceof HTMLScriptElement || node instanceof HTMLStyleElement) return '';
    const roots = node instanceof Element && node.shadowRoot ? [node.shadowRoot, node] : [node];
    /** @type {string} */
    const words = roots.flatMap(({childNodes}) => [...childNodes].map(read)).join('');
    return words;
  };
  return read(document.body).replace(/\s+/g, '');
};

describe('the benchmark', () => {
  /** @type {import('puppeteer-core').Browser} */
  let browser;

  before(async () => {
    browser = await launchChromium();
  });

  after(() => browser.close());

  /** @type {(pages: Page[], instances: number, runs: number) => Promise<import('./measures.js').Visit[]>} */
  const measure = async (pages, instances, runs) => {
    const site = await serveSite(pages);
    /** @type {import('./measures.js').Visit[]} */
    const visits = [];
    const settings = [{instances, slowDown: 1}];
    await visitInRounds(browser, site, {pages, settings, runs}, (visit) => visits.push(visit));
    site.close();
    return visits;
  };

  it('detects 20 ms more of script for each article, and no difference between identical pages', async () => {
    /** @type {Page} */
    const limit = {...ours, name: 'limit'};
    /** @type {Page} */
    const slower = {
      ...ours,
      name: 'ours',
      script: `for (const article of document.querySelectorAll('menopause-backpain-info')) {
        for (const end = performance.now() + 20; performance.now() < end; );
      }`,
    };
    /** @type {Page} */
    const same = {...ours, name: 'ours-prerendered'};

    const {rows} = summarize(await measure([limit, slower, same], 10, 2));
    const [, slow, alike] = rows.map(({measured}) => measured);
    const ratioOf = (/** @type {typeof slow} */ measured) => measured.main.ratio?.median ?? NaN;
    assert.ok(ratioOf(slow) > 1.5, `slower: ${ratioOf(slow)}`);
    assert.ok(ratioOf(alike) > 0.75 && ratioOf(alike) < 1.33, `the same: ${ratioOf(alike)}`);

    const added = slow.main.median - alike.main.median;
    const addedScript = slow.script.median - alike.script.median;
    assert.ok(addedScript > 0.7 * added, `${addedScript} of ${added} ms is script`);
  });

  it('has the same text on every page', async () => {
    const site = await serveSite(allPages);
    const {sections} = readArticle();
    for (const page of allPages) {
      const tab = await browser.newPage();
      await tab.goto(site.addressOf(page, 1));
      await tab.evaluate(untilQuiet, 'quiet', page.tags);
      const words = await tab.evaluate(wordsOf);
      for (const {teaser, body} of sections) {
        for (const text of [teaser, body.replace(/<[^>]+>/g, '')])
          assert.ok(words.includes(text.replace(/\s+/g, '')), `${page.name}: ${text}`);
      }
      await tab.close();
    }
    site.close();
  });

  it('requests at most one script and one style sheet beside the page’s own, and no missing file', async () => {
    const site = await serveSite(allPages);
    for (const page of allPages) {
      const tab = await browser.newPage();
      /** @type {string[]} */
      const failed = [];
      let requests = 0;
      tab.on('request', (request) => {
        if (!request.url().startsWith('data:')) requests++;
      });
      tab.on('requestfailed', (request) => failed.push(request.url()));
      tab.on('response', (response) => {
        if (!response.ok()) failed.push(response.url());
      });
      await tab.goto(site.addressOf(page, 1));
      await tab.evaluate(untilQuiet, 'quiet', page.tags);
      assert.deepEqual(failed, [], page.name);
      assert.ok(requests <= 4, `${page.name}: ${requests} requests`);
      await tab.close();
    }
    site.close();
  });

  it('distinguishes proportional from quadratic growth', () => {
    const points = (/** @type {number} */ power) =>
      [1, 10, 100].map((instances) => ({instances, value: 3 * instances ** power}));
    assert.equal(growth(points(1)).slope.toFixed(2), '1.00');
    assert.equal(growth(points(2)).slope.toFixed(2), '2.00');
    assert.equal(growth(points(1)).each.toFixed(2), '3.00');
  });

  it('computes the median and the quartiles', () => {
    assert.deepEqual(spread([5, 1, 100, 3, 2]), {median: 3, low: 2, high: 5});
  });
});
