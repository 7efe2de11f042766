// @ts-check
import {measureVisit} from './measure/visit.js';

/** @typedef {import('./pages/page.d.ts').Page} Page */

/**
 * Visits every page in every setting, round after round. In each round the pages follow each other
 * closely, in another order each time, so that what else the machine does meets all of them alike.
 * The first round warms up and does not count.
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
    for (const {instances, slowDown, steps} of settings) {
      const turn = round % pages.length;
      for (const page of [...pages.slice(turn), ...pages.slice(0, turn)]) {
        const measured = await measureVisit(browser, {
          page,
          address: site.addressOf(page, instances),
          slowDown,
          steps,
          bytesSent: site.bytesSent,
        });
        if (round) note({page: page.name, instances, slowDown, round, measured});
      }
      const minutes = ((Date.now() - began) / 60_000).toFixed(1);
      console.log(
        `${minutes} min: ${round ? `round ${round} of ${runs}` : 'warming up'}, ${instances} × ${slowDown > 1 ? 'slow' : 'normal'}`,
      );
    }
    if (round) await afterRound?.();
  }
};
