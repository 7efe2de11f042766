// @ts-check
import {bundleApp} from './bundle-app.js';

/** @import {Binding, Values} from './apps/app.js' */
/** @typedef {Awaited<ReturnType<typeof whatIsSeen>>} Seen */

/** @type {Record<Binding, Values>} The bound values of an app without special wishes. */
const nothingSpecial = {
  attributes: {
    open: null,
    sections: null,
    exclusive: null,
    headingLevel: null,
    theme: null,
    emergencyNumber: null,
    // Some frameworks write `lang="null"` for `null`, on every element.
    lang: 'en',
  },
  properties: {
    open: '',
    sections: '',
    exclusive: false,
    headingLevel: 2,
    theme: '',
    emergencyNumber: '',
    lang: 'en',
  },
};

/**
 * Builds one of the apps in `apps/` and opens it in a browser. A test can use it as its reader and as
 * its code.
 *
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} folder the project with the apps
 * @param {string} entry a file in that folder
 * @param {'development' | 'production'} mode
 */
export const openApp = async (browser, folder, entry, mode) => {
  const {code, inputs, warnings} = await bundleApp(folder, entry, mode);
  const tab = await browser.newPage();

  /** @type {string[]} Warnings of the build, the console, and uncaught exceptions. */
  const complaints = [...warnings];
  tab.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) complaints.push(message.text());
  });
  tab.on('pageerror', (error) => complaints.push(`uncaught: ${error}`));

  await tab.setContent(
    '<!doctype html><html lang="en"><title>Clinic</title><div id="app"></div></html>',
  );
  await tab.addScriptTag({content: code});
  await tab.evaluate(addGerman);

  return {
    complaints,
    inputs,
    tab,

    /** @param {Binding} binding @param {Values} [values] */
    async mount(binding, values) {
      await tab.evaluate(mountInPage, binding, {...nothingSpecial[binding], ...values});
    },

    async set(/** @type {Values} */ changes) {
      await tab.evaluate((changes) => window.app.set(changes), changes);
    },

    async setBack(/** @type {Binding} */ binding) {
      await this.set(nothingSpecial[binding]);
    },

    async unmount() {
      await tab.evaluate(() => window.app.unmount());
    },

    /** @param {number} times @param {Binding} binding @param {Values} values */
    async mountAndUnmount(times, binding, values) {
      const all = {...nothingSpecial[binding], ...values};
      await tab.evaluate(mountAndUnmountInPage, times, binding, all);
    },

    async click(/** @type {string} */ section) {
      await tab.click(`menopause-backpain-info >>> [aria-controls=${section}]`);
    },

    seen: () => tab.evaluate(whatIsSeen),

    /** Returns the events that the app has received since it was mounted, once it has handled them. */
    async heard() {
      await this.set({beside: 'Something to wait for'});
      return tab.evaluate(() => window.app.toggled);
    },

    /** Counts the elements in memory, on the page or not, after garbage collection. */
    async elementsInMemory() {
      const prototype = await tab.evaluateHandle(
        () => customElements.get('menopause-backpain-info')?.prototype,
      );
      const session = await tab.createCDPSession();
      await tab.evaluate(() => new Promise(requestAnimationFrame));
      await session.send('HeapProfiler.collectGarbage');
      await session.detach();
      const elements = await tab.queryObjects(prototype);
      const alive = await elements.evaluate(({length}) => length);
      await elements.dispose();
      return alive;
    },

    close: () => tab.close(),
  };
};

/** @param {Binding} binding @param {Values} values */
const mountInPage = async (binding, values) => {
  window.app.toggled.length = 0;
  await window.app.mount(binding, values);
};

/** @param {number} times @param {Binding} binding @param {Values} values */
const mountAndUnmountInPage = async (times, binding, values) => {
  for (let time = 0; time < times; time += 1) {
    await window.app.mount(binding, values);
    await document.querySelector('menopause-backpain-info')?.updateComplete;
    await window.app.unmount();
  }
};

/** Runs in the page: reads what the reader sees of the article. */
const whatIsSeen = async () => {
  const element = document.querySelector('menopause-backpain-info');
  if (!element?.shadowRoot) throw new Error('There is no article.');
  await element.updateComplete;
  const {shadowRoot} = element;

  const all = (/** @type {string} */ selector) =>
    [.../** @type {NodeListOf<HTMLElement>} */ (shadowRoot.querySelectorAll(selector))].filter(
      (each) => each.checkVisibility(),
    );
  const inSlot = (/** @type {string} */ name) =>
    [...element.querySelectorAll(`[slot=${name}]`)]
      .filter((each) => each.checkVisibility())
      .map((each) => each.textContent)
      .join();

  const [heading] = all('[part=heading]');
  const [meta] = all('[part=meta]');
  const [article] = all('[part=article]');
  return {
    beside: document.querySelector('#beside')?.textContent,
    open: all('[part=body]').map((body) => body.parentElement?.id),
    sections: all('[part=section-button]').map((each) => each.getAttribute('aria-controls')),
    mayOpenAll: all('[part=toolbar] button').length === 2,
    level: heading.localName,
    scheme: getComputedStyle(article).colorScheme,
    number: all('[part=alert] a[href^="tel:"]')[0]?.innerText,
    lang: article.lang,
    heading: inSlot('heading') || heading.innerText,
    intro: inSlot('intro'),
    action: inSlot('action'),
    reviewer: inSlot('reviewer') || meta.innerText,
    fallback: document.querySelector('#fallback')?.checkVisibility() ?? false,
  };
};

/** Runs in the page: adds a second language, as a script with that language does. */
const addGerman = () => {
  const nothing = () => '';
  const element = /** @type {any} */ (customElements.get('menopause-backpain-info'));
  element.addArticle({
    lang: 'de',
    dir: 'ltr',
    title: 'Wechseljahre',
    summary: nothing,
    emergencyNumber: '112',
    labels: {},
    help: {
      id: 'get-help',
      heading: (/** @type {any} */ context) => context.emergencyNumber,
      body: nothing,
    },
    sections: [],
    sources: nothing,
    cites: [],
  });
};
