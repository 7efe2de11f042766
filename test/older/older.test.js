// @ts-check
/**
 * Opens the built files in older Chromiums.
 *
 *     npm run test:older              every version
 *     npm run test:older -- --short   a few versions
 */
import assert from 'node:assert/strict';
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {serve} from '../helpers/static-server.js';
import {startBrowser} from './browser.js';
import {promises} from './promises.js';
import {chromiums} from './versions.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const screenshots = join(import.meta.dirname, 'screenshots');
const script = '<script src="/dist/cdn/menopause-backpain-info.en.js"></script>';

/** @type {Awaited<ReturnType<typeof serve>>} */
let site;

before(async () => {
  site = await serve({folder: root});
  mkdirSync(screenshots, {recursive: true});
});
after(() => site.close());

for (const version of chromiums(process.argv.includes('--short'))) {
  describe(`Chromium ${version}`, () => {
    /** @type {Awaited<ReturnType<typeof startBrowser>>} */
    let browser;
    /** @type {import('./browser.js').Page[]} */
    const pages = [];
    let count = 0;

    before(async () => (browser = await startBrowser(version)));
    after(() => browser.stop());

    /** @type {import('./promises.js').Visit['open']} */
    const open = async (body, {head = '', hash = '', withoutScript = false} = {}) => {
      const path = `/${version}/${++count}`;
      site.pages[path] = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title>
<style>body {margin: 20px; background: Canvas}</style>${head}${body}${withoutScript ? '' : script}`;
      const page = await browser.newPage();
      pages.push(page);
      await page.send('Emulation.setDeviceMetricsOverride', {width: 900, height: 1200, deviceScaleFactor: 1, mobile: false});
      await page.send('Emulation.setScriptExecutionDisabled', {value: withoutScript});
      await page.load(site.url + path + hash);
      return page;
    };

    for (const {what, since, check} of promises) {
      if (version < since) continue;
      it(what, async () => {
        try {
          await check({open});
        } finally {
          for (const page of pages.splice(0)) await page.close();
        }
      });
    }

    it('stands up to a look', async () => {
      /** @type {[name: string, body: string, head?: string, withoutScript?: boolean][]} */
      const looks = [
        ['light', '<menopause-backpain-info open="treatment"></menopause-backpain-info>'],
        ['dark', '<menopause-backpain-info open="treatment" theme="dark"></menopause-backpain-info>'],
      ];
      for (const [name, body, head, withoutScript] of looks) {
        const page = await open(body, {head, withoutScript});
        const {data} = await page.send('Page.captureScreenshot');
        writeFileSync(join(screenshots, `${version}-${name}.png`), data, 'base64');
        assert.ok(data.length > 10_000);
        await page.close();
      }
      pages.length = 0;
    });
  });
}
