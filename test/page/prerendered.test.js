// @ts-check
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {languages} from '../../tools/content/schema.js';
import {launchChromium, launchFirefox} from '../helpers/browsers.js';
import {serve} from '../helpers/static-server.js';

const tag = 'menopause-backpain-info';
const cdn = fileURLToPath(new URL('../../dist/cdn/', import.meta.url));
const manifest = JSON.parse(readFileSync(`${cdn}manifest.json`, 'utf8'));
const prerenderedIn = (/** @type {string} */ lang) =>
  readFileSync(`${cdn}${tag}.${lang}.html`, 'utf8');
const prerendered = prerenderedIn('en');

const page = (/** @type {string} */ script, body = prerendered) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Clinic</title>
  <link rel="icon" href="data:,"><style>body { margin: 0; font: 16px/1.5 sans-serif }</style>${script}</head>
  <body><header>Clinic</header>${body}<footer>Opening hours</footer></body></html>`;

/** A page whose script comes when the test says so. */
const waiting = `<script>
  document.addEventListener('arrive', () => {
    const script = document.createElement('script');
    script.src = '/${tag}.js';
    document.head.append(script);
  });
</script>`;

const pages = {
  '/none': page(''),
  '/missing': page('<script src="/missing.js" defer></script>'),
  '/throwing': page('<script src="/throwing.js" defer></script>'),
  '/at-once': page(
    '',
    `${prerendered}<script src="/${tag}.js"></script>
    <script>document.querySelector('${tag}').show('causes')</script>`,
  ),
  '/blocked': page(
    `<meta http-equiv="Content-Security-Policy" content="script-src 'none'">
    <script src="/${tag}.js" defer></script>`,
  ),
  ...Object.fromEntries(
    languages.flatMap((lang) => [
      [`/in-time-${lang}`, page(`<script src="/${tag}.js" defer></script>`, prerenderedIn(lang))],
      [`/waiting-${lang}`, page(waiting, prerenderedIn(lang))],
    ]),
  ),
  '/throwing.js': 'throw new Error("Broken on purpose")',
};

/** Runs in the page: the sections whose text can be read. */
const readable = (/** @type {Element} */ {shadowRoot}) =>
  [...(shadowRoot?.querySelectorAll('[part=body]') ?? [])]
    .filter((body) => body.checkVisibility({visibilityProperty: true}))
    .map((body) => body.parentElement?.id);

/**
 * A picture of the page at rest: an engine may still be loading a font, or find out where the pointer is.
 * A page that never is must fail the test, not keep it waiting.
 *
 * @param {import('puppeteer-core').Page} tab
 */
const pictureAtRest = async (tab) => {
  let last = '';
  let picture = await tab.screenshot({encoding: 'base64'});
  for (let pictures = 1; picture !== last && pictures < 10; pictures++) {
    last = picture;
    picture = await tab.screenshot({encoding: 'base64'});
  }
  return picture;
};

/** Runs in the page: the rows in which two pictures differ, if they do. */
const difference = async (/** @type {string[]} */ ...pictures) => {
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

const ids = [...prerendered.matchAll(/id="([\w-]+)" hidden="until-found"/g)].map(([, id]) => id);

const engines = {Chromium: await launchChromium(), Firefox: await launchFirefox()};

for (const [engine, browser] of Object.entries(engines)) {
  if (!browser) continue;

  describe(`the prerendered article in ${engine}`, () => {
    /** @type {Awaited<ReturnType<typeof serve>>} */
    let server;

    before(async () => {
      server = await serve({pages, folder: cdn});
    });

    after(async () => {
      await browser.close();
      server.close();
    });

    for (const path of ['/missing', '/throwing', '/blocked']) {
      it(`can be read in the end when its script does not run: ${path}`, async () => {
        const tab = await browser.newPage();
        await tab.goto(`${server.url}${path}`);
        assert.deepEqual(await tab.$eval(tag, readable), []);
        await tab.waitForFunction(
          (name, count) => {
            const bodies = document
              .querySelector(name)
              ?.shadowRoot?.querySelectorAll('[part=body]');
            return [...(bodies ?? [])].filter((body) => body.checkVisibility()).length === count;
          },
          {},
          tag,
          ids.length,
        );
        await tab.close();
      });
    }

    it('can be used by the script after its own', async () => {
      const tab = await browser.newPage();
      await tab.goto(`${server.url}/at-once`);
      assert.deepEqual(await tab.$eval(tag, readable), ['causes']);
      await tab.close();
    });

    for (const lang of languages) {
      it(`works when its script runs: ${lang}`, async () => {
        const tab = await browser.newPage();
        await tab.goto(`${server.url}/in-time-${lang}`);
        await tab.waitForFunction((name) => customElements.get(name) !== undefined, {}, tag);
        assert.deepEqual(await tab.$eval(tag, readable), []);
        await tab.click(`${tag} >>> [aria-controls=causes]`);
        await tab.waitForSelector(`${tag}[open=causes]`);
        assert.deepEqual(await tab.$eval(tag, readable), ['causes']);
        assert.equal(await tab.$eval(`${tag} >>> article`, (article) => article.lang), lang);
        await tab.close();
      });

      it(`is the same picture before and after its script: ${lang}`, async () => {
        const tab = await browser.newPage();
        await tab.setViewport({width: 768, height: 900});
        await tab.goto(`${server.url}/waiting-${lang}`);
        // Where the pointer of the test before was, something could be hovered.
        await tab.mouse.move(0, 0);
        const before = await pictureAtRest(tab);
        await tab.evaluate(() => document.dispatchEvent(new Event('arrive')));
        await tab.waitForFunction((name) => customElements.get(name) !== undefined, {}, tag);
        const after = await pictureAtRest(tab);
        assert.equal(await tab.evaluate(difference, before, after), undefined);
        await tab.close();
      });

      it(`reads the same in a page of another encoding: ${lang}`, async (test) => {
        const other = await serve({
          pages: {'/': page('', prerenderedIn(lang))},
          headers: {'content-type': 'text/html; charset=windows-1252'},
        });
        test.after(other.close);
        const tab = await browser.newPage();
        const textAt = async (/** @type {string} */ address) => {
          await tab.goto(address);
          return tab.$eval(`${tag} >>> article`, (article) => article.textContent);
        };
        assert.equal(await textAt(other.url), await textAt(`${server.url}/waiting-${lang}`));
        await tab.close();
      });

      it(`needs one hash in a strict policy, before its script and after: ${lang}`, async () => {
        const html = prerenderedIn(lang);
        const policy = [
          "default-src 'none'",
          'img-src data:',
          "script-src 'self'",
          `style-src '${manifest[`${tag}.${lang}.html`].styleHash}'`,
          "require-trusted-types-for 'script'",
          `trusted-types ${tag}`,
        ].join('; ');
        const strict = await serve({
          pages: {
            '/': `<!doctype html><title>Clinic</title><link rel="icon" href="data:,">
          <script src="/${tag}.js" defer></script>${html}`,
            '/none': `<!doctype html><title>Clinic</title><link rel="icon" href="data:,">${html}`,
          },
          folder: cdn,
          headers: {'content-security-policy': policy},
        });
        const tab = await browser.newPage();
        /** @type {string[]} */
        const complaints = [];
        tab.on('console', (message) => complaints.push(message.text()));
        tab.on('pageerror', (error) => complaints.push(String(error)));

        await tab.goto(`${strict.url}/none`);
        const border = await tab.$eval(`${tag} >>> [part=alert]`, (alert) =>
          getComputedStyle(alert).getPropertyValue('border-inline-start-width'),
        );
        assert.equal(border, '4px');
        await tab.goto(strict.url);
        await tab.waitForFunction((name) => customElements.get(name) !== undefined, {}, tag);
        await tab.click(`${tag} >>> [aria-controls=causes]`);
        await tab.waitForSelector(`${tag}[open=causes]`);
        assert.deepEqual(complaints, []);
        await tab.close();
        strict.close();
      });
    }
  });
}
