// @ts-check
import {markdownTable} from 'markdown-table';
import {pages} from './clinic.js';

/** @typedef {{first: import('./view.js').View, second: import('./view.js').View}} Views */

const million = 1_000_000;
const secondsOfDay = 86_400;

/** Ratio of the busiest hour of a day to the average hour: a cautious guess. */
const peak = 5;

/**
 * List prices of a large CDN in North America, in US dollars, for each gigabyte and each HTTPS request.
 *
 * @see https://aws.amazon.com/cloudfront/pricing/
 */
const price = {gigabyte: 0.085, request: 0.01 / 10_000};

/** Shares of the views by readers whose browser has cached the script. */
const returning = [0, 0.3, 0.6];

/** @param {{seen: Record<string, Views>, loads: Record<string, import('./load.js').Load>}} delivery */
export const deliveryTables = ({seen, loads}) =>
  [
    '#### One view, on slow 4G with a phone four times slower',
    viewTable(seen),
    '#### nginx with the settings of docs/recipes.md, on one core of this machine',
    loadTable(loads),
    '#### A million views a day, on paper',
    millionTable(seen, loads),
  ].join('\n\n');

const viewTable = (/** @type {Record<string, Views>} */ seen) =>
  table(
    [
      '',
      'bytes',
      'requests',
      'first paint (ms)',
      'article (ms)',
      'again: bytes',
      'requests',
      'article (ms)',
    ],
    Object.entries(seen).map(([page, {first, second}]) => [
      pages[page].label,
      ...[first.bytes, first.requests, first.paint, first.article].map(whole),
      ...[second.bytes, second.requests, second.article].map(whole),
    ]),
  );

const loadTable = (/** @type {Record<string, import('./load.js').Load>} */ loads) =>
  table(
    ['', 'requests a second', 'median (ms)', '99 % (ms)', 'nginx’s processor time each (µs)'],
    Object.entries(loads).map(([name, {rate, median, slowest, processor}]) => [
      name,
      whole(rate),
      median.toFixed(2),
      slowest.toFixed(2),
      processor.toFixed(0),
    ]),
  );

/**
 * The cost that the article adds to the page around it, by the share of returning readers.
 *
 * @param {Record<string, Views>} seen
 * @param {Record<string, import('./load.js').Load>} loads
 */
const millionTable = (seen, loads) => {
  const [beforehand] = Object.values(loads);
  const row = (/** @type {string} */ page, /** @type {number} */ share) => {
    const added = (/** @type {keyof import('./view.js').View} */ measure) =>
      (1 - share) * (seen[page].first[measure] - seen.none.first[measure]) +
      share * (seen[page].second[measure] - seen.none.second[measure]);
    const requests = added('requests') * million;
    const gigabytes = (added('bytes') * million) / 1e9;
    return [
      pages[page].label,
      `${share * 100} %`,
      gigabytes.toFixed(1),
      whole(requests),
      whole((requests / secondsOfDay) * peak),
      ((requests * beforehand.processor) / 1e6).toFixed(0),
      (gigabytes * price.gigabyte + requests * price.request).toFixed(2),
    ];
  };
  return table(
    [
      '',
      'come back',
      'GB a day',
      'requests a day',
      `a second, at ${peak} × the average`,
      'nginx’s processor time a day (s)',
      'or a CDN, US$ a day',
    ],
    ['ours', 'asking', 'prerendered', 'alone'].flatMap((page) =>
      returning.map((share) => row(page, share)),
    ),
  );
};

const whole = (/** @type {number} */ value) => Math.round(value).toLocaleString('en');

/**
 * @param {string[]} head
 * @param {string[][]} body
 */
const table = (head, body) =>
  markdownTable([head, ...body], {align: head.map((_, index) => (index ? 'r' : 'l'))});
