// @ts-check
import assert from 'node:assert/strict';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {launchChromium, launchFirefox} from './browsers.js';
import {serve} from './static-server.js';

/** @typedef {import('../../src/element.js').MenopauseBackpainInfo} MenopauseBackpainInfo */

const tag = 'menopause-backpain-info';
const script = `${tag}.js`;
const cdn = fileURLToPath(new URL('../../dist/cdn', import.meta.url));

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "require-trusted-types-for 'script'",
  `trusted-types ${tag}`,
].join('; ');

const page = (/** @type {string} */ head) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Clinic</title>${head}</head>` +
  `<body><${tag}><p slot="intro">Our own words</p><p>Call 911 if you cannot pee.</p></${tag}>` +
  `<a id="link" href="#mbi-treatment">What helps</a></body></html>`;

/** Runs before the page: turns printing and violations into something that leaves no name behind. */
const prepare = () => {
  window.print = () => {
    dispatchEvent(new Event('beforeprint'));
    dispatchEvent(new Event('afterprint'));
  };
  document.addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI}) =>
    console.error(`violation of ${violatedDirective}: ${blockedURI}`),
  );
};

/** Runs in the page: everything that a reader and a page can do with the element. */
const useEverything = async () => {
  const element = /** @type {MenopauseBackpainInfo} */ (
    document.querySelector('menopause-backpain-info')
  );
  const root = /** @type {ShadowRoot} */ (element.shadowRoot);
  const click = async (/** @type {string} */ selector) => {
    const target = /** @type {HTMLElement | null} */ (root.querySelector(selector));
    if (!target) throw new Error(`Nothing to click: ${selector}`);
    target.click();
    await element.updateComplete;
  };
  /** @type {string[]} */
  const toggled = [];
  element.addEventListener('mbi-section-toggle', ({section}) => toggled.push(section));

  await click('[part=toolbar] button');
  for (const citation of root.querySelectorAll('sup a')) {
    /** @type {HTMLElement} */ (citation).click();
    await element.updateComplete;
  }
  await click('.back');
  await click('[part=body] a[href="#mbi-see-a-doctor"]');
  await click('[part=toolbar] button');
  await click('[aria-controls=questions]');
  await click('[part=toolbar] button:last-child');

  const moved = new Promise((resolve) => addEventListener('hashchange', resolve, {once: true}));
  /** @type {HTMLElement} */ (document.querySelector('#link')).click();
  await moved;
  await element.updateComplete;

  element.show('causes');
  element.toggle('causes');
  element.show();
  element.hide();
  element.print();
  for (const [name, values] of Object.entries({
    theme: ['dark', 'light', ''],
    sections: ['sources treatment', ''],
    exclusive: [true, false],
    headingLevel: [1, 5, 2],
    emergencyNumber: ['112', ''],
    lang: ['en'],
    open: ['all', 'causes symptoms', ''],
  })) {
    for (const value of values) {
      Object.assign(element, {[name]: value});
      await element.updateComplete;
    }
  }
  root.querySelector('#causes')?.dispatchEvent(new Event('beforematch', {bubbles: true}));
  await element.updateComplete;
  const copy = /** @type {MenopauseBackpainInfo} */ (element.cloneNode(true));
  document.body.append(copy);
  await copy.updateComplete;
  copy.remove();
  return {
    toggled: [...new Set(toggled)].sort(),
    open: element.open,
    headings: root.querySelectorAll('h3').length,
  };
};

/** Runs in the page: when this violation has been heard of, so have all before it. */
const breakARule = () =>
  new Promise((resolve) => {
    const hear = (/** @type {SecurityPolicyViolationEvent} */ {blockedURI}) => {
      if (blockedURI.endsWith('/deliberate')) resolve(undefined);
    };
    document.addEventListener('securitypolicyviolation', hear);
    fetch('/deliberate').catch(() => undefined);
  });

/** Runs in the page: what it has kept, anywhere. */
const whatIsKept = async () => ({
  cookie: document.cookie,
  local: {...localStorage},
  session: {...sessionStorage},
  databases: await indexedDB.databases(),
  caches: await caches.keys(),
  workers: (await navigator.serviceWorker.getRegistrations()).length,
  history: history.state,
  name: window.name,
});

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

const engines = {Chromium: await launchChromium(), Firefox: await launchFirefox()};

for (const [engine, browser] of Object.entries(engines)) {
  if (!browser) continue;

  describe(`the element under a strict policy in ${engine}`, () => {
    /** @type {Awaited<ReturnType<typeof serve>>} */
    let server;
    /** @type {import('puppeteer-core').Page} */
    let tab;
    /** @type {string[]} Everything the page asks for, be it blocked or not. */
    let asked;
    /** @type {string[]} What the console and uncaught exceptions say. */
    let complaints;

    before(async () => {
      server = await serve({
        pages: {
          '/': page(`<script src="${script}" defer></script>`),
          '/without': page(''),
        },
        folder: cdn,
        headers: {'content-security-policy': policy},
      });
    });

    after(async () => {
      await browser.close();
      server.close();
    });

    const complain = (/** @type {string} */ text) => {
      // Firefox looks for a picture for its own address bar, and the policy forbids that too.
      if (!text.includes('/favicon.ico')) complaints.push(text);
    };

    beforeEach(async () => {
      tab = await browser.newPage();
      asked = [];
      complaints = [];
      tab.on('request', (request) => asked.push(request.url()));
      tab.on('console', (message) => {
        if (['error', 'warn'].includes(message.type())) complain(message.text());
      });
      tab.on('pageerror', (error) => complain(`uncaught: ${error}`));
      await tab.evaluateOnNewDocument(prepare);
      server.requests.length = 0;
      await tab.goto(`${server.url}/`);
    });

    afterEach(() => tab.close());

    it('does everything it can do', async () => {
      const {toggled, open, headings} = await tab.evaluate(useEverything);
      assert.deepEqual(toggled, [
        'causes',
        'questions',
        'see-a-doctor',
        'sources',
        'symptoms',
        'treatment',
      ]);
      assert.equal(open, 'causes');
      assert.equal(headings, 7);
    });

    it('asks for nothing but the page and the script', async () => {
      await tab.evaluate(useEverything);
      assert.deepEqual(server.requests, ['/', `/${script}`]);
      assert.deepEqual(
        // Firefox has the font for its own list bullets in such an address, which reaches nobody.
        asked.filter((url) => !url.startsWith('data:font/')),
        [`${server.url}/`, `${server.url}/${script}`],
      );
    });

    it('keeps nothing in the browser', async () => {
      await tab.evaluate(useEverything);
      assert.deepEqual(await tab.evaluate(whatIsKept), nothing);
      assert.deepEqual(await browser.cookies(), []);
    });

    it('breaks no rule of the policy and complains about nothing', async () => {
      await tab.evaluate(useEverything);
      await tab.evaluate(breakARule);
      const isDeliberate = (/** @type {string} */ text) => text.includes('/deliberate');
      assert.ok(complaints.some(isDeliberate));
      assert.deepEqual(
        complaints.filter((text) => !isDeliberate(text)),
        [],
      );
    });

    it('leaves no name behind but the one list that Lit needs', async () => {
      const globals = () => Reflect.ownKeys(window).map(String).sort();
      await tab.evaluate(useEverything);
      const names = await tab.evaluate(globals);
      await tab.goto(`${server.url}/without`);
      const before = await tab.evaluate(globals);
      assert.deepEqual(
        names.filter((name) => !before.includes(name)),
        [],
      );
      assert.deepEqual(
        before.filter((name) => !names.includes(name)),
        [],
      );
    });

    it('adds no style to the page and no attribute to itself but what it has been given', async () => {
      await tab.evaluate(useEverything);
      assert.deepEqual(await tab.$eval(tag, (element) => element.getAttributeNames().sort()), [
        'lang',
        'open',
      ]);
      assert.equal(await tab.evaluate('document.adoptedStyleSheets.length'), 0);
      assert.equal(
        await tab.evaluate('document.querySelectorAll("style, link, iframe, img").length'),
        0,
      );
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
      await tab.evaluate(breakARule);
      assert.deepEqual(server.requests, ['/', `/${script}`]);
      const violations = complaints.filter((text) => text.startsWith('violation'));
      assert.deepEqual(
        violations.map((text) => text.split(':')[0]),
        ['violation of require-trusted-types-for', 'violation of connect-src'],
      );
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
