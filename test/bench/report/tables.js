// @ts-check
import {markdownTable} from 'markdown-table';
import {patience} from '../measure/visit.js';
import {format, measures} from '../measures.js';
import {allPages} from '../pages/all.js';

/** @typedef {import('../summary.js').Row} Row */
/** @typedef {{rows: Row[], growth: import('../summary.js').Growth[]}} Summary */

const loading = [
  'main',
  'script',
  'styleAndLayout',
  'nodes',
  'heap',
  'largestPaint',
  'layoutShift',
];
const acting = ['open', 'openToPaint', 'openAll', 'dark', 'unmount'];

/** All tables of a run, as Markdown. */
export const tables = (/** @type {Summary} */ {rows, growth}) => {
  const settings = new Map(rows.map((row) => [`${row.instances} ${row.slowDown}`, row]));
  return [
    ...[...settings.values()].flatMap(({instances, slowDown}) => {
      const group = rows.filter((row) => row.instances === instances && row.slowDown === slowDown);
      return [
        `#### ${counted(instances)}${slowDown > 1 ? `, processor slowed down ${slowDown} times` : ''}`,
        loadTable(group),
        ...(group.some(({measured}) => measured.open) ? [plainTable(group, acting)] : []),
      ];
    }),
    ...(growth.length ? ['#### Growth', growthTable(growth)] : []),
    '#### Bytes of the page with one article, after Brotli',
    plainTable(
      rows.filter((row) => row.instances === rows[0].instances && row.slowDown === 1),
      ['htmlBytes', 'cssBytes', 'jsBytes', 'otherBytes'],
    ),
  ].join('\n\n');
};

/** Main-thread time with its ratio to the limit, then the other measures of the load. */
const loadTable = (/** @type {Row[]} */ rows) => {
  const [main, ...others] = loading;
  return table(
    ['', titleOf(main), 'ratio to the limit', ...others.map(titleOf)],
    rows.map(({page, measured}) => [
      labelOf(page),
      measured[main] ? range(measured[main], (value) => format(main, value)) : `over ${patience} s`,
      range(measured[main]?.ratio, (value) => value.toFixed(2)),
      ...others.map((name) => format(name, measured[name]?.median)),
    ]),
  );
};

/**
 * @param {Row[]} rows
 * @param {string[]} names
 */
const plainTable = (rows, names) =>
  table(
    ['', ...names.map(titleOf)],
    rows.map(({page, measured}) => [
      labelOf(page),
      ...names.map((name) => format(name, measured[name]?.median)),
    ]),
  );

const growthTable = (/** @type {import('../summary.js').Growth[]} */ growth) =>
  table(
    ['', 'main thread, each article more (ms)', 'slope at the end'],
    growth.map(({page, each, slope}) => [labelOf(page), each.toFixed(2), slope.toFixed(2)]),
  );

/**
 * @param {string[]} head
 * @param {string[][]} body
 */
const table = (head, body) =>
  markdownTable([head, ...body], {align: head.map((_, index) => (index ? 'r' : 'l'))});

/**
 * @param {import('../statistics.js').Spread | undefined} spread
 * @param {(value: number) => string} write
 */
const range = (spread, write) =>
  spread ? `${write(spread.median)} (${write(spread.low)}–${write(spread.high)})` : '–';

const titleOf = (/** @type {string} */ name) => {
  const {label, unit} = measures[name];
  return unit ? `${label} (${unit})` : label;
};

const labelOf = (/** @type {string} */ page) =>
  allPages.find(({name}) => name === page)?.label ?? page;

const counted = (/** @type {number} */ instances) =>
  instances === 1 ? '1 article' : `${instances.toLocaleString('en')} articles`;
