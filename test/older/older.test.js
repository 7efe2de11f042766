// @ts-check
/** Opens the built files in older engines. `run.js` runs this file. */
import assert from 'node:assert/strict';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, afterEach, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {serve} from '../helpers/static-server.js';
import {startChromium} from './chromium.js';
import {STAGE, emulated} from './emulated.js';
import {startFirefox} from './firefox.js';
import {promises} from './promises.js';
import {chromiums, firefoxes} from './versions.js';

/** @import {Browser, Page} from './chromium.js' */

const root = fileURLToPath(new URL('../..', import.meta.url));
const screenshots = join(import.meta.dirname, 'screenshots');
const scriptFile = readFileSync(join(root, 'dist/cdn/menopause-backpain-info.en.js'), 'utf8');

/** @type {Awaited<ReturnType<typeof serve>>} */
let site;

before(async () => {
  site = await serve({});
  mkdirSync(screenshots, {recursive: true});
});
after(() => site.close());

const isShort = process.argv.includes('--short');
const versions = chromiums(isShort);

/**
 * @typedef {object} Engine
 * @property {'chromium' | 'firefox' | 'safari'} engine
 * @property {number} version
 * @property {string} [note]
 * @property {() => Promise<Browser>} start
 * @property {string} [script]
 * @property {(file: string) => string} [edit]
 */

/** @returns {Promise<Browser>} */
const startVersion = (/** @type {number} */ version) =>
  startChromium(version, String(versions.get(version)));

/** @type {Engine[]} */
const engines = [
  ...[...versions.keys()].map((version) => ({
    engine: /** @type {const} */ ('chromium'),
    version,
    start: () => startVersion(version),
  })),
  ...(isShort ? [] : [...firefoxes.keys()]).map((version) => ({
    engine: /** @type {const} */ ('firefox'),
    version,
    start: () => startFirefox(version),
  })),
  ...emulated.map((each) => ({
    ...each,
    note: `, emulated in Chromium ${STAGE}`,
    start: () => startVersion(STAGE),
  })),
];

/** Runs first in each page: collects the errors and warnings. */
const recorder = `
  var problems = [];
  addEventListener('error', ({message}) => problems.push(message));
  addEventListener('unhandledrejection', ({reason}) => problems.push(String(reason)));
  for (const kind of ['error', 'warn'])
    console[kind] = (...values) => problems.push(values.join(' '));`;

for (const {engine, version, note = '', start, script = '', edit = String} of engines) {
  describe(`${engine} ${version}${note}`, () => {
    /** @type {Browser} */
    let browser;
    /** @type {Page[]} */
    let pages = [];
    const path = `/${engine}-${version}`;

    before(async () => {
      browser = await start();
      site.pages[`${path}.js`] = edit(scriptFile);
    });
    after(() => browser?.stop());

    /** @type {import('./promises.js').Visit['open']} */
    const open = async (
      body,
      {head = '', hash = '', withoutScript = false, width = 900, height = 1200} = {},
    ) => {
      const tag = withoutScript ? '' : `<script src="${path}.js"></script>`;
      site.pages[path] = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Page</title>
<script>${recorder}${script}</script>
<style>body {margin: 20px; background: Canvas}</style>
${head}
${edit(body)}
${tag}
</html>`;
      const page = await browser.newPage({width, height, withoutScript});
      pages.push(page);
      await page.load(site.url + path + hash);
      return page;
    };

    afterEach(async () => {
      for (const page of pages) await page.close();
      pages = [];
    });

    for (const {what, since, check} of promises) {
      if (version >= (since[engine] ?? Infinity)) it(what, () => check({open}));
    }

    for (const theme of ['light', 'dark'])
      for (const width of [360, 1000])
        it(`has a screenshot to look at, ${theme}, ${width} pixels wide`, async () => {
          const page = await open(
            `<menopause-backpain-info open="treatment" theme="${theme}"></menopause-backpain-info>`,
            {width, height: 2400},
          );
          const file = `${engine}-${version}-${theme}-${width}.png`;
          writeFileSync(join(screenshots, file), await page.screenshot(), 'base64');
          assert.deepEqual(await page.evaluate('problems'), []);
        });
  });
}
