// @ts-check
import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import axe from 'axe-core';
import {launchChromium} from '../helpers/browsers.js';
import {serve} from '../helpers/static-server.js';
import {listenTo} from '../helpers/strict-policy.js';

const tag = 'menopause-backpain-info';
const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = 'demo/hosts';
const names = readdirSync(`${root}/${folder}`).filter((name) => name.endsWith('.html'));

/** What a page is told, and rightly so. @type {Record<string, string[]>} */
const expected = {'rtl.html': [`<${tag}>: unknown language "ar". Allowed: en, es.`]};

describe('the sample pages', () => {
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let server;
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {import('puppeteer-core').Page} */
  let tab;
  /** @type {Awaited<ReturnType<typeof listenTo>>} */
  let heard;

  before(async () => {
    server = await serve({folder: root});
    browser = await launchChromium();
    tab = await browser.newPage();
    heard = await listenTo(tab);
  });

  after(async () => {
    await browser.close();
    server.close();
  });

  it('are eight', () => assert.equal(names.length, 8));

  for (const name of names) {
    describe(name, () => {
      before(async () => {
        heard.complaints.length = 0;
        heard.asked.length = 0;
        await tab.goto(`${server.url}/${folder}/${name}`);
      });

      it(`shows the ${name === 'no-script.html' ? 'fallback' : 'article'}`, async () => {
        const shown = await tab.$eval(tag, (element) => ({
          article: !!element.shadowRoot?.querySelector('[part=article]')?.checkVisibility(),
          fallback: !!element.querySelector('p')?.checkVisibility(),
        }));
        const fallback = name === 'no-script.html';
        assert.deepEqual(shown, {article: !fallback, fallback});
      });

      for (const width of [320, 360, 768, 1280]) {
        it(`has nothing wider than the page at ${width} px`, async () => {
          await tab.setViewport({width, height: 800});
          const {scrollWidth, clientWidth} = await tab.$eval(
            ':root',
            ({scrollWidth, clientWidth}) => ({
              scrollWidth,
              clientWidth,
            }),
          );
          assert.ok(scrollWidth <= clientWidth, `${scrollWidth} > ${clientWidth}`);
        });
      }

      for (const scheme of ['light', 'dark']) {
        it(`leaves axe nothing to report, ${scheme}`, async () => {
          await tab.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}]);
          await tab.evaluate(axe.source);
          const found = await tab.evaluate(async () => {
            const {violations} = await /** @type {any} */ (globalThis).axe.run();
            return violations.map((/** @type {import('axe-core').Result} */ {id, nodes}) => [
              id,
              ...nodes.map(({target}) => `${target}`),
            ]);
          });
          assert.deepEqual(found, []);
        });
      }

      // Comes last, when every complaint has had the time to arrive.
      it('breaks no policy, misses no file and asks for nothing elsewhere', () => {
        assert.deepEqual(heard.complaints, expected[name] ?? []);
        const elsewhere = heard.asked.filter(
          (url) => !url.startsWith(`${server.url}/`) && !url.startsWith('data:'),
        );
        assert.deepEqual(elsewhere, []);
      });
    });
  }
});
