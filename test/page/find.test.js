// @ts-check
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {launchChromium, launchFirefox} from '../helpers/browsers.js';
import {serve} from '../helpers/static-server.js';

const tag = 'menopause-backpain-info';
const cdn = fileURLToPath(new URL('../../dist/cdn', import.meta.url));
const text = await readFile(new URL('../../content/en.md', import.meta.url), 'utf8');

/** The first words of a section's text. */
const wordsOf = (/** @type {string} */ section) =>
  String(new RegExp(`\\{#${section}\\}\\s+\\*.+\\*\\s+((?:[\\w’“”]+ ){4})`).exec(text)?.[1]).trim();

const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Clinic</title>
<link rel="icon" href="data:,"><script src="${tag}.js" defer></script></head>
<body><h1>Clinic</h1><${tag}></${tag}></body></html>`;

const engines = {Chromium: await launchChromium(), Firefox: await launchFirefox()};

for (const [engine, browser] of Object.entries(engines)) {
  if (!browser) continue;

  describe(`a link to a piece of text in ${engine}`, () => {
    /** @type {Awaited<ReturnType<typeof serve>>} */
    let server;
    /** @type {import('puppeteer-core').Page} */
    let tab;

    before(async () => {
      server = await serve({pages: {'/': html}, folder: cdn});
    });
    after(async () => {
      await browser.close();
      server.close();
    });
    beforeEach(async () => {
      tab = await browser.newPage();
    });
    afterEach(() => tab.close());

    for (const section of ['causes', 'symptoms', 'treatment']) {
      it(`opens the closed section it leads into: ${section}`, async () => {
        await tab.goto(`${server.url}/#:~:text=${encodeURIComponent(wordsOf(section))}`);
        await tab.waitForSelector(`${tag}[open]`);
        assert.equal(await tab.$eval(tag, (element) => element.getAttribute('open')), section);
        const button = `${tag} >>> [aria-controls=${section}]`;
        assert.equal(await tab.$eval(button, ({ariaExpanded}) => ariaExpanded), 'true');
        const panel = `${tag} >>> #${section}`;
        assert.equal(await tab.$eval(panel, (element) => element.hasAttribute('hidden')), false);
      });
    }
  });
}
