// @ts-check
import assert from 'node:assert/strict';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {launchPrintingEngines} from '../helpers/browsers.js';
import {recordPage} from './record-page.js';
import {serve} from '../helpers/static-server.js';
import {complaintsBeforeADeliberateOne, listenTo, strictPolicy} from '../helpers/strict-policy.js';
import {everythingUsed, useEverything} from './use-everything.js';

const tag = 'menopause-backpain-info';
const script = `${tag}.js`;
const cdn = fileURLToPath(new URL('../../dist/cdn', import.meta.url));

const page =
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Clinic</title>` +
  `<script src="${script}" defer></script></head>` +
  `<body><${tag}><p slot="intro">Our own words</p><p>Call 911 if you cannot pee.</p></${tag}>` +
  `<a id="link" href="#mbi-treatment">What helps</a></body></html>`;

/** Runs in the page: what is there beside the element. */
const lookAtPage = async () => ({
  kept: {
    cookie: document.cookie,
    local: {...localStorage},
    session: {...sessionStorage},
    databases: await indexedDB.databases(),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    history: history.state,
    name: window.name,
  },
  fonts: document.fonts.size,
  resources: performance.getEntriesByType('resource').map(({name}) => name),
  sheets: document.adoptedStyleSheets.length,
  strangers: document.querySelectorAll('style, link, iframe, img').length,
  attributes: document.querySelector('menopause-backpain-info')?.getAttributeNames().sort(),
});

/** Runs in the page, see `recordPage`. */
const readRecord = () => /** @type {any} */ (window).recorded();

/** Runs in the page: how many places the reader can go back to. */
const placesBack = () => history.length;

const nothing = {
  cookie: '',
  local: {},
  session: {},
  databases: [],
  caches: [],
  workers: 0,
  history: null,
  name: '',
};

const folder = await mkdtemp(join(tmpdir(), 'mbi-privacy-'));
after(() => rm(folder, {recursive: true}));

for (const [engine, browser] of Object.entries(await launchPrintingEngines(folder))) {
  describe(`the element under a strict policy in ${engine}`, () => {
    /** @type {Awaited<ReturnType<typeof serve>>} */
    let server;
    /** @type {import('puppeteer-core').Page} */
    let tab;
    /** @type {Awaited<ReturnType<typeof listenTo>>} */
    let heard;

    /** @type {Awaited<ReturnType<typeof useEverything>>} */
    let used;
    /** @type {Awaited<ReturnType<typeof lookAtPage>>} */
    let look;
    /** @type {number} How many places more the reader can go back to. */
    let visited;
    /** @type {Record<'withElement' | 'withoutElement', ReturnType<typeof readRecord>>} */
    let record;
    /** @type {string[]} */
    let complaints;

    before(async () => {
      server = await serve({
        pages: {'/': page},
        folder: cdn,
        headers: {'content-security-policy': strictPolicy("'self'")},
      });
      tab = await browser.newPage();
      heard = await listenTo(tab);
      await tab.evaluateOnNewDocument(recordPage);
      await tab.goto(`${server.url}/`);

      const visitedBefore = await tab.evaluate(placesBack);
      used = await tab.evaluate(useEverything);
      visited = (await tab.evaluate(placesBack)) - visitedBefore;
      const withElement = await tab.evaluate(readRecord);
      look = await tab.evaluate(lookAtPage);
      await tab.$eval(tag, (element) => element.remove());
      record = {withElement, withoutElement: await tab.evaluate(readRecord)};
      complaints = await complaintsBeforeADeliberateOne(tab, heard.complaints);
    });

    after(async () => {
      await browser.close();
      server.close();
    });

    it('does everything it can do', () => {
      assert.deepEqual(used, everythingUsed);
    });

    it('breaks no rule of the policy and complains about nothing', () => {
      assert.deepEqual(complaints, []);
    });

    it('asks for nothing but the page and the script', () => {
      assert.deepEqual(server.requests, ['/', `/${script}`]);
      assert.deepEqual(
        // Firefox has the font for its own list bullets in such an address, which reaches nobody.
        heard.asked.filter((url) => !/^data:font\/|\/\/deliberate\./.test(url)),
        [`${server.url}/`, `${server.url}/${script}`],
      );
      assert.deepEqual(look.resources, [`${server.url}/${script}`]);
    });

    it('calls nothing that could reach out, be kept or go on running', () => {
      // One observer follows the page's language, without being told of anything else. After printing,
      // one timer without delay puts the page back to where it was scrolled.
      assert.deepEqual(record.withElement.calls, ['window.MutationObserver', 'window.setTimeout']);
    });

    it('keeps nothing in the browser', async () => {
      assert.deepEqual(look.kept, nothing);
      assert.deepEqual(await browser.cookies(), []);
    });

    it('loads no font', () => {
      assert.equal(look.fonts, 0);
    });

    it('leaves the title of the page', async () => {
      assert.equal(await tab.title(), 'Clinic');
    });

    it('adds nothing to the history: the one new place is that of the page’s own link', () => {
      assert.equal(visited, 1);
    });

    it('leaves no global name but those of Lit', () => {
      assert.deepEqual(record.withElement.names.sort(), [
        'litElementVersions',
        'litHtmlVersions',
        'litPropertyMetadata',
        'reactiveElementVersions',
      ]);
    });

    it('changes nothing that is built in; Lit adds the `Symbol.metadata` of decorators', () => {
      const {changed, names} = record.withElement;
      const ofLit = [
        'Symbol: metadata',
        ...names.map((/** @type {string} */ name) => `globalThis: ${name}`),
      ];
      assert.deepEqual(
        changed.filter((/** @type {string} */ change) => !ofLit.includes(change)),
        [],
      );
    });

    it('listens to the page for links and its language only, and as long as it is there', () => {
      assert.deepEqual(record.withElement.listeners, ['click', 'hashchange']);
      assert.deepEqual(record.withoutElement.listeners, []);
      assert.ok(record.withoutElement.calls.includes('MutationObserver.disconnect'));
    });

    it('adds no style to the page and no attribute to itself but what it has been given', () => {
      assert.deepEqual(look.attributes, ['open']);
      assert.equal(look.sheets, 0);
      assert.equal(look.strangers, 0);
    });

    it('lives with a policy that is in force', async () => {
      const refused = await tab.evaluate(() => {
        try {
          document.body.innerHTML = '<p>';
          return '';
        } catch (error) {
          return String(error);
        }
      });
      assert.match(refused, /TypeError/);
      assert.equal(await tab.evaluate(() => document.querySelectorAll('body > p').length), 0);
      const violations = (await complaintsBeforeADeliberateOne(tab, heard.complaints))
        .filter((text) => text.startsWith('violation'))
        .map((text) => text.split(':')[0]);
      assert.deepEqual(violations, ['violation of require-trusted-types-for']);
    });

    it('makes the one policy for Trusted Types that the page allows', async () => {
      const again = await tab.evaluate(() => {
        try {
          // @ts-expect-error: TypeScript does not know Trusted Types yet.
          trustedTypes.createPolicy('menopause-backpain-info', {});
          return 'made again';
        } catch (error) {
          return String(error);
        }
      });
      assert.match(again, /TypeError/);
    });
  });
}
