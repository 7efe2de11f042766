// @ts-check
import assert from 'node:assert/strict';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {before, it} from 'node:test';
import {pathToFileURL} from 'node:url';
import {build} from 'esbuild';
import {
  cdn,
  element,
  inEveryEngine,
  isFallbackVisible,
  page,
  scriptTag,
  tag,
} from '../helpers/page.js';
import {assertArticle} from '../helpers/reader.js';
import {complaintsBeforeADeliberateOne, strictPolicy} from '../helpers/strict-policy.js';
import {otherCopy} from './other-copy.js';
import {everythingUsed, useEverything} from './use-everything.js';

/** @import {Tab, Visit} from '../helpers/page.js' */

const allLanguages = `${tag}.js`;
const inEnglish = `${tag}.en.js`;
const inSpanish = `${tag}.es.js`;
const code = await readFile(join(cdn, allLanguages), 'utf8');
const english = await readFile(join(cdn, inEnglish), 'utf8');
const spanish = await readFile(join(cdn, inSpanish), 'utf8');
const {integrity} = JSON.parse(await readFile(join(cdn, 'manifest.json'), 'utf8'))[allLanguages];

/** Bundles a script as a site does, with Lit as published. */
const bundle = async (/** @type {string} */ contents) => {
  const {outputFiles} = await build({
    stdin: {contents, resolveDir: cdn},
    bundle: true,
    minify: true,
    format: 'iife',
    conditions: ['production'],
    write: false,
  });
  return outputFiles[0].text;
};

/** Scripts by their paths, beside the built files. */
const scripts = {
  '/the-same-elsewhere.js': code,
  '/lit.js': await bundle(`import {LitElement, html} from 'lit';
    customElements.define('other-element', class extends LitElement {
      render() { return html\`<p>Something else</p>\`; }
    });`),
  '/bundled-spanish.js': await bundle(`import '../es.js';`),
  '/older.js': otherCopy(english, {version: '0.0.9'}),
  '/newer-spanish.js': otherCopy(spanish, {version: '9.9.9'}),
  '/taken.js': `customElements.define('${tag}', class extends HTMLElement {
    connectedCallback() { this.dataset.mine = 'Something else'; }
  });`,
  '/next.js': `document.title = 'The next script runs';`,
};

/** What `useEverything` needs. */
const body =
  element.replace('>', '><p slot="intro">Our own words</p>') +
  '<a id="link" href="#mbi-treatment">What helps</a>';

const titles = {en: 'Menopause and back pain', es: 'Menopausia y dolor de espalda'};

inEveryEngine('on a page with a strict policy', (suite) => {
  /**
   * Which script adds what to which depends on no engine: Chromium runs every order, and Firefox one of
   * each kind.
   *
   * @template T
   * @param {readonly T[]} orders
   */
  const inOrders = (orders) => (suite.engine === 'Chromium' ? orders : orders.slice(0, 1));

  before(() => void Object.assign(suite.site.pages, scripts));

  /**
   * @param {string} html
   * @param {string} sources the scripts that the policy allows
   * @param {string} [policyNames]
   * @param {import('../helpers/page.js').OpenOptions} [options]
   */
  const open = (html, sources, policyNames, options) => {
    const headers = {'content-security-policy': strictPolicy(sources, policyNames)};
    return suite.open(html, {...options, headers});
  };

  /** @param {readonly string[]} files scripts in this order; the policy allows no others */
  const openWith = (files, policyNames = tag, lang = 'en') => {
    const head = files.map((file) => scriptTag('defer', file)).join('');
    const sources = files.map((file) => `${suite.site.url}/${file}`).join(' ');
    return open(page({head, body, lang}), sources, policyNames);
  };

  const assertWorks = async (/** @type {Visit} */ {tab}) => {
    assert.equal(await tab.evaluate(isFallbackVisible), false);
    assert.deepEqual(await tab.evaluate(useEverything), everythingUsed);
  };

  const assertNoComplaints = async (/** @type {Visit} */ {tab, complaints}) =>
    assert.deepEqual(await complaintsBeforeADeliberateOne(tab, complaints), []);

  for (const [how, files] of inOrders(
    Object.entries({
      'the same file twice': [allLanguages, allLanguages],
      'the same file from two addresses': [allLanguages, 'the-same-elsewhere.js'],
    }),
  )) {
    it(`everything works with ${how}`, async () => {
      const visit = await openWith(files);
      await assertWorks(visit);
      await assertNoComplaints(visit);
    });
  }

  for (const [how, files, winner] of inOrders(
    /** @type {const} */ ([
      ['an older copy and then this one', ['older.js', allLanguages], '0.0.9'],
      ['this copy and then an older one', [allLanguages, 'older.js'], null],
    ]),
  )) {
    it(`the first definition wins with ${how}`, async () => {
      const visit = await openWith(files);
      assert.equal(await readVersion(visit.tab), winner);
      await assertWorks(visit);
      await assertNoComplaints(visit);
    });
  }

  // The first script defines the element, and every later one only adds the languages that are new. So
  // these lists differ in what the first script has and in what the next one adds: another language, one
  // more, or none. A third script adds in the same way as the second.
  for (const files of inOrders([
    [inEnglish, inSpanish],
    [inSpanish, inEnglish],
    [inEnglish, allLanguages],
    [inSpanish, allLanguages],
    [allLanguages, inEnglish],
    [inSpanish, inEnglish, allLanguages],
  ])) {
    it(`a page in English has both languages with ${files.join(' and then ')}`, async () => {
      const visit = await openWith(files);
      await assertBothLanguages(visit.tab, 'en');
      await assertNoComplaints(visit);
    });
  }

  // On a page in Spanish, the language of the page is in the first script, the second, or both.
  for (const files of inOrders([
    [inSpanish, inEnglish],
    [inEnglish, inSpanish],
    [allLanguages, inSpanish],
  ])) {
    it(`a page in Spanish has both languages with ${files.join(' and then ')}`, async () => {
      const visit = await openWith(files, tag, 'es');
      await assertBothLanguages(visit.tab, 'es');
      await assertNoComplaints(visit);
    });
  }

  for (const [how, files, winner] of inOrders(
    /** @type {const} */ ([
      ['an older copy and then one in Spanish', ['older.js', 'newer-spanish.js'], '0.0.9'],
      ['one in Spanish and then an older copy', ['newer-spanish.js', 'older.js'], '9.9.9'],
      ['this copy and then one in Spanish', [inEnglish, 'newer-spanish.js'], null],
      ['a newer one in Spanish and then this copy', ['newer-spanish.js', allLanguages], '9.9.9'],
    ]),
  )) {
    it(`both languages reach the first definition with ${how}`, async () => {
      const visit = await openWith(files);
      await assertBothLanguages(visit.tab, 'en');
      assert.equal(await readVersion(visit.tab), winner);
      await assertNoComplaints(visit);
    });
  }

  for (const files of inOrders([
    [inEnglish, 'bundled-spanish.js'],
    ['bundled-spanish.js', inEnglish],
  ])) {
    it(`both languages work with ${files.join(' and then ')}, which has Lit as published`, async () => {
      const visit = await openWith(files, `${tag} lit-html`);
      await assertBothLanguages(visit.tab, 'en');
      await assertWorks(visit);
      await assertNoComplaints(visit);
    });
  }

  for (const files of inOrders([
    [allLanguages, 'lit.js'],
    ['lit.js', allLanguages],
  ])) {
    const how = files.join(' and then ');

    it(`both elements work where both policies are allowed: ${how}`, async () => {
      const visit = await openWith(files, `${tag} lit-html`);
      const {tab} = visit;
      await tab.evaluate(() => document.body.append(document.createElement('other-element')));
      assert.equal(await tab.$eval('other-element >>> p', (p) => p.innerText), 'Something else');
      await assertWorks(visit);
      await assertNoComplaints(visit);
    });

    it(`only the other element fails where only our policy is allowed: ${how}`, async () => {
      const visit = await openWith(files);
      const {tab} = visit;
      await assertWorks(visit);
      const complaints = await complaintsBeforeADeliberateOne(tab, visit.complaints);
      assert.ok(complaints.includes('violation of trusted-types: trusted-types-policy'));
      assert.deepEqual(
        complaints.filter((text) => !/\blit-html\b|trusted.types/i.test(text)),
        [],
      );
      assert.equal(await tab.evaluate(() => customElements.get('other-element')), undefined);
    });
  }

  it('leaves an element alone that another script has defined, and says so', async () => {
    const {tab, complaints} = await openWith(['taken.js', allLanguages, 'next.js']);
    assert.equal(await tab.title(), 'The next script runs');
    assert.equal(
      await tab.$eval(tag, (element) => /** @type {HTMLElement} */ (element).dataset.mine),
      'Something else',
    );
    assert.equal(await tab.evaluate(isFallbackVisible), true);
    assert.deepEqual(
      await complaintsBeforeADeliberateOne(tab, complaints),
      ['en', 'es'].map(
        (lang) =>
          `<${tag}>: another script has defined this element, without the article in "${lang}".`,
      ),
    );
  });

  const script = scriptTag('defer');
  const module = scriptTag('type="module"');
  // `page.test.js` has the other ways to include the script.
  for (const [how, html] of Object.entries({
    async: page({head: scriptTag('async'), body}),
    'as a classic script and as a module': page({head: script + module, body}),
    'in quirks mode': page({head: script, body}).replace('<!doctype html>', ''),
  })) {
    it(`everything works with the script ${how}`, async () => {
      const visit = await open(html, `${suite.site.url}/${allLanguages}`);
      await assertWorks(visit);
      await assertNoComplaints(visit);
    });
  }

  // Once the policy has let the script run, it is as strict as above.
  it('the article works with a nonce', async () => {
    const html = page({head: scriptTag('defer nonce="once"'), body});
    const visit = await open(html, "'nonce-once'");
    await assertArticle(visit.tab);
    await assertNoComplaints(visit);
  });

  it('the article works where trusted scripts may load others', async () => {
    const loader = `<script nonce="once">
      const loader = trustedTypes.createPolicy('loader', {createScriptURL: (url) => url});
      const script = document.createElement('script');
      script.src = loader.createScriptURL('/${allLanguages}');
      document.head.append(script);
    </script>`;
    const html = page({head: loader, body});
    const visit = await open(html, "'nonce-once' 'strict-dynamic'", `${tag} loader`);
    await assertArticle(visit.tab);
    await assertNoComplaints(visit);
  });

  it('the article works where only the hash of the script is allowed', async () => {
    const html = page({head: scriptTag(`defer integrity="${integrity}"`), body});
    const visit = await open(html, `'${integrity}'`);
    await assertArticle(visit.tab);
    await assertNoComplaints(visit);
  });

  /** Opens a page with the script at another origin. */
  const openWithOtherOrigin = (/** @type {string} */ value) => {
    const src = `https://cdn.example/${allLanguages}`;
    const head = `<script src="${src}" defer crossorigin="anonymous" integrity="${value}"></script>`;
    return open(page({head, body}), 'https://cdn.example', tag, {
      elsewhere: (url) => (url === src ? code : undefined),
    });
  };

  it('the article works from another origin with the integrity value of the manifest', async () => {
    const visit = await openWithOtherOrigin(integrity);
    await assertArticle(visit.tab);
    await assertNoComplaints(visit);
  });

  it('keeps the fallback visible when the script is not what the page expects', async () => {
    const {tab, complaints} = await openWithOtherOrigin(integrity.replace(/.{8}$/, 'AAAAAAAA'));
    assert.equal(await tab.evaluate(isFallbackVisible), true);
    const reported = await complaintsBeforeADeliberateOne(tab, complaints);
    assert.equal(reported.length, 1);
    assert.match(reported[0], /integrity/);
  });

  it('the article works from a folder on disk', async (test) => {
    const folder = await mkdtemp(join(tmpdir(), 'mbi-copies-'));
    test.after(() => rm(folder, {recursive: true}));
    const policy = `<meta http-equiv="content-security-policy" content="${strictPolicy('file:')}">`;
    const head = `${policy}<script src="${allLanguages}" defer></script>`;
    await writeFile(join(folder, allLanguages), code);
    await writeFile(join(folder, 'index.html'), page({head, body}));
    const visit = await suite.visit(pathToFileURL(join(folder, 'index.html')).href);
    await assertArticle(visit.tab);
    await assertNoComplaints(visit);
  });
});

/** Reads whose definition the element has: null is that of the built files. */
const readVersion = (/** @type {Tab} */ tab) =>
  tab.$eval(`${tag} >>> .container`, (container) => container.getAttribute('data-version'));

/** Reads the title, and the names of the languages to choose from. */
const readLanguages = (/** @type {Tab} */ tab) =>
  tab.$eval(tag, ({shadowRoot}) => {
    const textsOf = (/** @type {string} */ selector) =>
      [...(shadowRoot?.querySelectorAll(selector) ?? [])].map((each) => each.textContent?.trim());
    return {
      title: textsOf('[part=heading]').join(),
      offer: textsOf('[part=languages] button').sort(),
    };
  });

/** @param {Tab} tab @param {string} lang */
const chooseLanguage = (tab, lang) =>
  tab.$eval(`${tag} >>> [part=languages] [lang=${lang}]`, async (button) => {
    const {host} = /** @type {ShadowRoot} */ (button.getRootNode());
    /** @type {HTMLElement} */ (button).click();
    await /** @type {any} */ (host).updateComplete;
  });

/**
 * Reads the article in the language of the page, and in the other one.
 *
 * @param {Tab} tab
 * @param {'en' | 'es'} first
 */
const assertBothLanguages = async (tab, first) => {
  const second = first === 'en' ? 'es' : 'en';
  const offer = ['English', 'Español'];
  assert.deepEqual(await readLanguages(tab), {title: titles[first], offer});
  await chooseLanguage(tab, second);
  assert.deepEqual(await readLanguages(tab), {title: titles[second], offer});
  await chooseLanguage(tab, first);
  assert.deepEqual(await readLanguages(tab), {title: titles[first], offer});
};
