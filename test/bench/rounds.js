// @ts-check
import {TooSlow, measureVisit, patience} from './measure/visit.js';

/** @typedef {import('./pages/page.d.ts').Page} Page */

/**
 * Visits every page in every setting, round after round. Each round visits the pages one after the
 * other in a different order, so that other programs affect all of them alike. In fast settings, pages
 * with a target have three turns in each round, so that noise does not decide whether the target is
 * met. The first round warms up and does not count. A page that takes too long to load is given up in
 * that setting, and noted without measures. A visit that fails for another reason, as one in some
 * hundreds does, is repeated once, so that it does not abort a long run.
 *
 * @param {import('puppeteer-core').Browser} browser
 * @param {Awaited<ReturnType<typeof import('./site.js').serveSite>>} site
 * @param {{pages: Page[], settings: import('./options.js').Setting[], runs: number}} plan
 * @param {(visit: import('./measures.js').Visit) => void} note
 * @param {() => Promise<unknown>} [afterRound]
 */
export const visitInRounds = async (browser, site, {pages, settings, runs}, note, afterRound) => {
  const began = Date.now();
  for (let round = 0; round <= runs; round++) {
    for (const setting of settings) {
      const {instances, slowDown} = setting;
      for (const {page, turn} of turnsOf(pages, round, setting)) {
        if (setting.givenUp?.has(page.name)) continue;
        const address = site.addressOf(page, instances);
        const {bytesSent} = site;
        const measured = await unlessTooSlow(() =>
          measureVisit(browser, {page, address, slowDown, bytesSent}),
        );
        if (!measured) {
          console.log(`${page.name}: given up with ${instances}, not loaded after ${patience} s`);
          (setting.givenUp ??= new Set()).add(page.name);
        }
        if (round || !measured) {
          note({page: page.name, instances, slowDown, turn, measured: measured ?? {}});
        }
      }
      const minutes = ((Date.now() - began) / 60_000).toFixed(1);
      const progress = round ? `round ${round} of ${runs}` : 'warming up';
      console.log(`${minutes} min: ${progress}, ${instances}${slowDown > 1 ? ', slow' : ''}`);
    }
    if (round) await afterRound?.();
  }
};

/**
 * The visits of a round. Visits in the same turn can be compared.
 *
 * @param {Page[]} pages
 * @param {number} round
 * @param {import('./options.js').Setting} setting
 */
const turnsOf = (pages, round, {instances, slowDown}) => {
  const turns = instances <= 100 && slowDown === 1 ? 3 : 1;
  return Array.from({length: turns}, (_, index) => round * turns + index).flatMap((turn, index) =>
    ordered(pages, turn)
      .filter(({hasTarget}) => index === 0 || hasTarget)
      .map((page) => ({page, turn})),
  );
};

/**
 * Orders the pages of a turn: a different page begins each time, and every second turn is reversed.
 *
 * @param {Page[]} pages
 * @param {number} turn
 */
const ordered = (pages, turn) => {
  const first = turn % pages.length;
  const order = [...pages.slice(first), ...pages.slice(0, first)];
  return turn % 2 ? order.reverse() : order;
};

/**
 * @template T
 * @param {() => Promise<T>} visit
 * @param {boolean} [isAgain]
 * @returns {Promise<T | undefined>}
 */
const unlessTooSlow = async (visit, isAgain) => {
  try {
    return await visit();
  } catch (error) {
    if (error instanceof TooSlow) return undefined;
    if (isAgain) throw error;
    console.log(`${error}. Once more.`);
    return unlessTooSlow(visit, true);
  }
};
