// @ts-check
/**
 * Opens pages written in the test in real engines, on the built files:
 *
 *     inEveryEngine('the article', ({open}) => {
 *       it('has a title', async () => {
 *         const {tab, complaints} = await open(page({head: scriptTag()}));
 *         …
 *       });
 *     });
 */
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, afterEach, before, beforeEach, describe} from 'node:test';
import {fileURLToPath} from 'node:url';
import {InterceptResolutionAction, launch} from 'puppeteer-core';
import {chromiumOptions, firefoxOptions} from './launch-options.js';
import {serve} from './static-server.js';

/** @typedef {import('puppeteer-core').Browser} Browser */
/** @typedef {import('puppeteer-core').Page} Tab */
/** @typedef {import('puppeteer-core').LaunchOptions} LaunchOptions */
/** @typedef {Awaited<ReturnType<typeof serve>>} Site */

export const tag = 'menopause-backpain-info';
export const root = fileURLToPath(new URL('../../', import.meta.url));
export const cdn = `${root}dist/cdn/`;

/** A script tag for a built file. */
export const scriptTag = (attributes = 'defer', file = `${tag}.js`) =>
  `<script src="/${file}" ${attributes}></script>`;

/** The element with a fallback for readers without JavaScript. */
export const element = `<${tag}><p id="fallback">Call 911 if you cannot pee.</p></${tag}>`;

/**
 * The page of a clinic.
 *
 * @param {object} [parts]
 * @param {string} [parts.head]
 * @param {string} [parts.body]
 * @param {string} [parts.lang]
 */
export const page = ({head = '', body = element, lang = 'en'} = {}) =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Clinic</title>
  <meta name="viewport" content="width=device-width, initial-scale=1">${head}</head>
  <body>${body}</body></html>`;

/** Runs in a page before its scripts: notes in `toggles` what opens and closes. */
export const recordToggles = () => {
  /** @type {string[]} */
  const toggles = [];
  Object.assign(window, {toggles});
  addEventListener('mbi-section-toggle', (event) => {
    const {section, open} =
      /** @type {import('../../src/section-toggle-event.js').SectionToggleEvent} */ (event);
    toggles.push(`${section} ${open ? 'opened' : 'closed'}`);
  });
};

/** Runs in a page: tells whether the reader sees the fallback. */
export const isFallbackVisible = () => document.querySelector('#fallback')?.checkVisibility();

/**
 * @typedef {object} Visit
 * @property {Tab} tab
 * @property {string} url of the page
 * @property {string[]} complaints the errors and warnings in the console, and uncaught exceptions
 * @property {string[]} asked the URLs that the page requested
 * @property {Promise<unknown>} loaded
 */

/**
 * @typedef {object} OpenOptions
 * @property {Record<string, string>} [headers] of the page
 * @property {string} [hash] the end of the URL
 * @property {boolean} [isScripting] false turns JavaScript off
 * @property {() => void} [prepare] runs in the page before its own scripts
 * @property {Record<string, string>} [media] media features, such as `prefers-color-scheme`
 * @property {[width: number, height: number]} [size] of the window
 * @property {(url: string) => string | undefined} [elsewhere] scripts that the site does not have
 * @property {boolean} [isLoaded] false does not wait until the page has loaded
 */

/**
 * @typedef {object} Suite
 * @property {string} engine
 * @property {Browser} browser
 * @property {Site} site has the built files; `pages` takes more
 * @property {(html: string, options?: OpenOptions) => Promise<Visit>} open serves a page and visits it
 * @property {(url: string, options?: OpenOptions) => Promise<Visit>} visit
 */

/** @type {Record<string, LaunchOptions>} */
const engines = {Chromium: chromiumOptions, Firefox: firefoxOptions};

/**
 * Runs a suite in each engine that Puppeteer can drive, without those that `ENGINES` leaves out. The
 * browser starts once for the whole suite.
 *
 * @param {string} title
 * @param {(suite: Suite) => void} suite
 * @param {LaunchOptions} [options]
 */
export const inEveryEngine = (title, suite, options) => {
  for (const engine of Object.keys(engines)) inEngine(engine, title, suite, options);
};

/**
 * Runs a suite in Chromium, for tests that need its protocol.
 *
 * @param {string} title
 * @param {(suite: Suite) => void} suite
 */
export const inChromium = (title, suite) => inEngine('Chromium', title, suite);

/**
 * @param {string} engine
 * @param {string} title
 * @param {(suite: Suite) => void} suite
 * @param {LaunchOptions} [options]
 */
const inEngine = (engine, title, suite, options) => {
  if (!engines[engine].executablePath) return;

  describe(`${title} in ${engine}`, () => {
    /** @type {Browser} */
    let browser;
    /** @type {Site} */
    let site;
    /** @type {Tab[]} The tabs that `before` hooks have opened. */
    const kept = [];
    /** @type {Tab[] | undefined} The tabs of the running test. */
    let tabs;
    /** @type {Tab | undefined} A tab for the next test: to open one takes longer than most tests do. */
    let spare;
    /** @type {(() => Promise<unknown>)[]} What makes that tab as it was. */
    let undo;

    before(async () => {
      site = await serve({folder: cdn, pages: {'/favicon.ico': '', '/left': ''}});
      browser = await findBrowser(engine, options);
    });
    after(async () => {
      const open = [...kept, ...(spare ? [spare] : [])].filter((tab) => !tab.isClosed());
      await Promise.all(open.map((tab) => tab.close()));
      site?.close();
    });
    // A tab that a `before` hook has opened stays until the suite ends.
    beforeEach(() => {
      tabs = [];
      undo = [];
    });
    afterEach(async () => {
      const [first, ...others] = tabs ?? [];
      tabs = undefined;
      await Promise.all(others.map((tab) => tab.close()));
      if (!first || first.isClosed()) return;
      for (const step of undo) await step();
      // Tests of print style sheets, which run in Chromium only, emulate paper.
      if (engine === 'Chromium') await first.emulateMediaType();
      await forget(first);
      spare = first;
    });

    /** @type {Suite['visit']} */
    const visit = async (url, options = {}) => {
      const isFirst = tabs?.length === 0;
      const tab = (isFirst && spare) || (await browser.newPage());
      // A tab of a `before` hook may be in front of the spare one. A tab behind another draws nothing.
      if (tab === spare) await tab.bringToFront();
      (tabs ?? kept).push(tab);
      const {stop, ...heard} = await listenTo(tab);
      const steps = [stop, ...(await apply(tab, options))];
      if (isFirst) {
        spare = undefined;
        undo = steps;
      }
      // To another place on the same page, the browser would only scroll.
      if (tab.url().split('#')[0] === url.split('#')[0]) await tab.goto(`${site.url}/left`);
      const loaded = tab.goto(url);
      if (options.isLoaded ?? true) await loaded;
      return {tab, url, loaded, ...heard};
    };

    suite({
      engine,
      visit,
      open: (html, options = {}) => {
        const path = `/page-${Object.keys(site.pages).length}`;
        site.pages[path] = {body: html, headers: options.headers};
        return visit(`${site.url}${path}${options.hash ?? ''}`, options);
      },
      get browser() {
        return browser;
      },
      get site() {
        return site;
      },
    });
  });
};

/** @type {Map<string, Promise<Browser>>} */
const browsers = new Map();
/** @type {string[]} Where Firefox prints to. */
const folders = [];

/**
 * The suites of a process share a browser, because Firefox takes seconds to start.
 *
 * @param {string} engine
 * @param {LaunchOptions} [options] A suite with options has a browser of its own.
 */
const findBrowser = (engine, options) => {
  const key = engine + JSON.stringify(options ?? {});
  const browser = browsers.get(key) ?? startBrowser(engine, options);
  browsers.set(key, browser);
  return browser;
};

/**
 * @param {string} engine
 * @param {LaunchOptions} [options]
 */
const startBrowser = async (engine, options) => {
  const folder = await mkdtemp(join(tmpdir(), 'mbi-page-'));
  folders.push(folder);
  return launch({...withSilentPrinter(engines[engine], folder), ...options});
};

after(async () => {
  for (const browser of browsers.values()) await (await browser).close();
  for (const folder of folders) await rm(folder, {recursive: true});
});

/**
 * A page can call `print()`: no dialog opens, and Firefox writes a file into the folder.
 *
 * @param {LaunchOptions} options
 * @param {string} folder
 * @returns {LaunchOptions}
 */
const withSilentPrinter = (options, folder) => {
  if (options.browser !== 'firefox')
    return {...options, args: [...(options.args ?? []), '--disable-print-preview']};
  const printer = 'print.printer_Mozilla_Save_to_PDF';
  return {
    ...options,
    extraPrefsFirefox: {
      'print.always_print_silent': true,
      print_printer: 'Mozilla Save to PDF',
      [`${printer}.print_to_file`]: true,
      [`${printer}.print_to_filename`]: join(folder, 'printed.pdf'),
    },
  };
};

/**
 * Runs a function before the scripts of each page.
 *
 * @param {Tab} tab
 * @param {() => void} prepare
 * @returns {Promise<() => Promise<void>>} stops that
 */
const prepareWith = async (tab, prepare) => {
  const {identifier} = await tab.evaluateOnNewDocument(prepare);
  return () => tab.removeScriptToEvaluateOnNewDocument(identifier);
};

/**
 * @param {Tab} tab
 * @param {OpenOptions} options
 * @returns {Promise<(() => Promise<void>)[]>} the steps that undo it
 */
const apply = async (tab, {isScripting = true, prepare, media, size, elsewhere}) => {
  const undo = [];
  if (!isScripting) {
    await tab.setJavaScriptEnabled(false);
    undo.push(() => tab.setJavaScriptEnabled(true));
  }
  if (prepare) undo.push(await prepareWith(tab, prepare));
  if (size) {
    const viewport = tab.viewport();
    await tab.setViewport({width: size[0], height: size[1]});
    undo.push(() => tab.setViewport(viewport));
  }
  if (media) {
    // `emulateMediaFeatures` does not support `forced-colors`.
    const session = await tab.createCDPSession();
    const features = Object.entries(media).map(([name, value]) => ({name, value}));
    await session.send('Emulation.setEmulatedMedia', {features});
    undo.push(() => session.detach());
  }
  if (!elsewhere) return undo;
  await tab.setRequestInterception(true);
  undo.push(() => tab.setRequestInterception(false));
  tab.on('request', (request) => {
    // A request that the test no longer waits for may come while interception ends.
    if (request.interceptResolutionState().action === InterceptResolutionAction.Disabled) return;
    const body = elsewhere(request.url());
    const headers = {'access-control-allow-origin': '*'};
    void (body === undefined
      ? request.continue()
      : request.respond({headers, contentType: 'text/javascript; charset=utf-8', body}));
  });
  return undo;
};

/**
 * Forgets who listened to a page, and moves the pointer away.
 *
 * @param {Tab} tab
 */
const forget = async (tab) => {
  for (const type of /** @type {const} */ (['request', 'response', 'console', 'pageerror']))
    tab.removeAllListeners(type);
  await tab.mouse.move(0, 0);
};

/**
 * Listens to a page, and to the violations of its policy.
 *
 * @param {Tab} tab
 */
const listenTo = async (tab) => {
  /** @type {string[]} */
  const complaints = [];
  /** @type {string[]} */
  const asked = [];

  const complain = (/** @type {string} */ text) => {
    // Firefox requests an icon for its own toolbar, and the policy forbids that too.
    if (!text.includes('/favicon.ico')) complaints.push(text);
  };
  tab.on('request', (request) => asked.push(request.url()));
  tab.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) complain(message.text());
  });
  tab.on('pageerror', (error) => complain(`uncaught: ${error}`));
  const stop = await prepareWith(tab, () =>
    document.addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI}) =>
      console.error(`violation of ${violatedDirective}: ${blockedURI}`),
    ),
  );
  return {complaints, asked, stop};
};
