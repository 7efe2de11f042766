// @ts-check
import assert from 'node:assert/strict';
import {copyFile, mkdtemp, readFile, realpath, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, beforeEach, describe, it} from 'node:test';
import {pathToFileURL} from 'node:url';
import {
  cdn,
  element,
  inEveryEngine,
  isFallbackVisible,
  page,
  root,
  scriptTag,
  tag,
} from '../helpers/page.js';

/** @import {Tab} from '../helpers/page.js' */

const manifest = JSON.parse(await readFile(`${cdn}manifest.json`, 'utf8'));

/** Reads in the text what the reader is to see. */
const readArticle = async (/** @type {string} */ lang) => {
  const text = await readFile(`${root}content/${lang}.md`, 'utf8');
  const find = (/** @type {RegExp} */ pattern) => String(pattern.exec(text)?.[1]);
  return {
    title: find(/^title: (.+)$/m),
    help: find(/^## (.+) \{#get-help\}$/m),
    danger: find(/\{#get-help\}[^]+?\n- (.+?) \[@/),
    headings: [...text.matchAll(/^## (.+) \{#(?!get-help)[\w-]+\}$/gm)].map(([, words]) => words),
    cause: find(/\{#causes\}\s+\*.+\*\s+(.+?)(?= \[@)/),
  };
};
const english = await readArticle('en');
const spanish = await readArticle('es');

/** Pages with the element, by how they include the script. */
const pages = {
  'as a classic script that is deferred': page({head: scriptTag()}),
  'as a module': page({head: scriptTag('type="module"')}),
  'in the head, before there is a body': page({head: scriptTag('')}),
  'after the element': page({body: element + scriptTag('')}),
  'with the integrity value of the manifest': page({
    head: scriptTag(`defer integrity="${manifest[`${tag}.js`].integrity}"`),
  }),
  'with one language only': page({head: scriptTag('defer', `${tag}.en.js`)}),
};

/** Runs in the page: reads what the reader sees of the article. */
const readScreen = () => {
  const element = document.querySelector('menopause-backpain-info');
  const root = /** @type {ShadowRoot} */ (element?.shadowRoot);
  const textsOf = (/** @type {string} */ selector) =>
    [...root.querySelectorAll(selector)]
      .filter((each) => each.checkVisibility({visibilityProperty: true}))
      .map((each) => /** @type {HTMLElement} */ (each).innerText.trim());
  return {
    title: textsOf('[part=heading]').join(),
    help: textsOf('[part=alert] h3').join(),
    dangers: textsOf('[part=alert] li'),
    headings: textsOf('[part=section-button]'),
    bodies: [...root.querySelectorAll('[part=body]')]
      .filter((body) => body.checkVisibility({contentVisibilityAuto: true}))
      .map((body) => /** @type {HTMLElement} */ (body).innerText.replace(/\s+/g, ' ')),
  };
};

/**
 * Reads the whole page as a visitor would.
 *
 * @param {Tab} tab
 */
const assertArticle = async (tab, article = english) => {
  const closed = await tab.evaluate(readScreen);
  assert.equal(closed.title, article.title);
  assert.equal(closed.help, article.help);
  assert.equal(closed.dangers[0].replace(/[\d,]+$/, ''), article.danger);
  assert.deepEqual(closed.headings, article.headings);
  assert.deepEqual(closed.bodies, []);

  await tab.click(`${tag} >>> [aria-controls=causes]`);
  const {bodies} = await tab.evaluate(readScreen);
  assert.equal(bodies.length, 1);
  assert.ok(bodies[0].startsWith(article.cause), bodies[0]);
};

/** As old sites are written: browsers take ISO 8859-1 for windows-1252. */
const inOldEncoding = (/** @type {string} */ html) =>
  html.replace('charset="utf-8"', 'charset="iso-8859-1"');

inEveryEngine('a page', (suite) => {
  const {open, visit} = suite;

  describe('on a server', () => {
    for (const [how, html] of Object.entries(pages)) {
      it(`shows the full article with the script ${how}`, async () => {
        const {tab, complaints} = await open(html);
        await assertArticle(tab);
        assert.deepEqual(complaints, []);
      });
    }

    for (const name of [`${tag}.js`, `${tag}.es.js`]) {
      it(`shows the full article in Spanish on a page in Spanish with ${name}`, async () => {
        const html = page({head: scriptTag('defer', name), lang: 'es'});
        const {tab, complaints} = await open(html);
        await assertArticle(tab, spanish);
        assert.deepEqual(complaints, []);
      });
    }

    it('shows the full article in Spanish on a page of another encoding', async () => {
      suite.site.pages['/plain.js'] = {
        body: await readFile(`${cdn}${tag}.js`),
        headers: {'content-type': 'text/javascript'},
      };
      const html = inOldEncoding(page({head: scriptTag('defer', 'plain.js'), lang: 'es'}));
      const {tab, complaints} = await open(html, {headers: {'content-type': 'text/html'}});
      assert.equal(await tab.evaluate(() => document.characterSet), 'windows-1252');
      await assertArticle(tab, spanish);
      assert.deepEqual(complaints, []);
    });

    it('shows Spanish, with a warning, if it is in English and the script has only Spanish', async () => {
      const {tab, complaints} = await open(page({head: scriptTag('defer', `${tag}.es.js`)}));
      await assertArticle(tab, spanish);
      assert.deepEqual(complaints, [`<${tag}>: unknown language "en". Allowed: es.`]);
    });

    it('keeps its fallback visible where no script may run', async () => {
      const headers = {'content-security-policy': "script-src 'none'"};
      const {tab} = await open(page({head: scriptTag()}), {headers});
      assert.equal(await tab.evaluate(isFallbackVisible), true);
    });
  });

  describe('in a folder on disk', () => {
    /** @type {string} */
    let folder;

    before(async () => {
      folder = await realpath(await mkdtemp(join(tmpdir(), 'mbi-page-')));
      await copyFile(`${cdn}${tag}.js`, join(folder, `${tag}.js`));
    });

    after(() => rm(folder, {recursive: true}));

    for (const attributes of ['defer', '']) {
      it(`shows the full article with a classic script: ${attributes || 'no attribute'}`, async () => {
        const file = join(folder, 'index.html');
        const script = `<script src="${tag}.js" ${attributes}></script>`;
        await writeFile(file, page({head: script}));
        const {tab, complaints} = await visit(pathToFileURL(file).href);
        await assertArticle(tab);
        assert.deepEqual(complaints, []);
      });
    }

    it('shows the full article in Spanish on a page of another encoding', async () => {
      const file = join(folder, 'antiguo.html');
      const script = `<script src="${tag}.js"></script>`;
      await writeFile(file, inOldEncoding(page({head: script, lang: 'es'})));
      const {tab} = await visit(pathToFileURL(file).href);
      assert.equal(await tab.evaluate(() => document.characterSet), 'windows-1252');
      await assertArticle(tab, spanish);
    });
  });

  describe('whose script is slow', () => {
    const html = page({
      head: scriptTag('defer', 'slow.js'),
      body: `<${tag}>
        <p id="fallback">Call 911 if you cannot pee.</p>
        <p slot="intro" id="intro">Our nurses hear this every week.</p>
      </${tag}>`,
    });
    /** @type {(code: string | undefined) => void} Undefined answers that there is no such file. */
    let answer;
    /** @type {import('../helpers/page.js').Visit} */
    let opened;

    beforeEach(async () => {
      /** @type {Promise<string | undefined>} */
      const body = new Promise((resolve) => (answer = resolve));
      suite.site.pages['/slow.js'] = {body};
      opened = await open(html, {isLoaded: false});
      await opened.tab.waitForSelector('#fallback');
    });

    const sendScript = async () => {
      answer(await readFile(`${cdn}${tag}.js`, 'utf8'));
      await opened.loaded;
    };

    it('shows its fallback until the script has arrived', async () => {
      const {tab, complaints} = opened;
      assert.equal(await tab.evaluate(isFallbackVisible), true);
      await sendScript();
      assert.equal(await tab.evaluate(isFallbackVisible), false);
      await assertArticle(tab);
      assert.deepEqual(complaints, []);
    });

    it('keeps its fallback visible if the script never arrives', async () => {
      answer(undefined);
      await opened.loaded;
      assert.equal(await opened.tab.evaluate(isFallbackVisible), true);
    });

    it('shows the content of slots before and after', async () => {
      const isIntroVisible = () =>
        opened.tab.$eval('#intro', (intro) => intro.checkVisibility() && intro.clientHeight > 0);
      assert.equal(await isIntroVisible(), true);
      await sendScript();
      assert.equal(await isIntroVisible(), true);
    });
  });
});
