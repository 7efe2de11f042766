// @ts-check
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {readFile} from 'node:fs/promises';
import {describe, it} from 'node:test';
import {promisify} from 'node:util';
import {cdn, inEveryEngine, page, recordToggles, root, scriptTag, tag} from '../helpers/page.js';
import {findDesk, startScreen} from '../helpers/screen.js';

/** @typedef {import('puppeteer-core').Page} Tab */

const run = promisify(execFile);
const article = await readFile(`${root}content/en.md`, 'utf8');

/** The text of each part of the article by its id, in the order of the article. */
const parts = new Map(
  article.split(/^## .+ (?=\{#)/m).map((part) => [String(/^\{#([\w-]+)\}/.exec(part)?.[1]), part]),
);

/** The ids of the parts that have these words. */
const partsWith = (/** @type {string} */ words) =>
  [...parts].filter(([, part]) => part.includes(words)).map(([id]) => id);

/** The first words of a section's text. */
const firstWords = (/** @type {string} */ section) =>
  String(
    new RegExp(`\\{#${section}\\}\\s+\\*.+\\*\\s+((?:[\\w’“”]+ ){4})`).exec(article)?.[1],
  ).trim();

/** The article is below the window, so that only scrolling brings it into view. */
const space = '<div style="height: 2000px"></div>';
const html = page({head: scriptTag(), body: `${space}<${tag}></${tag}>`});
const prerendered = await readFile(`${cdn}${tag}.en.html`, 'utf8');
const pages = {
  'the article': html,
  'the prerendered article': page({head: scriptTag(), body: space + prerendered}),
};

const desk = findDesk();
/** Only a window on a screen has a find bar. */
const onScreen = desk && {
  headless: false,
  defaultViewport: null,
  env: {...process.env, DISPLAY: await startScreen(desk.display)},
};

inEveryEngine(
  'find-in-page',
  ({open}) => {
    describe('a link to a piece of text', () => {
      for (const section of ['causes', 'symptoms', 'treatment']) {
        it(`opens the closed section it leads into: ${section}`, async () => {
          const hash = `#:~:text=${encodeURIComponent(firstWords(section))}`;
          const {tab} = await open(html, {hash});
          await tab.waitForSelector(`${tag}[open]`);
          assert.deepEqual(await openSections(tab), {open: section, expanded: [section]});
          const panel = `${tag} >>> #${section}`;
          assert.equal(await tab.$eval(panel, (element) => element.hasAttribute('hidden')), false);
        });
      }
    });

    if (!desk) return;

    const press = (/** @type {string[]} */ ...keys) =>
      run(desk.xdotool, ['key', ...keys], {env: onScreen?.env});

    /** Opens a page and clicks on it, so that the keys go there. */
    const openAndClick = async (/** @type {string} */ html) => {
      const {tab} = await open(html, {prepare: recordToggles});
      // The pointer is in the middle of the screen, where the page is empty.
      await run(desk.xdotool, ['click', '1'], {env: onScreen?.env});
      await waitForFocus(tab, true);
      return tab;
    };

    /**
     * Pastes the words, because a browser searches after each letter that is typed, and the first
     * letters are all over the article.
     *
     * @param {Tab} tab
     * @param {string} words
     */
    const find = async (tab, words) => {
      assert.equal(await tab.evaluate(copy, words), true);
      await press('ctrl+f');
      await waitForFocus(tab, false);
      await press('ctrl+v');
    };

    const closeFindBar = async (/** @type {Tab} */ tab) => {
      await press('Escape');
      await waitForFocus(tab, true);
    };

    for (const [name, html] of Object.entries(pages)) {
      describe(`in ${name}`, () => {
        it('opens the section that has the words, and shows and selects them', async () => {
          const words = 'No treatment works for everyone';
          assert.deepEqual(partsWith(words), ['treatment']);
          const tab = await openAndClick(html);
          await find(tab, words);
          await tab.waitForFunction(areInView, {}, words);
          await waitForToggles(tab, 'treatment opened');
          assert.deepEqual(await openSections(tab), {open: 'treatment', expanded: ['treatment']});
          // The marker takes its time.
          await tab.waitForFunction(hasTurned, {}, tag, 'treatment');
          await closeFindBar(tab);
          assert.equal(await tab.evaluate(selectedText), words);
          assert.equal(await tab.evaluate(areInView, words), true);
        });

        it('goes on with Enter to the next section that has the words', async () => {
          const words = 'weight loss';
          const [first, second, ...others] = partsWith(words);
          assert.deepEqual([first, second, others], ['symptoms', 'see-a-doctor', []]);
          const tab = await openAndClick(html);
          await find(tab, words);
          await waitForToggles(tab, `${first} opened`);
          await press('Return');
          await waitForToggles(tab, `${first} opened`, `${second} opened`);
          assert.deepEqual(await openSections(tab), {
            open: `${first} ${second}`,
            expanded: [first, second],
          });
        });
      });
    }

    it('opens nothing for words in the danger signs, and then what has the next words', async () => {
      const danger = 'you cannot pee';
      const words = 'dull ache';
      assert.deepEqual(partsWith(danger), ['get-help']);
      assert.deepEqual(partsWith(words), ['symptoms']);
      const tab = await openAndClick(html);
      await find(tab, danger);
      await tab.waitForFunction(areInView, {}, danger);
      assert.deepEqual(await openSections(tab), {open: null, expanded: []});
      await closeFindBar(tab);
      await find(tab, words);
      await tab.waitForFunction(areInView, {}, words);
      await waitForToggles(tab, 'symptoms opened');
      assert.deepEqual(await openSections(tab), {open: 'symptoms', expanded: ['symptoms']});
    });
  },
  onScreen,
);

/** Waits until the keys go to the page or, with the find bar open, do not. */
const waitForFocus = (/** @type {Tab} */ tab, /** @type {boolean} */ isFocused) =>
  tab.waitForFunction((expected) => document.hasFocus() === expected, {}, isFocused);

/** Waits until the element has fired as many events as expected, and compares them. */
const waitForToggles = async (/** @type {Tab} */ tab, /** @type {string[]} */ ...expected) => {
  const toggles = () => /** @type {string[]} */ (Reflect.get(window, 'toggles'));
  await tab.waitForFunction(
    (count) => Reflect.get(window, 'toggles').length >= count,
    {},
    expected.length,
  );
  assert.deepEqual(await tab.evaluate(toggles), expected);
};

/** Reads which sections the attribute and the buttons say are open. */
const openSections = (/** @type {Tab} */ tab) =>
  tab.$eval(tag, (element) => ({
    open: element.getAttribute('open'),
    expanded: [...(element.shadowRoot?.querySelectorAll('[aria-expanded=true]') ?? [])].map(
      (button) => button.getAttribute('aria-controls'),
    ),
  }));

/** Runs in the page: whether the marker of a section points to its open text, and no other does. */
const hasTurned = (/** @type {string} */ tag, /** @type {string} */ id) =>
  [...(document.querySelector(tag)?.shadowRoot?.querySelectorAll('[part=section]') ?? [])].every(
    (section) => {
      const marker = section.querySelector('[part=marker]');
      const isTurned = marker && getComputedStyle(marker).rotate === '180deg';
      return isTurned === (section.querySelector(`[aria-controls=${id}]`) !== null);
    },
  );

/** Runs in the page: copies words to the clipboard, as from a letter. */
const copy = (/** @type {string} */ words) => {
  const letter = document.createElement('textarea');
  letter.value = words;
  document.body.prepend(letter);
  letter.select();
  const isCopied = document.execCommand('copy');
  letter.remove();
  return isCopied;
};

/** Runs in the page: tells whether the first of these words, all of them, are on the screen. */
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

/** Runs in the page. */
const selectedText = () => String(document.getSelection());
