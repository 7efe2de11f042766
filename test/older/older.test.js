// @ts-check
/** Opens the built files in older Chromiums. `run.js` runs this file. */
import assert from 'node:assert/strict';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, afterEach, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {serve} from '../helpers/static-server.js';
import {startBrowser} from './browser.js';
import {STAGE, emulated} from './emulated.js';
import {promises} from './promises.js';
import {chromiums} from './versions.js';

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
 * @property {number} [stage] the Chromium that plays it
 * @property {string} [script]
 * @property {(file: string) => string} [edit]
 */

/** @type {Engine[]} */
const engines = [
  ...[...versions.keys()].map((version) => ({engine: /** @type {const} */ ('chromium'), version})),
  ...emulated.map((each) => ({...each, stage: STAGE})),
];

for (const {engine, version, stage = version, script = '', edit = String} of engines) {
  describe(`${engine} ${version}${stage === version ? '' : `, emulated in Chromium ${stage}`}`, () => {
    /** @type {Awaited<ReturnType<typeof startBrowser>>} */
    let browser;
    /** @type {import('./browser.js').Page[]} */
    let pages = [];
    const path = `/${engine}-${version}`;

    before(async () => {
      browser = await startBrowser(stage, String(versions.get(stage)));
      site.pages[`${path}.js`] = edit(scriptFile);
    });
    after(() => browser.stop());

    /** @type {import('./promises.js').Visit['open']} */
    const open = async (body, {head = '', hash = '', withoutScript = false} = {}) => {
      const tag = withoutScript ? '' : `<script src="${path}.js"></script>`;
      site.pages[path] = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Page</title>
<style>body {margin: 20px; background: Canvas}</style>
${head}
${edit(body)}
${tag}
</html>`;
      const page = await browser.newPage();
      pages.push(page);
      const screen = {width: 900, height: 1200, deviceScaleFactor: 1, mobile: false};
      await page.send('Emulation.setDeviceMetricsOverride', screen);
      await page.send('Emulation.setScriptExecutionDisabled', {value: withoutScript});
      await page.send('Page.addScriptToEvaluateOnNewDocument', {source: script});
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

    for (const theme of ['light', 'dark']) {
      it(`has a screenshot to look at, ${theme}`, async () => {
        const page = await open(
          `<menopause-backpain-info open="treatment" theme="${theme}"></menopause-backpain-info>`,
        );
        const {data} = await page.send('Page.captureScreenshot');
        writeFileSync(join(screenshots, `${engine}-${version}-${theme}.png`), data, 'base64');
        assert.deepEqual(page.problems(), []);
      });
    }
  });
}
