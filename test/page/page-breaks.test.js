// @ts-check
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {blocksIn} from './blocks.js';
import {launchChromium, launchFirefox} from '../helpers/browsers.js';
import {findOnSheets, margin, readPdf} from './paper.js';
import {serve} from '../helpers/static-server.js';

const tag = 'menopause-backpain-info';
const cdn = fileURLToPath(new URL('../../dist/cdn', import.meta.url));
const page = (/** @type {string} */ lang) =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Clinic</title>
  <link rel="icon" href="data:,"><script src="${tag}.js" defer></script></head>
  <body><${tag}></${tag}></body></html>`;
const pages = {'/en': page('en'), '/es': page('es')};

/**
 * Breaks fall elsewhere on each, and in each language.
 *
 * @type {Record<string, import('puppeteer-core').PDFOptions>}
 */
const papers = {
  A4: {format: 'A4'},
  Letter: {format: 'Letter'},
  A5: {format: 'A5'},
  'A4 on its side': {format: 'A4', landscape: true},
};
const languages = ['en', 'es'];

const engines = {Chromium: await launchChromium(), Firefox: await launchFirefox()};

for (const [engine, browser] of Object.entries(engines)) {
  if (!browser) continue;

  describe(`the sheets from ${engine}`, () => {
    /** @type {Awaited<ReturnType<typeof serve>>} */
    let server;
    /** @type {Map<string, Awaited<ReturnType<typeof print>>>} */
    let prints;

    before(async () => {
      server = await serve({pages, folder: cdn});
      // All at once: Firefox spends most of the time waiting.
      const entries = languages.flatMap((lang) =>
        Object.entries(papers).map(
          async ([name, paper]) =>
            /** @type {const} */ ([`${name}, ${lang}`, await print(paper, lang)]),
        ),
      );
      prints = new Map(await Promise.all(entries));
    });
    after(async () => {
      await browser.close();
      server.close();
    });

    /**
     * @param {import('puppeteer-core').PDFOptions} paper
     * @param {string} lang
     */
    const print = async (paper, lang) => {
      const tab = await browser.newPage();
      await tab.goto(`${server.url}/${lang}`);
      const blocks = await tab.$eval(tag, blocksIn);
      const sheets = await readPdf(await tab.pdf({...paper, margin}));
      const {places, split} = findOnSheets(
        blocks.map(({text}) => text),
        sheets,
      );
      return {blocks, sheets, places, split};
    };

    const printed = (/** @type {string} */ paper) => {
      const sheets = prints.get(paper);
      assert.ok(sheets);
      return sheets;
    };

    for (const paper of languages.flatMap((lang) =>
      Object.keys(papers).map((name) => `${name}, ${lang}`),
    )) {
      it(`have each heading with its text: ${paper}`, () => {
        const {blocks, places} = printed(paper);
        const alone = blocks.filter(({isHeading}, index) => {
          const next = blocks.findIndex((block, later) => later > index && !block.isHeading);
          return isHeading && places[index] !== places[next];
        });
        assert.deepEqual(
          alone.map(({text}) => text),
          [],
        );
      });

      it(`have each paragraph and list item in one piece: ${paper}`, () => {
        assert.deepEqual(printed(paper).split, []);
      });

      it(`have the danger signs on one, and the picture too: ${paper}`, () => {
        const {blocks, places} = printed(paper);
        for (const box of ['section', 'figure']) {
          const where = places.filter((_, index) => blocks[index].box === box);
          assert.ok(where.length > 5);
          assert.equal(new Set(where).size, 1, box);
        }
      });

      it(`are filled by more than half, but for the last: ${paper}`, () => {
        const {sheets} = printed(paper);
        const ends = sheets
          .slice(0, -1)
          .map(({lines, height}) => Math.min(...lines.map(({base}) => base)) / height);
        assert.ok(ends.length > 0);
        assert.deepEqual(
          ends.filter((end) => end > 0.5),
          [],
        );
      });
    }
  });
}
