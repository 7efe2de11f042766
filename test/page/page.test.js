// @ts-check
import assert from 'node:assert/strict';
import {once} from 'node:events';
import {copyFile, mkdtemp, readFile, realpath, rm, writeFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {launchChromium, launchFirefox} from '../helpers/browsers.js';
import {serve} from '../helpers/static-server.js';

const tag = 'menopause-backpain-info';
const cdn = fileURLToPath(new URL('../../dist/cdn', import.meta.url));
const manifest = JSON.parse(await readFile(join(cdn, 'manifest.json'), 'utf8'));

/** What the reader is to see, from the text itself. */
const articleIn = async (/** @type {string} */ lang) => {
  const text = await readFile(new URL(`../../content/${lang}.md`, import.meta.url), 'utf8');
  const find = (/** @type {RegExp} */ pattern) => String(pattern.exec(text)?.[1]);
  return {
    title: find(/^title: (.+)$/m),
    help: find(/^## (.+) \{#get-help\}$/m),
    danger: find(/\{#get-help\}\s+- (.+?) \[@/),
    headings: [...text.matchAll(/^## (.+) \{#(?!get-help)[\w-]+\}$/gm)].map(([, words]) => words),
    cause: find(/\{#causes\}\s+\*.+\*\s+(.+?)(?= \[@)/),
  };
};
const english = await articleIn('en');
const spanish = await articleIn('es');

/** @param {string} head @param {string} [body] @param {string} [lang] */
const page = (head, body = `<${tag}></${tag}>`, lang = 'en') =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Clinic</title>` +
  `<link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;

const script = (/** @type {string} */ attributes, name = `${tag}.js`) =>
  `<script src="${name}" ${attributes}></script>`;

/** What a script tag may look like. */
const tags = {
  'as a classic script that is deferred': page(script('defer')),
  'as a module': page(script('type="module"')),
  'in the head, before there is a body': page(script('')),
  'after the element': page('', `<${tag}></${tag}>${script('')}`),
  'with the integrity value of the manifest': page(
    script(`defer integrity="${manifest[`${tag}.js`].integrity}"`),
  ),
  'with one language only': page(script('defer', `${tag}.en.js`)),
};

/** Runs in the page: what the reader sees of the article. */
const whatIsSeen = () => {
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

/** Runs in the page: is the page's own text inside the element on show? */
const fallbackIsSeen = () =>
  /** @type {Element} */ (document.querySelector('#fallback')).checkVisibility();

const engines = {Chromium: await launchChromium(), Firefox: await launchFirefox()};

for (const [engine, browser] of Object.entries(engines)) {
  if (!browser) continue;

  describe(`a page in ${engine}`, () => {
    /** @type {import('puppeteer-core').Page} */
    let tab;
    /** @type {string[]} What the console and uncaught exceptions say. */
    let complaints;

    beforeEach(async () => {
      tab = await browser.newPage();
      complaints = [];
      tab.on('console', (message) => {
        if (['error', 'warn'].includes(message.type())) complaints.push(message.text());
      });
      tab.on('pageerror', (error) => complaints.push(`uncaught: ${error}`));
    });

    afterEach(() => tab.close());

    after(() => browser.close());

    /** Reads the whole page as a visitor would. */
    const assertArticle = async (article = english, /** @type {string[]} */ expected = []) => {
      assert.deepEqual(complaints, expected);
      const closed = await tab.evaluate(whatIsSeen);
      assert.equal(closed.title, article.title);
      assert.equal(closed.help, article.help);
      assert.equal(closed.dangers[0].replace(/[\d,]+$/, ''), article.danger);
      assert.deepEqual(closed.headings, article.headings);
      assert.deepEqual(closed.bodies, []);

      await tab.click(`${tag} >>> [aria-controls=causes]`);
      const {bodies} = await tab.evaluate(whatIsSeen);
      assert.equal(bodies.length, 1);
      assert.ok(bodies[0].startsWith(article.cause), bodies[0]);
      assert.deepEqual(complaints, expected);
    };

    describe('on a server', () => {
      /** @type {Awaited<ReturnType<typeof serve>>} */
      let server;

      afterEach(() => server.close());

      /** @param {string} html @param {Record<string, string>} [headers] */
      const open = async (html, headers) => {
        server = await serve({pages: {'/': html}, folder: cdn, headers});
        await tab.goto(server.url);
      };

      for (const [how, html] of Object.entries(tags)) {
        it(`shows the full article with the script ${how}`, async () => {
          await open(html);
          await assertArticle();
        });
      }

      for (const name of [`${tag}.js`, `${tag}.es.js`]) {
        it(`shows the full article in Spanish on a page in Spanish with ${name}`, async () => {
          await open(page(script('defer', name), undefined, 'es'));
          await assertArticle(spanish);
        });
      }

      it('shows Spanish and says so where the page is in English and has nothing else', async () => {
        await open(page(script('defer', `${tag}.es.js`)));
        await assertArticle(spanish, [`<${tag}>: unknown language "en". Allowed: es.`]);
      });

      it('keeps showing the page’s own text where no script may run', async () => {
        const body = `<${tag}><p id="fallback">Call 911 if you cannot pee.</p></${tag}>`;
        const headers = {'content-security-policy': "script-src 'none'"};
        await open(page(script('defer'), body), headers);
        assert.equal(await tab.evaluate(fallbackIsSeen), true);
      });
    });

    describe('in a folder on disk', () => {
      /** @type {string} */
      let folder;

      before(async () => {
        folder = await realpath(await mkdtemp(join(tmpdir(), 'mbi-page-')));
        await copyFile(join(cdn, `${tag}.js`), join(folder, `${tag}.js`));
      });

      after(() => rm(folder, {recursive: true}));

      for (const how of /** @type {(keyof typeof tags)[]} */ ([
        'as a classic script that is deferred',
        'in the head, before there is a body',
      ])) {
        it(`shows the full article with the script ${how}`, async () => {
          const file = join(folder, 'index.html');
          await writeFile(file, tags[how]);
          await tab.goto(pathToFileURL(file).href);
          await assertArticle();
        });
      }
    });

    describe('whose script is slow', () => {
      const html = page(
        script('defer'),
        `<${tag}>
          <p id="fallback">Call 911 if you cannot pee.</p>
          <p slot="intro" id="intro">Our nurses hear this every week.</p>
        </${tag}>`,
      );
      /** @type {import('node:http').Server} */
      let server;
      /** @type {(arrived: boolean) => void} */
      let answer;
      /** @type {Promise<unknown>} */
      let opened;

      beforeEach(async () => {
        const answered = new Promise((resolve) => (answer = resolve));
        server = createServer(async ({url}, response) => {
          if (url === '/') {
            response.writeHead(200, {'content-type': 'text/html; charset=utf-8'}).end(html);
            return;
          }
          const arrives = await answered;
          response.writeHead(arrives ? 200 : 404, {'content-type': 'text/javascript'});
          response.end(arrives ? await readFile(join(cdn, `${tag}.js`)) : '');
        });
        server.listen(0, '127.0.0.1');
        await once(server, 'listening');
        const {port} = /** @type {import('node:net').AddressInfo} */ (server.address());
        const asked = once(server, 'request').then(() => once(server, 'request'));
        opened = tab.goto(`http://127.0.0.1:${port}/`);
        await asked;
        await tab.waitForSelector('#fallback');
      });

      afterEach(() => {
        server.closeAllConnections();
        server.close();
      });

      it('shows the page’s own text until the script has arrived', async () => {
        assert.equal(await tab.evaluate(fallbackIsSeen), true);
        answer(true);
        await opened;
        assert.equal(await tab.evaluate(fallbackIsSeen), false);
        await assertArticle();
      });

      it('keeps showing the page’s own text if the script never arrives', async () => {
        answer(false);
        await opened;
        assert.equal(await tab.evaluate(fallbackIsSeen), true);
      });

      it('shows what is meant for the article before and after', async () => {
        const introIsSeen = () =>
          tab.$eval('#intro', (intro) => intro.checkVisibility() && intro.clientHeight > 0);
        assert.equal(await introIsSeen(), true);
        answer(true);
        await opened;
        assert.equal(await introIsSeen(), true);
      });
    });
  });
}
