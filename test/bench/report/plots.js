// @ts-check
import {writeFileSync} from 'node:fs';
import * as Plot from '@observablehq/plot';
import {parseHTML} from 'linkedom';
import {allPages} from '../pages/all.js';

/** @typedef {import('../summary.js').Row} Row */
/** @typedef {{page: string, instances: number, median: number, low: number, high: number}} Point */

/** Styles for both colour schemes. */
const style = `
  svg { font: 13px system-ui, sans-serif; background: none; color: #1f2328 }
  .ours { fill: #00796f; stroke: #00796f }
  .limit { fill: #6e7781; stroke: #6e7781 }
  .peer { fill: #a0703c; stroke: #a0703c }
  text { stroke: none }
  [aria-label="line"] path { fill: none }
  @media (prefers-color-scheme: dark) {
    svg { color: #e6edf3 }
    .ours { fill: #4fd1c5; stroke: #4fd1c5 }
    .limit { fill: #9aa4ae; stroke: #9aa4ae }
    .peer { fill: #e0a96d; stroke: #e0a96d }
  }`;

/**
 * Draws the most important results: main-thread time in relation to the limit, and its growth.
 *
 * @param {string} folder
 * @param {{rows: Row[]}} summary
 */
export const writePlots = async (folder, {rows}) => {
  const normal = rows.filter(({slowDown, measured}) => slowDown === 1 && measured.main);
  const counts = [...new Set(normal.map(({instances}) => instances))];
  const many = counts.includes(100) ? 100 : counts[counts.length - 1];
  const ratios = normal
    .filter(({instances}) => instances === many)
    .flatMap(({page, measured}) =>
      measured.main?.ratio ? [{page, instances: many, ...measured.main.ratio}] : [],
    );
  if (ratios.length) {
    save(
      `${folder}ratio.svg`,
      ratioPlot(ratios, many),
      `Main-thread time with ${many} articles, as a multiple of the limit: ${ratios.map(({page, median}) => `${labelOf(page)} ${median.toFixed(2)}`).join(', ')}.`,
    );
  }
  if (counts.length > 1) {
    const points = normal.map(({page, instances, measured}) => ({
      page,
      instances,
      ...measured.main,
    }));
    save(
      `${folder}growth.svg`,
      growthPlot(points),
      `Main-thread time of each way to show the article, with ${counts.join(', ')} articles on the page, beside the limit in grey.`,
    );
  }
};

const ratioPlot = (/** @type {Point[]} */ points, /** @type {number} */ instances) =>
  Plot.plot({
    document: newDocument(),
    width: 760,
    height: 40 * points.length + 80,
    marginLeft: 290,
    marginRight: 50,
    marginBottom: 50,
    x: {
      label: `main-thread time with ${instances} articles, × the limit →`,
      zero: true,
      grid: true,
    },
    y: {label: null, domain: points.map(({page}) => labelOf(page)), tickSize: 0},
    marks: [
      ...byGroup(points, (group, className) => [
        Plot.barX(group, {
          x: 'median',
          y: (/** @type {Point} */ {page}) => labelOf(page),
          className,
          fill: null,
          insetTop: 6,
          insetBottom: 6,
        }),
      ]),
      Plot.ruleY(points, {
        x1: 'low',
        x2: 'high',
        y: (/** @type {Point} */ {page}) => labelOf(page),
        stroke: 'currentColor',
        strokeWidth: 2,
      }),
      Plot.text(points, {
        x: 'high',
        y: (/** @type {Point} */ {page}) => labelOf(page),
        text: (/** @type {Point} */ {median}) => median.toFixed(2),
        textAnchor: 'start',
        dx: 6,
        fill: 'currentColor',
      }),
    ],
  });

/** Columns of the small plots. */
const columns = 3;

/** A small plot for each page, with the limit in it to compare. */
const growthPlot = (/** @type {Point[]} */ points) => {
  const pages = [...new Set(points.map(({page}) => page))].filter((page) => page !== 'limit');
  const placeOf = (/** @type {string} */ page) => ({
    column: pages.indexOf(page) % columns,
    row: Math.floor(pages.indexOf(page) / columns),
  });
  const placed = points
    .filter(({page}) => page !== 'limit')
    .map((point) => ({...point, ...placeOf(point.page)}));
  const limits = pages.flatMap((page) =>
    points.filter((point) => point.page === 'limit').map((point) => ({...point, ...placeOf(page)})),
  );
  const place = {fx: 'column', fy: 'row', x: 'instances', y: 'median'};
  const counts = [...new Set(points.map(({instances}) => instances))];
  return Plot.plot({
    document: newDocument(),
    width: 760,
    height: 60 + 150 * Math.ceil(pages.length / columns),
    marginLeft: 50,
    marginTop: 30,
    fx: {axis: null, padding: 0.08},
    fy: {axis: null, padding: 0.25},
    x: {type: 'log', label: 'articles →', ticks: counts, tickFormat: '~s'},
    y: {type: 'log', label: 'ms', grid: true, ticks: 3, tickFormat: '~s'},
    marks: [
      ...byGroup([...limits, ...placed], (group, className) => [
        Plot.line(group, {...place, z: 'page', className, stroke: null, strokeWidth: 2}),
        Plot.dot(group, {...place, className, fill: null, stroke: null, r: 2.5}),
      ]),
      Plot.text(pages, {
        fx: (/** @type {string} */ page) => placeOf(page).column,
        fy: (/** @type {string} */ page) => placeOf(page).row,
        text: labelOf,
        frameAnchor: 'top-left',
        dy: -16,
        fill: 'currentColor',
      }),
    ],
  });
};

/**
 * Ours, the limit and the others, each with its own marks.
 *
 * @param {Point[]} points
 * @param {(group: Point[], className: string) => unknown[]} marks
 */
const byGroup = (points, marks) =>
  ['peer', 'limit', 'ours'].flatMap((className) => {
    const group = points.filter(({page}) => groupOf(page) === className);
    return group.length ? marks(group, className) : [];
  });

const groupOf = (/** @type {string} */ page) =>
  page.startsWith('ours') ? 'ours' : page === 'limit' ? 'limit' : 'peer';

const labelOf = (/** @type {string} */ page) =>
  (allPages.find(({name}) => name === page)?.label ?? page).replace(/`/g, '');

const newDocument = () => parseHTML('<!doctype html><html><body></body></html>').document;

/**
 * @param {string} file
 * @param {any} plot
 * @param {string} description text alternative
 */
const save = (file, plot, description) => {
  const {ownerDocument: document} = plot;
  plot.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  plot.setAttribute('role', 'img');
  const [title, css] = ['title', 'style'].map((name) => document.createElement(name));
  // linkedom treats this as the title of a page and does not escape angle brackets in it.
  title.textContent = description.replace(/[<>]/g, '');
  css.textContent = style;
  plot.querySelector('style')?.remove();
  plot.prepend(title, css);
  writeFileSync(file, `${plot.outerHTML}\n`);
};
