// @ts-check
import {measures} from './measures.js';
import {allPages} from './pages/all.js';
import {growth, spread} from './statistics.js';

/** @typedef {import('./measures.js').Visit} Visit */
/** @typedef {import('./statistics.js').Spread} Spread */

/**
 * A page in one setting: each measure, and its ratio to the limit in the same turn.
 *
 * @typedef {object} Row
 * @property {string} page
 * @property {number} instances
 * @property {number} slowDown
 * @property {number} runs
 * @property {Record<string, Spread & {ratio?: Spread}>} measured empty if it was given up
 */

/** @typedef {{page: string, each: number, slope: number, from: number, to: number}} Growth of main-thread time */

/**
 * @param {Visit[]} visits
 * @returns {{rows: Row[], growth: Growth[]}}
 */
export const summarize = (visits) => {
  const rows = [...groupBy(visits, settingOf).values()].map((group) => rowOf(group, visits));
  rows.sort((a, b) => a.slowDown - b.slowDown || a.instances - b.instances || byPage(a, b));
  return {rows, growth: growthOf(rows)};
};

/** @param {Visit} visit */
const settingOf = ({page, instances, slowDown}) => `${page} ${instances} ${slowDown}`;

/**
 * @template T
 * @param {T[]} items
 * @param {(item: T) => string} keyOf
 */
const groupBy = (items, keyOf) => {
  /** @type {Map<string, T[]>} */
  const groups = new Map();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
};

/**
 * @param {Visit[]} visits of one page in one setting
 * @param {Visit[]} all
 * @returns {Row}
 */
const rowOf = (visits, all) => {
  const [{page, instances, slowDown}] = visits;
  const limits = new Map(
    all
      .filter((one) => one.page === 'limit')
      .filter((one) => one.instances === instances && one.slowDown === slowDown)
      .map(({turn, measured}) => [turn, measured]),
  );
  const isMeasured = (/** @type {string} */ name) => visits.every((one) => name in one.measured);
  const measured = Object.keys(measures)
    .filter(isMeasured)
    .map((name) => {
      const ratios = visits.map((one) => one.measured[name] / (limits.get(one.turn)?.[name] ?? 0));
      const ratio = ratios.some(Number.isFinite) ? {ratio: spread(ratios)} : {};
      return [name, {...spread(visits.map((one) => one.measured[name])), ...ratio}];
    });
  return {page, instances, slowDown, runs: visits.length, measured: Object.fromEntries(measured)};
};

/** @param {Row[]} rows */
const growthOf = (rows) =>
  [...new Set(rows.map(({page}) => page))].flatMap((name) => {
    const points = rows
      .filter(({page, slowDown, measured}) => page === name && slowDown === 1 && measured.main)
      .map(({instances, measured}) => ({instances, value: measured.main.median}));
    if (points.length < 2) return [];
    const [from, to] = [points[0].instances, points[points.length - 1].instances];
    return {page: name, ...growth(points), from, to};
  });

/**
 * @param {{page: string}} a
 * @param {{page: string}} b
 */
const byPage = (a, b) => placeOf(a.page) - placeOf(b.page) || a.page.localeCompare(b.page);

/**
 * Position of a page in the tables. The other build is in no list and comes last.
 *
 * @param {string} page
 */
const placeOf = (page) => {
  const place = allPages.findIndex(({name}) => name === page);
  return place < 0 ? allPages.length : place;
};
