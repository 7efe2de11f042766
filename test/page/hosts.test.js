// @ts-check
import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import axe from 'axe-core';
import {inChromium, root, tag} from '../helpers/page.js';
import {serve} from '../helpers/static-server.js';

/** @import {Visit} from '../helpers/page.js' */

const folder = 'demo/hosts';
const names = readdirSync(root + folder).filter((name) => name.endsWith('.html'));

/** The warnings that a page is right to cause. @type {Record<string, string[]>} */
const expected = {'rtl.html': [`<${tag}>: unknown language "ar". Allowed: en, es.`]};

inChromium('the sample pages', ({visit}) => {
  /** @type {Awaited<ReturnType<typeof serve>>} The whole repository, because the pages use the demo's files. */
  let server;

  before(async () => {
    // A browser asks for this icon where the page names none.
    server = await serve({folder: root, pages: {'/favicon.ico': ''}});
  });

  after(() => server.close());

  it('are nine', () => assert.equal(names.length, 9));

  for (const name of names) {
    describe(name, () => {
      /** @type {Visit} */
      let opened;

      before(async () => {
        opened = await visit(`${server.url}/${folder}/${name}`);
      });

      after(() => opened.tab.close());

      it(`shows the ${name === 'no-script.html' ? 'fallback' : 'article'}`, async () => {
        const shown = await opened.tab.$eval(tag, (element) => ({
          article: !!element.shadowRoot?.querySelector('[part=article]')?.checkVisibility(),
          fallback: !!element.querySelector('p')?.checkVisibility(),
        }));
        const fallback = name === 'no-script.html';
        assert.deepEqual(shown, {article: !fallback, fallback});
      });

      for (const width of [320, 360, 768, 1280]) {
        it(`has nothing wider than the page at ${width} px`, async () => {
          await opened.tab.setViewport({width, height: 800});
          const {scrollWidth, clientWidth} = await opened.tab.$eval(
            ':root',
            ({scrollWidth, clientWidth}) => ({
              scrollWidth,
              clientWidth,
            }),
          );
          assert.ok(scrollWidth <= clientWidth, `${scrollWidth} > ${clientWidth}`);
        });
      }

      // The preferred scheme changes colors: these are the rules of axe that look at them.
      for (const [scheme, options] of Object.entries({
        light: {},
        dark: {runOnly: ['color-contrast', 'link-in-text-block']},
      })) {
        it(`leaves axe nothing to report, ${scheme}`, async () => {
          await opened.tab.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}]);
          await opened.tab.evaluate(axe.source);
          const found = await opened.tab.evaluate(async (options) => {
            const {violations} = await /** @type {any} */ (globalThis).axe.run(options);
            return violations.map((/** @type {import('axe-core').Result} */ {id, nodes}) => [
              id,
              ...nodes.map(({target}) => `${target}`),
            ]);
          }, options);
          assert.deepEqual(found, []);
        });
      }

      // This test is the last, so that every complaint has arrived.
      it('breaks no policy, misses no file and asks for nothing elsewhere', () => {
        assert.deepEqual(opened.complaints, expected[name] ?? []);
        const elsewhere = opened.asked.filter(
          (url) => !url.startsWith(`${server.url}/`) && !url.startsWith('data:'),
        );
        assert.deepEqual(elsewhere, []);
      });
    });
  }
});
