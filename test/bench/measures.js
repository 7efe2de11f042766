// @ts-check

/**
 * The measures of each visit, in the order of the tables.
 *
 * @type {Record<string, {label: string, unit: 'ms' | 'B' | 'MB' | ''}>}
 */
export const measures = {
  htmlBytes: {label: 'HTML', unit: 'B'},
  cssBytes: {label: 'CSS', unit: 'B'},
  jsBytes: {label: 'JavaScript', unit: 'B'},
  otherBytes: {label: 'other files', unit: 'B'},
  main: {label: 'main thread', unit: 'ms'},
  script: {label: 'script', unit: 'ms'},
  style: {label: 'style', unit: 'ms'},
  layout: {label: 'layout', unit: 'ms'},
  styleAndLayout: {label: 'style and layout', unit: 'ms'},
  paint: {label: 'paint', unit: 'ms'},
  parse: {label: 'HTML parser', unit: 'ms'},
  other: {label: 'other', unit: 'ms'},
  nodes: {label: 'nodes', unit: ''},
  heap: {label: 'heap', unit: 'MB'},
  largestPaint: {label: 'largest paint', unit: 'ms'},
  layoutShift: {label: 'layout shift', unit: ''},
  open: {label: 'open a section', unit: 'ms'},
  openToPaint: {label: 'click to next paint', unit: 'ms'},
  openAll: {label: 'open all', unit: 'ms'},
  dark: {label: 'switch to dark', unit: 'ms'},
  unmount: {label: 'unmount', unit: 'ms'},
};

/** @typedef {Record<string, number>} Measured by the names above */

/**
 * One visit, as saved in `visits.jsonl`.
 *
 * @typedef {object} Visit
 * @property {string} page
 * @property {number} instances
 * @property {number} slowDown
 * @property {number} turn number of the series of visits it was part of
 * @property {Measured} measured
 */

/**
 * @param {string} name
 * @param {number} [value]
 */
export const format = (name, value = NaN) => {
  const {unit} = measures[name];
  if (!Number.isFinite(value)) return '–';
  if (unit === 'ms') return value < 10 ? value.toFixed(1) : value.toFixed(0);
  if (unit === 'MB') return (value / 1e6).toFixed(1);
  if (name === 'layoutShift' && value) return value.toFixed(3);
  return Math.round(value).toLocaleString('en');
};
