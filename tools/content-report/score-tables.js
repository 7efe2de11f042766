import {toString} from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import {unified} from 'unified';

/**
 * The indexes, by the heading over their tables: how many items each has, and how many per cent of the
 * points that apply it wants. Actionability alone cannot reach 90 while no picture shows what to do.
 */
const INDEXES = {
  'CDC Clear Communication Index': {items: 20, limit: 90},
  'PEMAT-P: understandability': {items: 17, limit: 90},
  'PEMAT-P: actionability': {items: 7, limit: 80},
};

/** What the parts of an index want together, by what their names begin with. */
export const TOTALS = {'PEMAT-P': 90};

/**
 * A row of a table: a point is earned by a check, by what it quotes of the original, or not at all.
 *
 * @typedef {{
 *   number: string,
 *   points: string,
 *   check: string | undefined,
 *   quotes: string[],
 *   reason: string,
 *   place: string,
 * }} Row
 */

/**
 * The tables of the scores in a Markdown text.
 *
 * @param {{path: string, text: string}} file
 * @returns {{name: string, items: number, limit: number, rows: Row[]}[]}
 */
export function readScoreTables({path, text}) {
  const tables = new Map();
  let heading = '';
  for (const node of unified().use(remarkParse).use(remarkGfm).parse(text).children) {
    if (node.type === 'heading') heading = toString(node);
    if (node.type === 'table') tables.set(heading, node.children.slice(1));
  }
  return Object.entries(INDEXES).map(([name, index]) => ({
    name,
    ...index,
    rows: (tables.get(name) ?? []).map((row) => readRow(row, path)),
  }));
}

function readRow({children, position: {start}}, path) {
  const [number = '', , points = '', reason = ''] = children.map((cell) => toString(cell).trim());
  return {
    number,
    points,
    check: reason.match(/^checked: ([\w-]+)$/)?.[1],
    quotes: [...reason.matchAll(/“(.+?)”/g)].map(([, quote]) => quote),
    reason,
    place: `${path}:${start.line}:${start.column}`,
  };
}
