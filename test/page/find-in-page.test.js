// @ts-check
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {readFile} from 'node:fs/promises';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {launch} from 'puppeteer-core';
import {chromiumOptions, firefoxOptions} from '../helpers/launch-options.js';
import {findDesk, startScreen} from '../helpers/screen.js';
import {serve} from '../helpers/static-server.js';

/** @typedef {import('../../src/section-toggle-event.js').SectionToggleEvent} SectionToggleEvent */

const run = promisify(execFile);
const tag = 'menopause-backpain-info';
const cdn = fileURLToPath(new URL('../../dist/cdn', import.meta.url));
const text = await readFile(new URL('../../content/en.md', import.meta.url), 'utf8');

/** The text of each place by its id, in the order of the article. */
const places = new Map(
  text.split(/^## .+ (?=\{#)/m).map((part) => [String(/^\{#([\w-]+)\}/.exec(part)?.[1]), part]),
);

/** Which places have these words. */
const placesWith = (/** @type {string} */ words) =>
  [...places].filter(([, part]) => part.includes(words)).map(([id]) => id);

/** The article stands below the window, so that only scrolling brings it into view. */
const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Clinic</title>
<link rel="icon" href="data:,"><script src="${tag}.js" defer></script></head>
<body><h1>Clinic</h1><div style="height: 2000px"></div><${tag}></${tag}></body></html>`;

/** Runs in the page before anything else: notes what the element tells. */
const takeNotes = () => {
  /** @type {string[]} */
  const notes = [];
  Object.assign(window, {notes});
  addEventListener('mbi-section-toggle', (event) => {
    const {section, open} = /** @type {SectionToggleEvent} */ (event);
    notes.push(`${section} ${open ? 'opened' : 'closed'}`);
  });
};

/** Runs in the page: as if the reader had copied the words from a letter. */
const copy = (/** @type {string} */ words) => {
  const letter = document.createElement('textarea');
  letter.value = words;
  document.body.prepend(letter);
  letter.select();
  const isCopied = document.execCommand('copy');
  letter.remove();
  return isCopied;
};

/** Runs in the page: can the reader see the first of these words, all of them, on the screen? */
const areInView = (/** @type {string} */ words) => {
  const root = /** @type {ShadowRoot} */ (
    document.querySelector('menopause-backpain-info')?.shadowRoot
  );
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = /** @type {Text} */ (walker.currentNode);
    const start = node.data.indexOf(words);
    if (start < 0) continue;
    const range = new Range();
    range.setStart(node, start);
    range.setEnd(node, start + words.length);
    const {top, bottom, height} = range.getBoundingClientRect();
    if (height > 0 && top > -1 && bottom < innerHeight + 1) return true;
  }
  return false;
};

/** @type {[string, import('puppeteer-core').LaunchOptions][]} */
const engines = [
  ['Chromium', chromiumOptions],
  ['Firefox', firefoxOptions],
];
const desk = findDesk();

for (const [engine, options] of engines) {
  if (!desk || !options.executablePath) continue;

  describe(`find-in-page in ${engine}`, () => {
    /** @type {import('puppeteer-core').Browser} */
    let browser;
    /** @type {Awaited<ReturnType<typeof serve>>} */
    let server;
    /** @type {import('puppeteer-core').Page} */
    let tab;
    /** @type {NodeJS.ProcessEnv} */
    let env;

    before(async () => {
      server = await serve({pages: {'/': html}, folder: cdn});
      env = {...process.env, DISPLAY: await startScreen(desk.display)};
      // The browser's own window, page and all, is on the screen: only there is a find bar.
      browser = await launch({...options, env, headless: false, defaultViewport: null});
    });
    after(async () => {
      await browser.close();
      server.close();
    });
    beforeEach(async () => {
      tab = await browser.newPage();
      await tab.evaluateOnNewDocument(takeNotes);
      await tab.goto(server.url);
      // The pointer is in the middle of the screen, where the page is empty.
      await run(desk.xdotool, ['click', '1'], {env});
      await hasFocus(true);
    });
    afterEach(() => tab.close());

    const press = (/** @type {string[]} */ ...keys) => run(desk.xdotool, ['key', ...keys], {env});

    /** Waits until what is typed goes to the page, or, with the find bar open, does not. */
    const hasFocus = (/** @type {boolean} */ isFocused) =>
      tab.waitForFunction((expected) => document.hasFocus() === expected, {}, isFocused);

    /**
     * Pasted, for a browser looks for each letter as it is typed, and the first of them are all
     * over the article.
     */
    const find = async (/** @type {string} */ words) => {
      assert.equal(await tab.evaluate(copy, words), true);
      await press('ctrl+f');
      await hasFocus(false);
      await press('ctrl+v');
    };

    const closeFindBar = async () => {
      await press('Escape');
      await hasFocus(true);
    };

    const notesAre = async (/** @type {string[]} */ ...expected) => {
      const notes = () => /** @type {string[]} */ (Reflect.get(window, 'notes'));
      await tab.waitForFunction(
        (count) => Reflect.get(window, 'notes').length >= count,
        {},
        expected.length,
      );
      assert.deepEqual(await tab.evaluate(notes), expected);
    };

    const seen = (/** @type {string} */ words) => tab.waitForFunction(areInView, {}, words);

    /** What the page and assistive technology are told. */
    const openSections = () =>
      tab.$eval(tag, (element) => ({
        open: element.getAttribute('open'),
        expanded: [...(element.shadowRoot?.querySelectorAll('[aria-expanded=true]') ?? [])].map(
          (button) => button.getAttribute('aria-controls'),
        ),
      }));

    it('opens the section that has the words, and shows them', async () => {
      const words = 'No treatment works for everyone';
      assert.deepEqual(placesWith(words), ['treatment']);
      await find(words);
      await seen(words);
      await notesAre('treatment opened');
      assert.deepEqual(await openSections(), {open: 'treatment', expanded: ['treatment']});
    });

    it('goes on with Enter to the next section that has the words', async () => {
      const words = 'low mood';
      const [first, second, ...others] = placesWith(words);
      assert.deepEqual([first, second, others], ['causes', 'symptoms', []]);
      await find(words);
      await notesAre(`${first} opened`);
      await press('Return');
      await notesAre(`${first} opened`, `${second} opened`);
      assert.deepEqual(await openSections(), {
        open: `${first} ${second}`,
        expanded: [first, second],
      });
    });

    it('opens nothing for words in the danger signs, and then what has the next words', async () => {
      const danger = 'you cannot pee';
      const words = 'dull ache';
      assert.deepEqual(placesWith(danger), ['get-help']);
      assert.deepEqual(placesWith(words), ['symptoms']);
      await find(danger);
      await seen(danger);
      assert.deepEqual(await openSections(), {open: null, expanded: []});
      await closeFindBar();
      await find(words);
      await seen(words);
      await notesAre('symptoms opened');
      assert.deepEqual(await openSections(), {open: 'symptoms', expanded: ['symptoms']});
    });
  });
}
