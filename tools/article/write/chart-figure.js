import {element} from './element.js';

const COLUMNS = 10;
const GAP = 10;
const MARGIN = 5;
/** A line this much longer than the gaps between its dots also draws the last one. */
const LAST_DOT = 1;
const FULL_LINE = (COLUMNS - 1) * GAP + LAST_DOT;

/** Draws each row of a chart as a grid of dots, filled from the top left. */
export function chartFigure({alt, total, rows, unit}, caption) {
  const pictures = rows.map(({label, value}) =>
    element(
      'div',
      {},
      dotGrid(value, total),
      element('b', {}, String(value)),
      ` ${unit}`,
      element('br'),
      label,
    ),
  );
  return element(
    'figure',
    {part: 'figure'},
    element('div', {className: ['chart'], role: 'img', ariaLabel: alt}, ...pictures),
    element('figcaption', {}, ...caption),
  );
}

function dotGrid(value, total) {
  const paths = [{className: ['rest'], d: dots(value, total)}, {d: dots(0, value)}];
  return element(
    'svg',
    {viewBox: '0 0 100 100', ariaHidden: 'true'},
    ...paths.filter(({d}) => d !== '').map((properties) => element('path', properties)),
  );
}

/**
 * The dots from one number up to another as a path with one line for each row of the grid; the
 * style sheet dashes the lines into dots.
 */
function dots(from, to) {
  let path = '';
  for (let dot = from, end; dot < to; dot = end) {
    const column = dot % COLUMNS;
    const row = (dot - column) / COLUMNS;
    end = Math.min(to, dot - column + COLUMNS);
    path += path ? `m-${FULL_LINE} ${GAP}` : `M${MARGIN + column * GAP} ${MARGIN + row * GAP}`;
    path += `h${(end - dot - 1) * GAP + LAST_DOT}`;
  }
  return path;
}
