// @ts-check
/** What comes out of the printer, read from PDFs. */
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {before, describe, it} from 'node:test';
import {parse} from 'yaml';
import {inEveryEngine, page, root, scriptTag, tag} from '../helpers/page.js';
import {blocksIn, findOnSheets, margin, readPdf} from '../helpers/paper.js';

/** @typedef {import('puppeteer-core').Page} Tab */
/** @typedef {import('puppeteer-core').PDFOptions} Paper */
/** @typedef {import('../helpers/paper.js').Block} Block */
/** @typedef {import('../helpers/paper.js').Sheet} Sheet */
/** @typedef {import('../../src/menopause-backpain-info.js').MenopauseBackpainInfo} MenopauseBackpainInfo */

const article = await readFile(`${root}content/en.md`, 'utf8');
const {labels, updated} = parse(article.split('---')[1]);
/** @type {{url?: string, doi?: string}[]} */
const sources = Object.values(parse(await readFile(`${root}content/sources.yaml`, 'utf8')));

/** The clinic's own words in the slots. */
const clinic = {
  intro: 'Our nurses hear this question every week.',
  action: 'Book a visit: 555-0100.',
  reviewer: 'Reviewed by Jane Roe, MD, on December 1, 2026.',
};
const slots = Object.entries(clinic)
  .map(([slot, words]) => `<span slot="${slot}">${words}</span>`)
  .join('');

const printed = (/** @type {string} */ body) =>
  page({
    head: scriptTag(),
    body: `<header>The Clinic</header><main>${body}</main><footer>Our address</footer>`,
  });
const pages = {
  'with its sections closed': printed(`<${tag}>${slots}</${tag}>`),
  'with its sections open': printed(`<${tag} open="all">${slots}</${tag}>`),
  'inside another shadow root': printed(
    `<div><template shadowrootmode="open"><${tag} open="causes">${slots}</${tag}></template></div>`,
  ),
  'with chosen sections': printed(`<${tag} sections="treatment causes"></${tag}>`),
};

/**
 * Breaks fall elsewhere on each of these.
 *
 * @type {Record<string, Paper>}
 */
const papers = {
  A4: {format: 'A4'},
  Letter: {format: 'Letter'},
  A5: {format: 'A5'},
  'A4 landscape': {format: 'A4', landscape: true},
};

const picture = await readFile(`${root}demo/pictures/light.webp`);
const illustrated = `<${tag} open="symptoms"><img slot="intro" src="/light.webp" alt="" width="90">
  <p slot="action">Book a visit: 555-0100.</p></${tag}>`;

// A page must be shorter than the handout: Chromium loses the place on a page that is longer than what
// it prints, with or without the article.
const top = '<header>The clinic</header><div style="height: 3000px">Our doctors</div>';
const plain = `${top}<main>${illustrated}</main><footer>Our address</footer>`;

/** Keeps the browser from requesting `/favicon.ico` while the page prints. */
const noIcon = '<link rel="icon" href="data:,">';

const around = (/** @type {string} */ css, /** @type {string} */ body) =>
  page({head: `${noIcon}<style>body {margin: 0} ${css}</style>${scriptTag()}`, body});

/** What pages do to their content, on paper and on the screen. */
const surroundings = {
  'with nothing special': around('', plain),
  'that prints only what it has chosen': around(
    '@media print {body * {visibility: hidden} .print-me {visibility: visible}}',
    `${plain}<p class="print-me">Opening hours</p>`,
  ),
  'that hides its main part on paper': around('@media print {main {display: none}}', plain),
  'that prints nothing': around('@media print {body {display: none !important}}', plain),
  'that is as high as the window': around(
    `html, body {height: 100%; overflow: hidden} .app {height: 100vh; overflow: hidden}
    main {height: 80vh; overflow: auto}`,
    `<div class="app">${plain}</div>`,
  ),
  'that gives the article a box to scroll': around(
    `${tag} {float: right; height: 200px; width: 300px; overflow: auto}`,
    plain,
  ),
  'with the article in a dialog': around(
    '',
    `${top}<dialog>${illustrated}</dialog>
    <script>document.querySelector('dialog').showModal()</script>`,
  ),
  'with the article in another shadow root': around(
    '',
    `${top}<div><template shadowrootmode="open">
    <style>:host {display: block; height: 300px; overflow: auto}</style>${illustrated}
    </template></div>`,
  ),
};

/**
 * Prints a page. Firefox spends most of the time waiting, so callers print many pages at the same time.
 *
 * @param {Tab} tab
 * @param {Paper} [paper]
 */
const print = async (tab, paper = {format: 'A4'}) => readPdf(await tab.pdf({...paper, margin}));

const textsOf = (/** @type {Block[]} */ blocks) => blocks.map(({text}) => text);

inEveryEngine('on paper,', (suite) => {
  const {open} = suite;

  describe('a page as PDF', () => {
    /** @type {Map<string, {blocks: Block[], sheets: Sheet[]}>} */
    let prints;

    before(async () => {
      const entries = Object.entries(pages).map(async ([name, html]) => {
        const {tab} = await open(html);
        const blocks = await tab.$eval('body', blocksIn);
        const sheets = await print(tab);
        await tab.close();
        return /** @type {const} */ ([name, {blocks, sheets}]);
      });
      prints = new Map(await Promise.all(entries));
    });

    const get = (/** @type {string} */ name) => {
      const print = prints.get(name);
      assert.ok(print);
      return print;
    };
    const closed = () => get('with its sections closed').sheets;

    const assertHas = (/** @type {string[]} */ texts) => {
      const {missing, split} = findOnSheets(texts, closed());
      assert.deepEqual({missing, split}, {missing: [], split: []});
    };

    for (const name of Object.keys(pages)) {
      it(`has every piece of the text once, and nothing else: ${name}`, () => {
        const {blocks, sheets} = get(name);
        const {missing, rest} = findOnSheets(textsOf(blocks), sheets);
        assert.deepEqual({missing, rest}, {missing: [], rest: ''});
      });
    }

    it('takes as many sheets with its sections closed as with its sections open', () => {
      assert.ok(closed().length > 1);
      assert.equal(closed().length, get('with its sections open').sheets.length);
    });

    it('has the danger signs', () => {
      const [help] = /\{#get-help\}[^#]+/.exec(article) ?? [];
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

    it('has no labels of buttons and of links back', () => {
      const words = [labels['open-all'], labels['close-all'], labels.print, labels.back];
      const {missing} = findOnSheets(words, closed());
      assert.deepEqual(missing, words);
    });

    it('is set in 11 points, with larger headings', () => {
      const sizeOf = (/** @type {RegExp} */ start) => {
        const sizes = closed()
          .flatMap(({lines}) => lines)
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
      const centimeter = 72 / 2.54;
      for (const {sheets} of prints.values()) {
        for (const {width, lines} of sheets) {
          const outside = lines.filter(
            ({left, right}) => left < centimeter - 1 || right > width - centimeter + 1,
          );
          assert.deepEqual(outside, []);
        }
      }
    });
  });

  describe('the sheets', () => {
    // Breaks fall elsewhere for each text and each paper: in Firefox, each of them once is enough to see that
    // the engine follows the rules for breaks.
    const kinds = Object.entries(papers).flatMap(([name, paper], index) =>
      ['en', 'es']
        .filter((_, turn) => suite.engine === 'Chromium' || turn === index % 2)
        .map((lang) => ({kind: `${name}, ${lang}`, paper, lang})),
    );
    /** @type {Map<string, {blocks: Block[], sheets: Sheet[], places: (number | undefined)[], split: string[]}>} */
    let prints;

    before(async () => {
      const entries = kinds.map(async ({kind, paper, lang}) => {
        const {tab} = await open(page({head: scriptTag(), body: `<${tag}></${tag}>`, lang}));
        const blocks = await tab.$eval(tag, blocksIn);
        const sheets = await print(tab, paper);
        await tab.close();
        const {places, split} = findOnSheets(textsOf(blocks), sheets);
        return /** @type {const} */ ([kind, {blocks, sheets, places, split}]);
      });
      prints = new Map(await Promise.all(entries));
    });

    const get = (/** @type {string} */ kind) => {
      const sheets = prints.get(kind);
      assert.ok(sheets);
      return sheets;
    };

    for (const {kind} of kinds) {
      it(`have each heading with its text: ${kind}`, () => {
        const {blocks, places} = get(kind);
        const alone = blocks.filter(({isHeading}, index) => {
          const next = blocks.findIndex((block, later) => later > index && !block.isHeading);
          return isHeading && places[index] !== places[next];
        });
        assert.deepEqual(textsOf(alone), []);
      });

      it(`have each paragraph and list item in one piece: ${kind}`, () => {
        assert.deepEqual(get(kind).split, []);
      });

      it(`have the danger signs on one, and each picture too: ${kind}`, () => {
        const {blocks, places} = get(kind);
        const boxes = new Set(blocks.map(({box}) => box).filter(Boolean));
        // The chart has its rows, and the two exercises have their captions.
        assert.deepEqual([...boxes], ['section', 'figure 1', 'figure 2', 'figure 3']);
        for (const box of boxes) {
          const where = places.filter((_, index) => blocks[index].box === box);
          if (['section', 'figure 1'].includes(box)) assert.ok(where.length > 5, box);
          assert.equal(new Set(where).size, 1, box);
        }
      });

      it(`are filled by more than half, except the last: ${kind}`, () => {
        const ends = get(kind)
          .sheets.slice(0, -1)
          .map(({lines, height}) => Math.min(...lines.map(({base}) => base)) / height);
        assert.ok(ends.length > 0);
        assert.deepEqual(
          ends.filter((end) => end > 0.5),
          [],
        );
      });
    }

    for (const lang of ['en', 'es']) {
      it(`have all of the chart, however small they are: A6, ${lang}`, async () => {
        const {tab} = await open(page({head: scriptTag(), body: `<${tag}></${tag}>`, lang}));
        const blocks = await tab.$eval(tag, blocksIn);
        const sheets = await print(tab, {format: 'A6'});
        await tab.close();
        const chart = textsOf(blocks.filter(({box}) => box === 'figure 1'));
        assert.ok(chart.length > 5);
        assert.deepEqual(findOnSheets(chart, sheets).missing, []);
      });
    }
  });

  describe('the handout that print() makes', () => {
    /** @type {Map<string, Awaited<ReturnType<typeof makeHandout>>>} */
    let handouts;
    /** @type {string[]} The paths that the pages have requested before and after they print. */
    let requests;
    /** @type {string[]} */
    let requestsAfter;

    before(async () => {
      const headers = {'content-type': 'image/webp', 'cache-control': 'max-age=600'};
      suite.site.pages['/light.webp'] = {body: picture, headers};
      const tabs = await Promise.all(
        Object.entries(surroundings).map(async ([name, html]) => ({
          name,
          tab: (await open(html, {prepare: turnPrintOff})).tab,
        })),
      );
      requests = [...suite.site.requests];
      const entries = tabs.map(
        async ({name, tab}) => /** @type {const} */ ([name, await makeHandout(tab)]),
      );
      handouts = new Map(await Promise.all(entries));
      requestsAfter = [...suite.site.requests];
    });

    const makeHandout = async (/** @type {Tab} */ tab) => {
      const element = /** @type {import('puppeteer-core').ElementHandle<MenopauseBackpainInfo>} */ (
        await tab.evaluateHandle(findElement)
      );
      await element.evaluate(prepareToPrint);
      const before = await element.evaluate(readState);
      const blocks = await element.evaluate(blocksIn);
      await element.evaluate((each) => each.print());
      // The browser fires `beforeprint` and `afterprint` itself.
      const pdf = await tab.pdf({format: 'A4', margin});
      const sheets = await readPdf(pdf, {hasImages: true});
      const after = await element.evaluate(readState);
      await tab.close();
      return {before, after, blocks, sheets};
    };

    const get = (/** @type {string} */ name) => {
      const handout = handouts.get(name);
      assert.ok(handout);
      return handout;
    };

    for (const name of Object.keys(surroundings)) {
      it(`is the whole article and nothing else on a page ${name}`, () => {
        const {blocks, sheets} = get(name);
        const texts = textsOf(blocks);
        const {missing, rest} = findOnSheets(texts, sheets);
        assert.ok(texts.length > 80);
        assert.deepEqual({missing, rest}, {missing: [], rest: ''});
      });

      it(`shows the clinic’s picture on a page ${name}`, () => {
        const images = get(name).sheets.reduce((sum, {images}) => sum + images, 0);
        assert.equal(images, 1);
      });

      it(`leaves the page as it was: one ${name}`, () => {
        const {before, after} = get(name);
        assert.deepEqual(after, before);
      });
    }

    it('requests nothing', () => {
      assert.ok(requests.includes('/light.webp'));
      assert.deepEqual(requestsAfter, requests);
    });
  });
});

/** Runs in the page before its scripts: the PDF is the paper. */
const turnPrintOff = () => {
  window.print = () => undefined;
};

/** Runs in the page: finds the element, in whatever shadow root it is. */
const findElement = () => {
  const hosts = [...document.querySelectorAll('*')].flatMap(({shadowRoot}) => shadowRoot ?? []);
  const found = [document, ...hosts].map((root) => root.querySelector('menopause-backpain-info'));
  return /** @type {MenopauseBackpainInfo} */ (found.find(Boolean));
};

/** Runs in the page: brings it into the state of a page whose reader is about to print. */
const prepareToPrint = (/** @type {MenopauseBackpainInfo} */ element) => {
  document.adoptedStyleSheets.push(new CSSStyleSheet());
  const button = element.shadowRoot?.querySelector('[part=toolbar] button:last-child');
  /** @type {HTMLElement} */ (button).focus();
};

/** Runs in the page: reads everything that printing must not change. */
const readState = (/** @type {MenopauseBackpainInfo} */ element) => ({
  markup: document.documentElement.outerHTML,
  article: element.shadowRoot?.innerHTML,
  open: element.open,
  scroll: [scrollX, scrollY, ...[...document.querySelectorAll('*')].map((each) => each.scrollTop)],
  focus: [document.activeElement?.localName, element.shadowRoot?.activeElement?.textContent],
  sheets: document.adoptedStyleSheets.length,
});
