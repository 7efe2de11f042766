// @ts-check
/** Checks the promises in `support.json`: each is a row in the README's table, and a test in every older engine. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {readPdf} from '../helpers/paper.js';
import {measure, shownSections} from './measure.js';

/** @import {Page} from './chromium.js' */

/** @typedef {{head?: string, hash?: string, withoutScript?: boolean, width?: number, height?: number}} Options */

/**
 * @typedef {object} Visit
 * @property {(body: string, options?: Options) => Promise<Page>} open
 *   opens a page, and waits until it has loaded
 */

/**
 * The first versions in which something holds; the current one where there is no number.
 *
 * @typedef {{chromium: number, firefox?: number, safari?: number}} Since
 */

/**
 * @typedef {object} Promised
 * @property {string} what in the words of the README
 * @property {Since} since
 * @property {(visit: Visit) => Promise<void>} check
 */

const article = '<menopause-backpain-info></menopause-backpain-info>';
const prerendered = readFileSync(
  new URL('../../dist/cdn/menopause-backpain-info.en.html', import.meta.url),
  'utf8',
);
const sections = [...prerendered.matchAll(/aria-controls="?([\w-]+)/g)].map(([, id]) => id);

const run = (/** @type {Page} */ page, /** @type {() => unknown} */ look) =>
  page.evaluate(`(${look})()`);

/** @returns {Promise<ReturnType<typeof measure>>} */
const measured = (/** @type {Page} */ page) => run(page, measure);

const assertLegible = async (/** @type {Page} */ page) =>
  assert.deepEqual((await measured(page)).faint, []);

const whilePrinted = async (/** @type {Page} */ page) => {
  const sheets = await readPdf(new Uint8Array(Buffer.from(await page.print(), 'base64')));
  return sheets
    .flatMap(({lines}) => lines.map(({text}) => text))
    .join(' ')
    .replace(/\s+/g, ' ');
};

/** The first words of each section, as they are on paper. */
const assertPrinted = async (/** @type {Page} */ page) => {
  const words = await page.evaluate(`(() => {
    const root = document.querySelector('menopause-backpain-info').shadowRoot;
    return [...root.querySelectorAll('[part=body]')].map((body) =>
      body.querySelector('p, li').firstChild.textContent.trim().split(/\\s+/).slice(0, 3).join(' '));
  })()`);
  assert.equal(words.length, sections.length);
  const paper = (await whilePrinted(page)).replaceAll(' ', '');
  assert.deepEqual(
    words.filter((/** @type {string} */ text) => !paper.includes(text.replaceAll(' ', ''))),
    [],
  );
};

const isOpen = (/** @type {string} */ id) =>
  `document.querySelector('menopause-backpain-info').shadowRoot.querySelector('[aria-controls=${id}]').getAttribute('aria-expanded')`;

/** Where the sign beside the heading points to. */
const markerOf = (/** @type {string} */ id) => `(() => {
  const {shadowRoot} = document.querySelector('menopause-backpain-info');
  const marker = shadowRoot.querySelector('[aria-controls=${id}]').closest('.header').querySelector('[part=marker]');
  const {rotate, transform} = getComputedStyle(marker);
  return [rotate === '180deg', transform !== 'none'].filter(Boolean).length === 1 ? 'up' : 'down';
})()`;

/** Whether the first drawing of the treatment is beside its text. */
const isDrawingBeside = `(() => {
  const {shadowRoot} = document.querySelector('menopause-backpain-info');
  const drawing = shadowRoot.querySelector('#treatment li > .drawing');
  return drawing.getBoundingClientRect().left > drawing.parentElement.getBoundingClientRect().width / 2;
})()`;

const settle = `document.querySelector('menopause-backpain-info').updateComplete`;

const styled = (/** @type {string} */ declarations) =>
  `<style>menopause-backpain-info {${declarations}}</style>`;

const readTheme = (/** @type {string} */ name) =>
  readFileSync(new URL(`../../demo/themes/${name}.css`, import.meta.url), 'utf8');

/** @type {Record<string, (visit: Visit) => Promise<void>>} */
const checks = {
  async reading({open}) {
    const page = await open(article);
    const {faint, widths} = await measured(page);
    assert.deepEqual(faint, []);
    assert.ok(widths.alert > 0.7 * widths.article, `${widths.alert} of ${widths.article}px`);
    assert.deepEqual(await page.evaluate('problems'), []);
  },
  async opening({open}) {
    const page = await open(article, {head: styled('--mbi-duration: 0s')});
    assert.deepEqual(await run(page, shownSections), []);
    await page.evaluate(
      `document.querySelector('menopause-backpain-info').shadowRoot.querySelector('[aria-controls=treatment]').click(), ${settle}`,
    );
    assert.deepEqual(await run(page, shownSections), ['treatment']);
    assert.equal(await page.evaluate(isOpen('treatment')), 'true');
    assert.equal(await page.evaluate(markerOf('treatment')), 'up');
    assert.equal(await page.evaluate(markerOf('causes')), 'down');
    assert.ok(await page.evaluate(isDrawingBeside));
    await assertLegible(page);
    await page.evaluate(
      `document.querySelector('menopause-backpain-info').shadowRoot.querySelector('[aria-controls=treatment]').click(), ${settle}`,
    );
    assert.deepEqual(await run(page, shownSections), []);
    assert.equal(await page.evaluate(isOpen('treatment')), 'false');
    assert.equal(await page.evaluate(markerOf('treatment')), 'down');
  },
  async links({open}) {
    const page = await open(article, {hash: '#mbi-treatment'});
    await page.evaluate(settle);
    assert.deepEqual(await run(page, shownSections), ['treatment']);
  },
  paper: async ({open}) => assertPrinted(await open(article)),
  async schemes({open}) {
    for (const scheme of ['light', 'dark']) {
      for (const page of [
        await open(
          `<menopause-backpain-info open="all" theme="${scheme}"></menopause-backpain-info>`,
        ),
        await open('<menopause-backpain-info open="all"></menopause-backpain-info>', {
          head: `<style>html {color-scheme: ${scheme}}</style>`,
        }),
      ]) {
        const {faint, hues, surface} = await measured(page);
        assert.deepEqual(faint, []);
        assert.ok(hues.accent > 20 && hues.alert > 20, JSON.stringify(hues));
        assert.equal(surface[0] < 50, scheme === 'dark', String(surface));
      }
    }
  },
  async colours({open}) {
    const head = styled(
      '--mbi-color-accent: #0b63ce; --mbi-color-surface: #fff8f1; --mbi-color-text: #222',
    );
    const page = await open('<menopause-backpain-info open="all"></menopause-backpain-info>', {
      head,
    });
    const {faint, hues, surface} = await measured(page);
    assert.deepEqual(faint, []);
    assert.deepEqual(surface, [255, 248, 241]);
    assert.equal(hues.accent, 0xce - 0x0b);
  },
  async darkSurface({open}) {
    for (const colours of [
      '--mbi-color-surface: #003',
      '--mbi-color-surface: #003; --mbi-color-accent: #fc0',
    ]) {
      const page = await open('<menopause-backpain-info open="all"></menopause-backpain-info>', {
        head: styled(colours),
      });
      const {faint, hues, surface} = await measured(page);
      assert.deepEqual(faint, []);
      assert.deepEqual(surface, [0, 0, 0x33]);
      assert.ok(hues.accent > 20 && hues.alert > 20, JSON.stringify(hues));
    }
  },
  async themes({open}) {
    for (const theme of ['clinic', 'dark', 'editorial', 'high-contrast', 'soft']) {
      for (const scheme of ['', 'light', 'dark']) {
        const page = await open(
          `<menopause-backpain-info open="all" theme="${scheme}"></menopause-backpain-info>`,
          {
            head: `<style>${readTheme(theme)}</style>`,
          },
        );
        const {faint, hues} = await measured(page);
        assert.deepEqual(faint, [], `${theme} ${scheme}`);
        assert.ok(hues.accent > 40, `${theme} ${scheme}: ${hues.accent}`);
      }
    }
  },
  async withoutScript({open}) {
    const page = await open(prerendered, {withoutScript: true});
    await assertLegible(page);
    assert.deepEqual(await run(page, shownSections), sections);
    assert.ok((await measured(page)).widths.alert > 500);
    await assertPrinted(page);
  },
  async prerendered({open}) {
    const page = await open(prerendered.replace('<menopause-backpain-info', '$& open="causes"'));
    await page.evaluate(settle);
    assert.deepEqual(await run(page, shownSections), ['causes']);
    await assertLegible(page);
    await assertPrinted(page);
    assert.deepEqual(await page.evaluate('problems'), []);
  },
  async accents({open}) {
    for (const theme of ['light', 'dark'])
      for (const accent of ['#fc0', '#123', '#f0f'])
        await assertLegible(
          await open(
            `<menopause-backpain-info open="all" theme="${theme}"></menopause-backpain-info>`,
            {
              head: styled(`--mbi-color-accent: ${accent}`),
            },
          ),
        );
  },
};

/** @type {Record<string, {what: string, since: Since}>} */
const support = JSON.parse(readFileSync(new URL('support.json', import.meta.url), 'utf8'));

/** @type {Promised[]} */
export const promises = Object.entries(support).map(([id, {what, since}]) => ({
  what,
  since,
  check: checks[id],
}));
