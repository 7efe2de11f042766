// @ts-check
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {before, it} from 'node:test';
import {languages} from '../../tools/content/schema.js';
import {cdn, inEveryEngine, page, recordToggles, scriptTag, tag} from '../helpers/page.js';
import {click, openSections} from '../helpers/reader.js';

/** @import {Tab} from '../helpers/page.js' */

const manifest = JSON.parse(readFileSync(`${cdn}manifest.json`, 'utf8'));
const readPrerendered = (/** @type {string} */ lang) =>
  readFileSync(`${cdn}${tag}.${lang}.html`, 'utf8');

const sections = readPrerendered('en').match(/hidden="until-found"/g) ?? [];

/** The page of a site with other content around the article. */
const sitePage = (/** @type {string} */ head, article = readPrerendered('en')) =>
  page({
    head: `<style>body { margin: 0; font: 16px/1.5 sans-serif }</style>${head}`,
    body: `<header>Clinic</header>${article}<footer>Opening hours</footer>`,
  });

/** A page whose script arrives when the test says so. */
const waitingPage = (/** @type {string} */ lang) =>
  sitePage(
    `<script>
      document.addEventListener('arrive', () => {
        const script = document.createElement('script');
        script.src = '/${tag}.js';
        document.head.append(script);
      });
    </script>`,
    readPrerendered(lang),
  );

/** Pages whose script does not run, by the reason. */
const pagesWithoutScript = {
  missing: sitePage(scriptTag('defer', 'missing.js')),
  throwing: sitePage(scriptTag('defer', 'throwing.js')),
  blocked: sitePage(
    `<meta http-equiv="Content-Security-Policy" content="script-src 'none'">${scriptTag()}`,
  ),
};

/**
 * Takes a picture of the page once it no longer changes: an engine may still load a font, or find out
 * where the pointer is.
 *
 * @param {Tab} tab
 */
const takePicture = async (tab) => {
  let last = '';
  let picture = await tab.screenshot({encoding: 'base64'});
  for (let pictures = 1; picture !== last && pictures < 10; pictures++) {
    last = picture;
    picture = await tab.screenshot({encoding: 'base64'});
  }
  return picture;
};

/** Runs in the page: the first and the last row in which two pictures differ, if they do. */
const findDifference = async (/** @type {string[]} */ ...pictures) => {
  const [before, after] = await Promise.all(
    pictures.map(async (picture) => {
      const image = new Image();
      image.src = `data:image/png;base64,${picture}`;
      await image.decode();
      const {width, height} = image;
      const canvas = new OffscreenCanvas(width, height).getContext('2d');
      canvas?.drawImage(image, 0, 0);
      return {size: [width, height], data: canvas?.getImageData(0, 0, width, height).data ?? []};
    }),
  );
  const [width] = before.size;
  if (`${before.size}` !== `${after.size}`) return {before: before.size, after: after.size};
  const values = [...before.data.keys()].filter((i) => before.data[i] !== after.data[i]);
  const rows = values.map((i) => Math.floor(i / 4 / width));
  return rows.length ? {top: rows[0], bottom: rows.at(-1)} : undefined;
};

const waitForDefinition = (/** @type {Tab} */ tab) =>
  tab.waitForFunction((name) => customElements.get(name) !== undefined, {}, tag);

inEveryEngine('the prerendered article', (suite) => {
  const {open} = suite;

  before(() => {
    suite.site.pages['/throwing.js'] = 'throw new Error("Broken on purpose")';
  });

  it('shows every section in the end when its script does not run', async () => {
    // In frames, the three pages wait for their script at the same time.
    const frames = Object.entries(pagesWithoutScript).map(([reason, html]) => {
      suite.site.pages[`/${reason}`] = html;
      return `<iframe name="${reason}" src="/${reason}"></iframe>`;
    });
    const {tab} = await open(page({body: frames.join('')}));
    const opened = tab.mainFrame().childFrames();
    assert.equal(opened.length, frames.length);
    for (const frame of opened) assert.deepEqual(await openSections(frame), [], frame.url());
    for (const frame of opened)
      await frame.waitForFunction(
        (name, count) => {
          const root = document.querySelector(name)?.shadowRoot;
          const bodies = [...(root?.querySelectorAll('[part=body]') ?? [])];
          return bodies.filter((body) => body.checkVisibility()).length === count;
        },
        {},
        tag,
        sections.length,
      );
  });

  it('can be used by the script after its own', async () => {
    const use = `<script>document.querySelector('${tag}').show('causes')</script>`;
    const {tab} = await open(sitePage('', readPrerendered('en') + scriptTag('') + use));
    assert.deepEqual(await openSections(tab), ['causes']);
  });

  it('keeps the focus and the scroll position when a section is clicked, which opens once', async () => {
    const {tab} = await open(sitePage(scriptTag()), {prepare: recordToggles});
    const button = await tab.waitForSelector(`${tag} >>> [aria-controls=treatment]`);
    await button?.scrollIntoView();
    const scrolled = await tab.evaluate(() => scrollY);
    assert.ok(scrolled > 0);

    await click(tab, 'treatment');
    // In the next frame, every toggle and scroll has happened.
    await tab.evaluate(() => new Promise(requestAnimationFrame));
    assert.deepEqual(await openSections(tab), ['treatment']);
    assert.deepEqual(await tab.evaluate(() => Reflect.get(window, 'toggles')), [
      'treatment opened',
    ]);
    assert.equal(await tab.$eval(tag, focusedSection), 'treatment');
    assert.equal(await tab.evaluate(() => scrollY), scrolled);
  });

  // What differs from language to language is in the file, and not in the engine.
  for (const lang of suite.engine === 'Chromium' ? languages : languages.slice(0, 1)) {
    it(`works when its script runs: ${lang}`, async () => {
      const {tab} = await open(sitePage(scriptTag(), readPrerendered(lang)));
      await waitForDefinition(tab);
      assert.deepEqual(await openSections(tab), []);
      await click(tab, 'causes');
      await tab.waitForSelector(`${tag}[open=causes]`);
      assert.deepEqual(await openSections(tab), ['causes']);
      assert.equal(await tab.$eval(`${tag} >>> article`, (article) => article.lang), lang);
    });

    it(`is the same picture before and after its script: ${lang}`, async () => {
      const {tab} = await open(waitingPage(lang), {size: [768, 900]});
      // The pointer may still be where the last test left it, over something with a hover style.
      await tab.mouse.move(0, 0);
      const before = await takePicture(tab);
      await tab.evaluate(() => document.dispatchEvent(new Event('arrive')));
      await waitForDefinition(tab);
      const after = await takePicture(tab);
      assert.equal(await tab.evaluate(findDifference, before, after), undefined);
    });

    it(`reads the same in a page of another encoding: ${lang}`, async () => {
      const readText = async (/** @type {Record<string, string>} */ headers) => {
        // Without a script, and without an encoding of its own, the page has that of its header.
        const html = `<!doctype html><title>Clinic</title>${readPrerendered(lang)}`;
        const {tab} = await open(html, {headers});
        return tab.$eval(`${tag} >>> article`, (article) => article.textContent);
      };
      assert.equal(
        await readText({'content-type': 'text/html; charset=windows-1252'}),
        await readText({}),
      );
    });

    it(`needs one hash in a strict policy, before its script and after: ${lang}`, async () => {
      const headers = {
        'content-security-policy': [
          "default-src 'none'",
          "script-src 'self'",
          `style-src '${manifest[`${tag}.${lang}.html`].styleHash}'`,
          "require-trusted-types-for 'script'",
          `trusted-types ${tag}`,
        ].join('; '),
      };
      const body = readPrerendered(lang);
      const without = await open(page({body}), {headers});
      const border = await without.tab.$eval(`${tag} >>> [part=alert]`, (alert) =>
        getComputedStyle(alert).getPropertyValue('border-inline-start-width'),
      );
      assert.equal(border, '4px');
      assert.deepEqual(without.complaints, []);

      const {tab, complaints} = await open(page({head: scriptTag(), body}), {headers});
      await waitForDefinition(tab);
      await click(tab, 'causes');
      await tab.waitForSelector(`${tag}[open=causes]`);
      assert.deepEqual(complaints, []);
    });
  }
});

/** Runs in the page: the section whose button has the focus. */
const focusedSection = (/** @type {Element} */ {shadowRoot}) =>
  shadowRoot?.activeElement?.getAttribute('aria-controls');
