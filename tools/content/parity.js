// @ts-check
/**
 * Compares a translation with its original. Fields and labels need no comparison: the front matter of
 * every article has all of them and no others.
 */
import {isDate} from './schema.js';
import {findAll, numbersIn, pointInText, startOf} from './text.js';

/** @import {Blockquote, Chart, Code, Heading, List as MarkdownList} from 'mdast' */
/** @import {Point} from 'unist' */
/** @import {VFile} from 'vfile' */
/** @import {Article, Item, Passage} from '../../types/content.js' */

/** @typedef {(passage: Passage, file: VFile) => Item[]} List of what a passage has */

/** @type {(translation: Article, original: Article) => void} reports to the translation's file */
export function compare({file, passages, frontMatter}, original) {
  const {values, pointOf} = original.frontMatter;
  const there = (/** @type {Point} */ {line, column}) =>
    `(${original.file.path}:${line}:${column})`;

  if (frontMatter.values.lang === values.lang) {
    const fault = `"lang" is that of the original ${there(pointOf('lang'))}.`;
    file.message(`${fault} Write the translation's language.`, frontMatter.pointOf('lang'));
  }
  const {updated} = frontMatter.values;
  if (isDate(updated) && isDate(values.updated) && updated < values.updated) {
    const fault = `The original was changed on ${values.updated} ${there(pointOf('updated'))}.`;
    file.message(
      `${fault} Check the translation and set its date.`,
      frontMatter.pointOf('updated'),
    );
  }

  // The rules for every article report a section that only one of the two has.
  const shared = (/** @type {Passage[]} */ from, /** @type {Passage[]} */ to) =>
    from.filter(({id}) => id && to.some((passage) => passage.id === id));
  const own = shared(passages, original.passages);
  const others = shared(original.passages, passages);
  const [here, counterpart] = findDifference(own.map(toItem), others.map(toItem));
  if (here && counterpart) {
    const fault = `Section ${here.name} stands where the original has ${counterpart.name}`;
    const fix = 'Put the sections in the same order.';
    file.message(`${fault} ${there(counterpart.point)}. ${fix}`, here.point);
  }

  for (const passage of own) {
    const counterpart = others.find(({id}) => id === passage.id) ?? passage;

    for (const {verb, list, fix} of inOrder) {
      const [item, other] = findDifference(list(passage, file), list(counterpart, original.file));
      if (!item && !other) continue;
      const [has, wants] = [item, other].map((found) => found?.name ?? 'nothing more');
      const fault = `Section "${passage.id}" ${verb} ${has} where the original ${verb} ${wants}`;
      file.message(
        `${fault} ${there((other ?? counterpart).point)}. ${fix}`,
        (item ?? passage).point,
      );
    }
    for (const {list, fix} of inAnyOrder) {
      const [items, wanted] = [list(passage, file), list(counterpart, original.file)];
      for (const {name, point} of subtract(wanted, items)) {
        file.message(
          `Section "${passage.id}" lacks ${name} ${there(point)}. ${fix}`,
          passage.point,
        );
      }
      for (const {name, point} of subtract(items, wanted)) {
        const fault = `The original does not have ${name} in section "${passage.id}"`;
        file.message(`${fault} ${there(counterpart.point)}. Correct or remove it.`, point);
      }
    }
  }
}

/** All languages number the sources alike, because they cite them in the same order. */
const inOrder = [
  {verb: 'has', list: listBlocks, fix: 'Keep its headings, lists and charts.'},
  {verb: 'cites', list: listCitations, fix: 'Cite the same in the same order.'},
];

const inAnyOrder = [
  {list: listLinks, fix: 'Add it.'},
  {list: listNumbers, fix: 'Write it in digits.'},
];

const toItem = (/** @type {Passage} */ {id, point}) => ({name: `"${id}"`, point});

/** @type {List} */
function listBlocks({body}) {
  const blocks = findAll(body, 'heading', 'list', 'chart', 'blockquote', 'code');
  return blocks.map((block) => ({name: describe(block), point: startOf(block)}));
}

/** @type {(block: Blockquote | Chart | Code | Heading | MarkdownList) => string} */
function describe(block) {
  if (block.type === 'heading') return `a heading with ${'#'.repeat(block.depth)}`;
  if (block.type === 'blockquote') return 'a quotation';
  if (block.type === 'code') return 'a block of code';
  if (block.type === 'list') {
    return `a ${block.ordered ? 'numbered ' : ''}list of ${block.children.length}`;
  }
  const {rows, total} = block.fields;
  return `a chart of ${rows.map(({value}) => value).join(', ')} out of ${total}`;
}

/** @type {List} */
function listCitations({whole}) {
  const references = findAll(whole, 'citation').flatMap((citation) => citation.references);
  return references.map(({key, point}) => ({name: `"${key}"`, point}));
}

/** @type {List} */
function listLinks({whole}) {
  return findAll(whole, 'link').map((link) => ({
    name: `the link to "${link.url}"`,
    point: startOf(link),
  }));
}

/**
 * Numbers by value: 93,021 is 93.021 in Spanish. A number in words does not count, and each language has
 * its own emergency number.
 *
 * @type {List}
 */
function listNumbers({whole}, file) {
  const nodes = findAll(whole, 'text', 'inlineCode', 'code', 'html', 'emergencyNumber', 'chart');
  return nodes.flatMap((node) => {
    const point = startOf(node);
    if (node.type === 'emergencyNumber') return [{name: 'the emergency number', point}];
    return numbersIn(node.type === 'chart' ? wordsOf(node) : node.value).map((number) => ({
      name: number.text,
      value: number.value,
      point: node.type === 'text' ? pointInText(node, number.index, file) : point,
    }));
  });
}

/** @type {(chart: Chart) => string} without the caption, which is the chart's content */
const wordsOf = ({fields: {alt, unit, rows}}) =>
  [alt, unit, ...rows.map(({label}) => label)].join('\n');

const keyOf = (/** @type {Item | undefined} */ item) => item?.value ?? item?.name;

/** @type {(items: Item[], others: Item[]) => (Item | undefined)[]} the first ones that differ, if any do */
function findDifference(items, others) {
  const longer = items.length > others.length ? items : others;
  const index = longer.findIndex((_, i) => keyOf(items[i]) !== keyOf(others[i]));
  return [items[index], others[index]];
}

/** @type {(items: Item[], others: Item[]) => Item[]} what is left of the items; twice counts as twice */
function subtract(items, others) {
  const left = others.map(keyOf);
  return items.filter((item) => {
    const index = left.indexOf(keyOf(item));
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}
