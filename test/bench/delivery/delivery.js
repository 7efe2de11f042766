// @ts-check
import {writeFileSync} from 'node:fs';
import {launchChromium} from '../../helpers/browsers.js';
import {fillReadme} from '../report/readme.js';
import {resultsFolder} from '../results.js';
import {spread} from '../statistics.js';
import {compressedAnew, pages, startClinic, versioned} from './clinic.js';
import {findWrk, load} from './load.js';
import {deliveryTables} from './tables.js';
import {viewTwice} from './view.js';

const views = 5;

/** Measures the delivery of the article to readers through nginx with the settings of docs/recipes.md. */
export const deliver = async () => {
  const server = await startClinic();
  const browser = await launchChromium();
  try {
    /** @type {Record<string, import('./tables.js').Views>} */
    const seen = {};
    for (const page of Object.keys(pages)) {
      const twice = [];
      for (let view = 0; view < views; view++)
        twice.push(await viewTwice(browser, `${server.url}/${page}.html`));
      seen[page] = {
        first: middle(twice.map(({first}) => first)),
        second: middle(twice.map(({second}) => second)),
      };
    }
    const wrk = findWrk();
    const pid = `${server.folder}/nginx.pid`;
    const loads = {
      'the script, compressed beforehand': await load(wrk, server.url + versioned, pid),
      'the script, compressed with each answer': await load(wrk, server.url + compressedAnew, pid),
      'a page with the prerendered article': await load(wrk, `${server.url}/prerendered.html`, pid),
    };
    const delivery = {seen, loads};
    writeFileSync(
      `${resultsFolder(true)}delivery.json`,
      `${JSON.stringify(delivery, undefined, 1)}\n`,
    );
    const tables = deliveryTables(delivery);
    console.log(tables);
    fillReadme({delivery: tables});
  } finally {
    await browser.close();
    await server.stop();
  }
};

/**
 * The median of each measure.
 *
 * @param {import('./view.js').View[]} all
 * @returns {import('./view.js').View}
 */
const middle = (all) =>
  /** @type {import('./view.js').View} */ (
    Object.fromEntries(
      Object.keys(all[0]).map((measure) => [
        measure,
        Math.round(
          spread(all.map((view) => view[/** @type {keyof typeof view} */ (measure)])).median,
        ),
      ]),
    )
  );
