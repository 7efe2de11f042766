// @ts-check
import {allPages} from '../pages/all.js';

/** @typedef {import('../summary.js').Row} Row */

/** Whether a page shows the article with another library. */
const isPeer = (/** @type {string} */ name) =>
  allPages.some((page) => page.name === name && page.package);

/**
 * The results in a few sentences, for docs/performance.md.
 *
 * @param {Row[]} rows
 */
export const headline = (rows) => {
  const ratio = (/** @type {string} */ page, /** @type {number} */ instances) =>
    rowOf(rows, page, instances)?.measured.main.ratio?.median.toFixed(2);
  const others = (/** @type {number} */ count) => {
    const ours = rowOf(rows, 'ours', count)?.measured.main.median ?? NaN;
    const times = rows
      .filter(
        ({page, instances, slowDown}) => isPeer(page) && instances === count && slowDown === 1,
      )
      .map(({measured}) => measured.main.median / ours);
    return `${Math.min(...times).toFixed(1)} to ${Math.max(...times).toFixed(1)}`;
  };
  return `The browser’s main-thread time, compared with the same article in plain HTML without any script:

- by script tag, **${ratio('ours', 1)} times with one article, ${ratio('ours', 100)} times with a hundred**
- prerendered, ${ratio('ours-prerendered', 1)} times with one article, ${ratio('ours-prerendered', 100)} times with a hundred

Accordions of other libraries take ${others(1)} times as long as ours with one article, and ${others(100)}
times with a hundred.

![Main-thread time with 100 articles as a multiple of the limit, for ours and for others](../test/bench/results/ratio.svg)

\`npm run bench\` measures it. [test/bench/README.md](../test/bench/README.md) has all tables, and the cost of a
million views a day.`;
};

/**
 * @param {Row[]} rows
 * @param {string} page
 * @param {number} instances
 */
const rowOf = (rows, page, instances) =>
  rows.find((row) => row.page === page && row.instances === instances && row.slowDown === 1);
