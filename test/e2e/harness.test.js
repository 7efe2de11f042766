// @ts-check
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {launchChromium, launchFirefox} from './browsers.js';
import {serve} from './static-server.js';

for (const [name, launch] of Object.entries({Chromium: launchChromium, Firefox: launchFirefox})) {
  describe(`a page under a strict policy in ${name}`, () => {
    /** @type {import('puppeteer-core').Browser | undefined} */
    let browser;
    /** @type {Awaited<ReturnType<typeof serve>>} */
    let site;

    before(async () => {
      browser = await launch();
      site = await serve({
        pages: {
          '/': '<!doctype html><link rel=icon href=data:,><script>document.title = "ran"</script><script src=x.js></script>',
        },
        folder: fileURLToPath(new URL('..', import.meta.url)),
        headers: {'content-security-policy': "default-src 'none'; script-src 'self'"},
      });
    });

    after(async () => {
      await browser?.close();
      site.close();
    });

    it('runs no inline script', async () => {
      const page = await browser?.newPage();
      await page?.goto(site.url);
      assert.equal(await page?.title(), '');
      assert.deepEqual(site.requests, ['/', '/x.js']);
    });
  });
}
