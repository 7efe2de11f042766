// @ts-check
import {parseAst} from 'rollup/parseAst';

/** @typedef {{name: string, pieces: [start: number, end: number][]}} Part where it stands in the file */

/** A style sheet is longer than any other that the code makes. */
const leastStyle = 3000;

/**
 * The parts of a script-tag file. Lit comes first, then an article, then the element; a further article
 * stands at the end.
 *
 * @param {string} code
 * @returns {Part[]}
 */
export const partsOf = (code) => {
  /** @type {Part} */
  const styles = {name: 'styles', pieces: []};
  /** @type {Part[]} */
  const articles = [];
  /** @type {Part} */
  const sources = {name: 'sources, in each language', pieces: []};

  visit(parseAst(code), (node) => {
    if (isStyleSheet(node)) styles.pieces.push([node.start, node.end]);
    const list = propertyOf(node, 'sources');
    if (!list || !propertyOf(node, 'edition')) return;
    sources.pieces.push([list.start, list.end]);
    const lang = propertyOf(node, 'lang').value.value;
    articles.push({
      name: `article, ${lang}, without its sources`,
      pieces: [
        [node.start, list.start],
        [list.end, node.end],
      ],
    });
  });

  const [[firstArticle]] = articles[0].pieces;
  const known = [styles, sources, ...articles].flatMap(({pieces}) => pieces);
  return [
    {name: 'Lit', pieces: [[0, firstArticle]]},
    {name: 'element', pieces: between(known, firstArticle, code.length)},
    styles,
    ...articles,
    sources,
  ];
};

const isStyleSheet = (/** @type {any} */ {type, value}) =>
  type === 'Literal' && typeof value === 'string' && value.length > leastStyle;

/**
 * @param {any} node
 * @param {string} name
 */
const propertyOf = ({type, properties}, name) =>
  type === 'ObjectExpression' && properties.find((/** @type {any} */ {key}) => key?.name === name);

/**
 * @param {any} node
 * @param {(node: any) => void} look
 */
const visit = (node, look) => {
  look(node);
  for (const child of Object.values(node).flat()) if (child?.type) visit(child, look);
};

/**
 * What lies between pieces.
 *
 * @param {[start: number, end: number][]} pieces
 * @param {number} start
 * @param {number} end
 */
const between = (pieces, start, end) => {
  /** @type {[number, number][]} */
  const gaps = [];
  let from = start;
  for (const [first, last] of pieces.toSorted(([a], [b]) => a - b)) {
    gaps.push([from, first]);
    from = last;
  }
  return [...gaps, /** @type {[number, number]} */ ([from, end])];
};
