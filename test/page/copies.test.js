// @ts-check
import assert from 'node:assert/strict';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, afterEach, beforeEach, describe, it} from 'node:test';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {build} from 'esbuild';
import {launchPrintingEngines} from '../helpers/browsers.js';
import {otherCopy} from './other-copy.js';
import {serve} from '../helpers/static-server.js';
import {complaintsBeforeADeliberateOne, listenTo, strictPolicy} from '../helpers/strict-policy.js';
import {everythingUsed, useEverything} from './use-everything.js';

const tag = 'menopause-backpain-info';
const cdn = fileURLToPath(new URL('../../dist/cdn', import.meta.url));
const ours = `/${tag}.js`;
const inEnglish = `/${tag}.en.js`;
const inSpanish = `/${tag}.es.js`;
const code = await readFile(join(cdn, ours), 'utf8');
const english = await readFile(join(cdn, inEnglish), 'utf8');
const spanish = await readFile(join(cdn, inSpanish), 'utf8');
const {integrity} = JSON.parse(await readFile(join(cdn, 'manifest.json'), 'utf8'))[ours.slice(1)];

/** A script as a site's own bundler makes it, with Lit as it comes. */
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

/** All scripts that a page here may ask for, beside the built files. */
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
  '/goes-on.js': `document.title = 'The page goes on';`,
};

const script = (/** @type {string} */ src, attributes = 'defer') =>
  `<script src="${src}" ${attributes}></script>`;

const element =
  `<${tag}><p slot="intro">Our own words</p><p id="fallback">Call 911 if you cannot pee.</p></${tag}>` +
  `<a id="link" href="#mbi-treatment">What helps</a>`;

/** @param {string} head @param {string} [end] @param {string} [lang] */
const page = (head, end = '', lang = 'en') =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Clinic</title>${head}</head>` +
  `<body>${element}${end}</body></html>`;

/** @param {readonly string[]} list @returns {string[][]} */
const orders = (list) =>
  list.length < 2
    ? [[...list]]
    : list.flatMap((first) =>
        orders(list.filter((other) => other !== first)).map((rest) => [first, ...rest]),
      );

const titles = {en: 'Menopause and back pain', es: 'Menopausia y dolor de espalda'};

/** Runs in the page: can the page's own text inside the element be seen? */
const fallbackIsSeen = () => document.querySelector('#fallback')?.checkVisibility();

const folder = await mkdtemp(join(tmpdir(), 'mbi-copies-'));
after(() => rm(folder, {recursive: true}));

for (const [engine, browser] of Object.entries(await launchPrintingEngines(folder))) {
  describe(`on a page with a strict policy in ${engine}`, () => {
    /** @type {import('puppeteer-core').Page} */
    let tab;
    /** @type {string[]} */
    let complaints;
    /** @type {Awaited<ReturnType<typeof serve>>[]} */
    let servers;

    beforeEach(async () => {
      servers = [];
      tab = await browser.newPage();
      ({complaints} = await listenTo(tab));
    });

    afterEach(async () => {
      await tab.close();
      for (const server of servers) server.close();
    });

    after(() => browser.close());

    const start = async (/** @type {Parameters<typeof serve>[0]} */ site) => {
      const server = await serve(site);
      servers.push(server);
      return server.url;
    };

    /**
     * @param {string} html
     * @param {string | readonly string[]} allowed the paths of scripts, or what `script-src` says
     * @param {string} [policyNames]
     */
    const open = async (html, allowed, policyNames) => {
      /** @type {Record<string, string>} */
      const headers = {};
      const url = await start({pages: {...scripts, '/': html}, folder: cdn, headers});
      const sources = typeof allowed === 'string' ? allowed : allowed.map((file) => url + file);
      headers['content-security-policy'] = strictPolicy([sources].flat().join(' '), policyNames);
      await tab.goto(url);
    };

    const openWith = (/** @type {readonly string[]} */ list, policyNames = tag, lang = 'en') =>
      open(page(list.map((src) => script(src)).join(''), '', lang), list, policyNames);

    const assertWorks = async () => {
      assert.equal(await tab.evaluate(fallbackIsSeen), false);
      assert.deepEqual(await tab.evaluate(useEverything), everythingUsed);
    };

    const assertQuiet = async () => {
      assert.deepEqual(await complaintsBeforeADeliberateOne(tab, complaints), []);
    };

    /** Whose definition the element has, if it is not that of the built files. */
    const version = () =>
      tab.$eval(`${tag} >>> .container`, (container) => container.getAttribute('data-version'));

    /** The title on show, and the names of the languages to choose from. */
    const shown = () =>
      tab.$eval(tag, (element) => {
        const textsOf = (/** @type {string} */ selector) =>
          [...(element.shadowRoot?.querySelectorAll(selector) ?? [])].map((each) =>
            each.textContent?.trim(),
          );
        return {
          title: textsOf('[part=heading]').join(),
          offer: textsOf('[part=languages] button').sort(),
        };
      });

    const choose = (/** @type {string} */ lang) =>
      tab.$eval(`${tag} >>> [part=languages] [lang=${lang}]`, async (button) => {
        const {host} = /** @type {ShadowRoot} */ (button.getRootNode());
        /** @type {HTMLElement} */ (button).click();
        await /** @type {any} */ (host).updateComplete;
      });

    /** Reads the article in the language of the page, and in the other. */
    const assertBothLanguages = async (/** @type {'en' | 'es'} */ first) => {
      const second = first === 'en' ? 'es' : 'en';
      const offer = ['English', 'Español'];
      assert.deepEqual(await shown(), {title: titles[first], offer});
      await choose(second);
      assert.deepEqual(await shown(), {title: titles[second], offer});
      await choose(first);
      assert.deepEqual(await shown(), {title: titles[first], offer});
    };

    for (const [how, list] of Object.entries({
      'the same file twice': [ours, ours],
      'the same file from two addresses': [ours, '/the-same-elsewhere.js'],
    })) {
      it(`everything works with ${how}`, async () => {
        await openWith(list);
        await assertWorks();
        await assertQuiet();
      });
    }

    for (const [how, list, winner] of /** @type {const} */ ([
      ['an older copy and then this one', ['/older.js', ours], '0.0.9'],
      ['this copy and then an older one', [ours, '/older.js'], null],
    ])) {
      it(`the first definition wins with ${how}`, async () => {
        await openWith(list);
        assert.equal(await version(), winner);
        await assertWorks();
        await assertQuiet();
      });
    }

    for (const list of [
      ...orders([inEnglish, inSpanish]),
      ...orders([ours, inEnglish]),
      ...orders([ours, inSpanish]),
      ...orders([ours, inEnglish, inSpanish]),
    ]) {
      const how = list.join(' and then ');

      it(`everything works, in both languages, with ${how}`, async () => {
        await openWith(list);
        await assertBothLanguages('en');
        await assertWorks();
        await assertQuiet();
      });

      it(`a page in Spanish has both languages with ${how}`, async () => {
        await openWith(list, tag, 'es');
        await assertBothLanguages('es');
        await assertQuiet();
      });
    }

    for (const [how, list, winner] of /** @type {const} */ ([
      ['an older copy and then one in Spanish', ['/older.js', '/newer-spanish.js'], '0.0.9'],
      ['one in Spanish and then an older copy', ['/newer-spanish.js', '/older.js'], '9.9.9'],
      ['this copy and then one in Spanish', [inEnglish, '/newer-spanish.js'], null],
      ['a newer one in Spanish and then this copy', ['/newer-spanish.js', ours], '9.9.9'],
    ])) {
      it(`both languages reach the first definition with ${how}`, async () => {
        await openWith(list);
        await assertBothLanguages('en');
        assert.equal(await version(), winner);
        await assertWorks();
        await assertQuiet();
      });
    }

    for (const list of orders([inEnglish, '/bundled-spanish.js'])) {
      it(`both languages work with ${list.join(' and then ')}, which has Lit as it comes`, async () => {
        await openWith(list, `${tag} lit-html`);
        await assertBothLanguages('en');
        await assertWorks();
        await assertQuiet();
      });
    }

    for (const list of orders([ours, '/lit.js'])) {
      const how = list.join(' and then ');

      it(`both elements work where both policies are allowed: ${how}`, async () => {
        await openWith(list, `${tag} lit-html`);
        await tab.evaluate(() => document.body.append(document.createElement('other-element')));
        assert.equal(await tab.$eval('other-element >>> p', (p) => p.innerText), 'Something else');
        await assertWorks();
        await assertQuiet();
      });

      it(`only the other element dies where only our policy is allowed: ${how}`, async () => {
        await openWith(list);
        await assertWorks();
        const heard = await complaintsBeforeADeliberateOne(tab, complaints);
        assert.ok(heard.includes('violation of trusted-types: trusted-types-policy'));
        assert.deepEqual(
          heard.filter((text) => !/\blit-html\b|trusted.types/i.test(text)),
          [],
        );
        assert.equal(await tab.evaluate(() => customElements.get('other-element')), undefined);
      });
    }

    it('says so and leaves the element alone that another script has defined', async () => {
      await openWith(['/taken.js', ours, '/goes-on.js']);
      assert.equal(await tab.title(), 'The page goes on');
      assert.equal(
        await tab.$eval(tag, (element) => /** @type {HTMLElement} */ (element).dataset.mine),
        'Something else',
      );
      assert.equal(await tab.evaluate(fallbackIsSeen), true);
      assert.deepEqual(await complaintsBeforeADeliberateOne(tab, complaints), [
        ...['en', 'es'].map(
          (lang) =>
            `<${tag}>: another script has defined this element, ` +
            `without the article in "${lang}".`,
        ),
      ]);
    });

    for (const [how, html] of Object.entries({
      deferred: page(script(ours)),
      async: page(script(ours, 'async')),
      'at the end of the page': page('', script(ours, '')),
      'as a module': page(script(ours, 'type="module"')),
      'as a classic script and as a module': page(script(ours) + script(ours, 'type="module"')),
      'in quirks mode': page(script(ours)).replace('<!doctype html>', ''),
    })) {
      it(`everything works with the script ${how}`, async () => {
        await open(html, [ours]);
        await assertWorks();
        await assertQuiet();
      });
    }

    it('everything works with a nonce', async () => {
      await open(page(script(ours, 'defer nonce="once"')), "'nonce-once'");
      await assertWorks();
      await assertQuiet();
    });

    it('everything works where scripts that are trusted may load others', async () => {
      const loader = `<script nonce="once">
        const loader = trustedTypes.createPolicy('loader', {createScriptURL: (url) => url});
        const script = document.createElement('script');
        script.src = loader.createScriptURL('${ours}');
        document.head.append(script);
      </script>`;
      await open(page(loader), "'nonce-once' 'strict-dynamic'", `${tag} loader`);
      await assertWorks();
      await assertQuiet();
    });

    it('everything works where only the hash of the script is allowed', async () => {
      await open(page(script(ours, `defer integrity="${integrity}"`)), `'${integrity}'`);
      await assertWorks();
      await assertQuiet();
    });

    /** Opens a page with the script from another place. */
    const openWithOtherPlace = async (/** @type {string} */ value) => {
      const headers = {'access-control-allow-origin': '*'};
      const elsewhere = await start({folder: cdn, headers});
      const attributes = `defer crossorigin="anonymous" integrity="${value}"`;
      await open(page(script(elsewhere + ours, attributes)), elsewhere);
    };

    it('everything works from another place with the integrity value of the manifest', async () => {
      await openWithOtherPlace(integrity);
      await assertWorks();
      await assertQuiet();
    });

    it('keeps the page’s own text when the script is not what the page expects', async () => {
      await openWithOtherPlace(integrity.replace(/.{8}$/, 'AAAAAAAA'));
      assert.equal(await tab.evaluate(fallbackIsSeen), true);
      const heard = await complaintsBeforeADeliberateOne(tab, complaints);
      assert.equal(heard.length, 1);
      assert.match(heard[0], /integrity/);
    });

    it('everything works from a folder on disk', async () => {
      const policy = `<meta http-equiv="content-security-policy" content="${strictPolicy('file:')}">`;
      await writeFile(join(folder, ours), code);
      await writeFile(join(folder, 'index.html'), page(policy + script(`.${ours}`)));
      await tab.goto(pathToFileURL(join(folder, 'index.html')).href);
      await assertWorks();
      await assertQuiet();
    });
  });
}
