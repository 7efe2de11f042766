// @ts-check
import assert from 'node:assert/strict';
import {before, it} from 'node:test';
import {inEveryEngine, page, scriptTag, tag} from '../helpers/page.js';
import {complaintsBeforeADeliberateOne, strictPolicy} from '../helpers/strict-policy.js';
import {recordPage} from './record-page.js';
import {everythingUsed, useEverything} from './use-everything.js';

const html = page({
  head: scriptTag(),
  body:
    `<${tag}><p slot="intro">Our own words</p><p>Call 911 if you cannot pee.</p></${tag}>` +
    `<a id="link" href="#mbi-treatment">What helps</a>`,
});

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

/** Runs in the page. */
const showThree = async (/** @type {string} */ tag) => {
  const elements = [1, 2, 3].map(() => document.createElement(tag));
  document.body.append(...elements);
  await Promise.all(elements.map((element) => Reflect.get(element, 'updateComplete')));
};

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

inEveryEngine('the element under a strict policy', (suite) => {
  /** @type {import('../helpers/page.js').Visit} */
  let visit;
  /** @type {string} */
  let script;
  /** @type {Awaited<ReturnType<typeof useEverything>>} */
  let used;
  /** @type {Awaited<ReturnType<typeof lookAtPage>>} */
  let look;
  /** @type {number} How many more places the reader can go back to. */
  let visited;
  /** @type {Record<'withElement' | 'withoutElement' | 'withThreeElements', ReturnType<typeof readRecord>>} */
  let record;
  /** @type {string[]} */
  let complaints;

  before(async () => {
    const headers = {'content-security-policy': strictPolicy("'self'")};
    visit = await suite.open(html, {headers, prepare: recordPage});
    const {tab} = visit;
    script = `${suite.site.url}/${tag}.js`;

    const visitedBefore = await tab.evaluate(placesBack);
    used = await tab.evaluate(useEverything);
    visited = (await tab.evaluate(placesBack)) - visitedBefore;
    const withElement = await tab.evaluate(readRecord);
    look = await tab.evaluate(lookAtPage);
    await tab.$eval(tag, (element) => element.remove());
    const withoutElement = await tab.evaluate(readRecord);
    await tab.evaluate(showThree, tag);
    record = {withElement, withoutElement, withThreeElements: await tab.evaluate(readRecord)};
    complaints = await complaintsBeforeADeliberateOne(tab, visit.complaints);
  });

  it('does everything it can do', () => {
    assert.deepEqual(used, everythingUsed);
  });

  it('breaks no rule of the policy and complains about nothing', () => {
    assert.deepEqual(complaints, []);
  });

  it('asks for nothing but the page and the script', () => {
    assert.deepEqual(suite.site.requests, [new URL(visit.url).pathname, `/${tag}.js`]);
    assert.deepEqual(
      // Firefox loads the font of its list bullets from such an address, which reaches nobody.
      visit.asked.filter((url) => !/^data:font\/|\/\/deliberate\./.test(url)),
      [visit.url, script],
    );
    assert.deepEqual(look.resources, [script]);
  });

  it('calls nothing that could reach out, be kept or go on running', () => {
    // One observer follows the page's language, without being told of anything else. After a click on a
    // link to a section, one timer without delay looks once whether the page has handled it. After
    // printing, one timer without delay puts the page back to where it was scrolled. After each of the
    // two choices of a language, one frame and one timer without delay bring the focus to the new button.
    assert.deepEqual(record.withElement.calls, [
      'window.MutationObserver',
      'window.requestAnimationFrame',
      'window.requestAnimationFrame',
      'window.setTimeout',
      'window.setTimeout',
      'window.setTimeout',
      'window.setTimeout',
    ]);
  });

  it('keeps nothing in the browser', async () => {
    assert.deepEqual(look.kept, nothing);
    assert.deepEqual(await suite.browser.cookies(), []);
  });

  it('loads no font', () => {
    assert.equal(look.fonts, 0);
  });

  it('leaves the title of the page', async () => {
    assert.equal(await visit.tab.title(), 'Clinic');
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

  it('listens to the page for links, the reader’s hands and its language only, once for all elements', () => {
    // A new address may name a section. Once the reader uses the page, a late article must not move it.
    const listeners = ['click', 'currententrychange', 'keydown', 'pointerdown', 'wheel'];
    assert.deepEqual(record.withElement.listeners, listeners);
    assert.deepEqual(record.withThreeElements.listeners, listeners);
    // They stay: a router may take the element away and bring another one, which has to know the same.
    assert.deepEqual(record.withoutElement.listeners, listeners);
    assert.ok(record.withoutElement.calls.includes('MutationObserver.disconnect'));
  });

  it('adds no style to the page and no attribute to itself but what it has been given', () => {
    assert.deepEqual(look.attributes, ['open']);
    assert.equal(look.sheets, 0);
    assert.equal(look.strangers, 0);
  });

  it('lives with a policy that is in force', async () => {
    const refused = await visit.tab.evaluate(() => {
      try {
        document.body.innerHTML = '<p>';
        return '';
      } catch (error) {
        return String(error);
      }
    });
    assert.match(refused, /TypeError/);
    assert.equal(await visit.tab.evaluate(() => document.querySelectorAll('body > p').length), 0);
    const violations = (await complaintsBeforeADeliberateOne(visit.tab, visit.complaints))
      .filter((text) => text.startsWith('violation'))
      .map((text) => text.split(':')[0]);
    assert.deepEqual(violations, ['violation of require-trusted-types-for']);
  });

  it('makes the one policy for Trusted Types that the page allows', async () => {
    const again = await visit.tab.evaluate(() => {
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
