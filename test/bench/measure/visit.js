// @ts-check
import * as inPage from './in-page.js';
import {categories, readTrace} from './trace.js';

/** @typedef {import('../pages/page.d.ts').Page} Page */
/** @typedef {import('puppeteer-core').Page} Tab */

/** Seconds that a page may take to load. Nobody would wait longer. */
export const patience = 30;

/** Thrown if a page has not loaded in time. */
export class TooSlow extends Error {}

/**
 * @typedef {object} Visit
 * @property {Page} page
 * @property {string} address
 * @property {number} slowDown by how much the processor is slowed down; 1 is not at all
 * @property {() => Record<string, number>} bytesSent by kind, since the last call
 */

/**
 * Opens a page in a new browser context, measures how it loads, and then the actions of a reader or the
 * site.
 *
 * @param {import('puppeteer-core').Browser} browser
 * @param {Visit} visit
 * @throws {TooSlow}
 * @returns {Promise<import('../measures.js').Measured>}
 */
export const measureVisit = async (browser, {page, address, slowDown, bytesSent}) => {
  const context = await browser.createBrowserContext();
  try {
    const tab = await context.newPage();
    await tab.setViewport({width: 1280, height: 800});
    await tab.setCacheEnabled(false);
    await tab.emulateCPUThrottling(slowDown);
    bytesSent();

    await tab.tracing.start({categories});
    await inTime(load(tab, address, page.tags));
    const bytes = Object.entries(bytesSent()).map(([kind, sent]) => [`${kind}Bytes`, sent]);
    const paints = await tab.evaluate(inPage.readPaints);
    const memory = await readMemory(tab);
    const taken = await takeSteps(tab, page);
    const trace = readTrace((await tab.tracing.stop()) ?? new Uint8Array(), address);

    const loading = trace.workIn(trace.span(undefined, 'quiet'));
    return {
      ...Object.fromEntries(bytes),
      ...loading,
      styleAndLayout: loading.style + loading.layout,
      ...paints,
      ...memory,
      ...Object.fromEntries(
        taken.map((step) => [step, trace.workIn(trace.span(step, `${step}-end`)).main]),
      ),
      openToPaint: trace.paintAfter('click', trace.span('open', 'open-end')) ?? NaN,
    };
  } finally {
    await context.close();
  }
};

/**
 * @param {Tab} tab
 * @param {string} address
 * @param {string[]} tags
 */
const load = async (tab, address, tags) => {
  await tab.goto(address, {timeout: 0});
  await tab.evaluate(inPage.untilQuiet, 'quiet', tags);
};

/** @param {Promise<void>} loaded */
const inTime = async (loaded) => {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const tooSlow = new Promise((_resolve, reject) => {
    timer = setTimeout(() => reject(new TooSlow()), patience * 1000);
  });
  try {
    await Promise.race([loaded, tooSlow]);
  } finally {
    clearTimeout(timer);
  }
};

/** @param {Tab} tab */
const readMemory = async (tab) => {
  const client = await tab.createCDPSession();
  await client.send('HeapProfiler.collectGarbage');
  const {usedSize, embedderHeapUsedSize, backingStorageSize} =
    /** @type {Record<string, number>} */ (
      /** @type {unknown} */ (await client.send('Runtime.getHeapUsage'))
    );
  const {Nodes: nodes} = await tab.metrics();
  await client.detach();
  return {
    heap: usedSize + (embedderHeapUsedSize ?? 0) + (backingStorageSize ?? 0),
    nodes: nodes ?? NaN,
  };
};

/**
 * Opens a section with the mouse, opens all, switches to dark, removes everything. Marks each step in
 * the trace.
 *
 * @param {Tab} tab
 * @param {Page} page
 */
const takeSteps = async (tab, {name, button, enhance, openAll, dark}) => {
  if (enhance) await tab.evaluate(enhance);
  const handle = await tab.$(button);
  if (!handle) throw new Error(`${name}: there is no button at ${button}`);
  await handle.scrollIntoView();
  await tab.evaluate(inPage.untilQuiet, 'enhanced', []);
  // The layout is final only now, after scrolling.
  const {x, y} = await handle.clickablePoint();

  /** @type {Record<string, () => Promise<unknown>>} */
  const steps = {
    open: () => tab.mouse.click(x, y),
    openAll: () => tab.evaluate(openAll),
    dark: async () => {
      await tab.evaluate(inPage.darken);
      if (dark) await tab.evaluate(dark);
    },
    unmount: () => tab.evaluate(inPage.unmount),
  };
  for (const [step, take] of Object.entries(steps)) {
    const before = await tab.evaluate(inPage.contentHeight);
    await tab.evaluate(inPage.mark, step);
    await take();
    await tab.evaluate(inPage.untilQuiet, `${step}-end`, []);
    const after = await tab.evaluate(inPage.contentHeight);
    if (step.startsWith('open') && after <= before)
      throw new Error(`${name}: ${step} opened nothing`);
  }
  return Object.keys(steps);
};
