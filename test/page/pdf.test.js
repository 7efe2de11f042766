// @ts-check
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {parse} from 'yaml';
import {blocksIn} from './blocks.js';
import {launchChromium, launchFirefox} from '../helpers/browsers.js';
import {findOnSheets, margin, readPdf} from './paper.js';
import {serve} from '../helpers/static-server.js';

const tag = 'menopause-backpain-info';
const cdn = fileURLToPath(new URL('../../dist/cdn', import.meta.url));
const content = (/** @type {string} */ name) =>
  readFile(new URL(`../../content/${name}`, import.meta.url), 'utf8');
const text = await content('en.md');
const {labels, updated} = parse(text.split('---')[1]);
/** @type {{url?: string, doi?: string}[]} */
const sources = Object.values(parse(await content('sources.yaml')));

const clinic = {
  intro: 'Our nurses hear this question every week.',
  action: 'Book a visit: 555-0100.',
  reviewer: 'Reviewed by Jane Roe, MD, on December 1, 2026.',
};
const slots = Object.entries(clinic)
  .map(([slot, words]) => `<span slot="${slot}">${words}</span>`)
  .join('');

const page = (/** @type {string} */ body) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Clinic</title>
  <link rel="icon" href="data:,"><script src="${tag}.js" defer></script></head>
  <body><header>The Clinic</header><main>${body}</main><footer>Our address</footer></body></html>`;

const pages = {
  '/closed': page(`<${tag}>${slots}</${tag}>`),
  '/open': page(`<${tag} open="all">${slots}</${tag}>`),
  '/inside-another-shadow-root': page(
    `<div><template shadowrootmode="open"><${tag} open="causes">${slots}</${tag}></template></div>`,
  ),
  '/chosen-sections': page(`<${tag} sections="treatment causes"></${tag}>`),
};

const centimetre = 72 / 2.54;

const engines = {Chromium: await launchChromium(), Firefox: await launchFirefox()};

for (const [engine, browser] of Object.entries(engines)) {
  if (!browser) continue;

  describe(`a PDF from ${engine}`, () => {
    /** @type {Awaited<ReturnType<typeof serve>>} */
    let server;
    /** @type {Map<string, {blocks: import('./blocks.js').Block[], sheets: import('./paper.js').Sheet[]}>} */
    let papers;

    before(async () => {
      server = await serve({pages, folder: cdn});
      // All at once: Firefox spends most of the time waiting.
      papers = new Map(await Promise.all(Object.keys(pages).map(print)));
    });
    after(async () => {
      await browser.close();
      server.close();
    });

    /** @returns {Promise<[string, {blocks: import('./blocks.js').Block[], sheets: import('./paper.js').Sheet[]}]>} */
    const print = async (/** @type {string} */ path) => {
      const tab = await browser.newPage();
      await tab.goto(`${server.url}${path}`);
      const blocks = await tab.$eval('body', blocksIn);
      return [path, {blocks, sheets: await readPdf(await tab.pdf({format: 'A4', margin}))}];
    };

    const paper = (/** @type {string} */ path) => {
      const printed = papers.get(path);
      assert.ok(printed);
      return printed;
    };
    const lines = () => paper('/closed').sheets.flatMap((sheet) => sheet.lines);

    const assertHas = (/** @type {string[]} */ texts) => {
      const {missing, split} = findOnSheets(texts, paper('/closed').sheets);
      assert.deepEqual({missing, split}, {missing: [], split: []});
    };

    for (const path of Object.keys(pages)) {
      it(`has every piece of the text once, and nothing else: ${path}`, () => {
        const {blocks, sheets} = paper(path);
        const texts = blocks.map((block) => block.text);
        const {missing, rest} = findOnSheets(texts, sheets);
        assert.deepEqual({missing, rest}, {missing: [], rest: ''});
      });
    }

    it('has the danger signs', () => {
      const [help] = /\{#get-help\}[^#]+/.exec(text) ?? [];
      const signs = [...String(help).matchAll(/^- (.+) \[@/gm)].map(([, sign]) => sign);
      assert.ok(signs.length > 3);
      assertHas(signs);
    });

    it('has the whole address of each source', () => {
      assert.ok(sources.length > 10);
      assertHas(sources.map(({url, doi}) => url ?? `https://doi.org/${doi}`));
    });

    it('says when the text was checked', () => {
      const date = new Date(updated).toLocaleDateString('en-US', {
        dateStyle: 'long',
        timeZone: 'UTC',
      });
      assertHas([labels.checked.replace('{date}', date)]);
    });

    it('has the words of the clinic', () => assertHas(Object.values(clinic)));

    it('has no words of buttons and of links back', () => {
      const words = [labels['open-all'], labels['close-all'], labels.print, labels.back];
      const {missing} = findOnSheets(words, paper('/closed').sheets);
      assert.deepEqual(missing, words);
    });

    it('is set in 11 points, with larger headings', () => {
      const sizeOf = (/** @type {RegExp} */ start) => {
        const sizes = lines()
          .filter((line) => start.test(line.text))
          .map(({size}) => size.toFixed(1));
        assert.equal(new Set(sizes).size, 1, `${start}: ${sizes}`);
        return Number(sizes[0]);
      };
      const [title, section, paragraph] = [
        /^Menopause and back pain/,
        /^What helps/,
        /^No treatment works/,
      ].map(sizeOf);
      assert.equal(paragraph, 11);
      assert.ok(title > section && section > paragraph, `${title}, ${section}, ${paragraph}`);
    });

    it('stays within its margins', () => {
      for (const path of Object.keys(pages)) {
        for (const {width, lines} of paper(path).sheets) {
          const outside = lines.filter(
            ({left, right}) => left < centimetre - 1 || right > width - centimetre + 1,
          );
          assert.deepEqual(outside, []);
        }
      }
    });
  });
}
