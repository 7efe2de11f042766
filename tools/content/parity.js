// @ts-check
/** Compares a translation with its original: what their sections have in common, and their dates. */
import {isDate} from './schema.js';
import {findAll, numbersIn, pointIn, referencesIn, START, startOf} from './text.js';

/** @import {Article, Blockquote, Chart, Code, Drawing, Heading, Item, Kind, List, Passage, Point, VFile} from '../../types/content.js' */

/**
 * What each section has. All languages cite the sources in the same order, so that they number them
 * alike. Numbers count by value: 93,021 is 93.021 in Spanish. A number in words does not count.
 *
 * @type {(Kind & {list: (passage: Passage, file: VFile) => Item[]})[]}
 */
const kinds = [
  {
    verb: 'has',
    isOrdered: true,
    fix: 'Keep the headings, lists and pictures.',
    list({body}) {
      const blocks = findAll(body, 'heading', 'list', 'chart', 'drawing', 'blockquote', 'code');
      return blocks.map((block) => ({name: describe(block), point: startOf(block)}));
    },
  },
  {
    verb: 'cites',
    isOrdered: true,
    fix: 'Cite the same in the same order.',
    list: ({whole}) => referencesIn(whole).map(({key, point}) => ({name: `"${key}"`, point})),
  },
  {
    verb: 'has',
    isOrdered: false,
    fix: 'Keep the links.',
    list({whole}) {
      const links = findAll(whole, 'link');
      return links.map((link) => ({name: `the link to "${link.url}"`, point: startOf(link)}));
    },
  },
  {
    verb: 'has',
    isOrdered: false,
    fix: 'Keep the numbers, in digits.',
    list: ({whole}, file) =>
      findAll(whole, 'text', 'code', 'inlineCode', 'emergencyNumber', 'chart').flatMap((node) => {
        const point = startOf(node);
        if (node.type === 'emergencyNumber') return [{name: 'the emergency number', point}];
        return numbersIn(node.type === 'chart' ? wordsOf(node) : node.value).map((number) => ({
          name: number.text,
          value: number.value,
          point: node.type === 'text' ? pointIn(node, number.index, file) : point,
        }));
      }),
  },
];

/** @type {(block: Blockquote | Chart | Code | Drawing | Heading | List) => string} */
function describe(block) {
  if (block.type === 'blockquote') return 'a quotation';
  if (block.type === 'code') return 'a block of code';
  if (block.type === 'drawing') return `the drawing "${block.url}"`;
  if (block.type === 'heading') return `a heading with ${'#'.repeat(block.depth)}`;
  const {length} = block.children;
  if (block.type === 'list') return `a ${block.ordered ? 'numbered ' : ''}list of ${length}`;
  const {rows, total} = block.fields;
  return `a chart of ${rows.map(({value}) => value).join(', ')} out of ${total}`;
}

/** @type {(chart: Chart) => string} without the caption, which is the chart's content */
const wordsOf = ({fields: {alt, unit, rows}}) =>
  [alt, unit, ...rows.map(({label}) => label)].join('\n');

/** @type {(translation: Article, original: Article) => void} reports to the translation's file */
export function compare({file, values, pointOf, passages}, original) {
  const {updated} = original.values;
  const there = (/** @type {Point} */ {line, column}) =>
    `(${original.file.path}:${line}:${column})`;
  if (isDate(updated) && values.updated < updated) {
    const fault = `The original was changed on ${updated} ${there(original.pointOf('updated'))}.`;
    file.message(`${fault} Check the translation and set its date.`, pointOf('updated'));
  }

  /** @type {(subject: string, kind: Kind, lists: Item[][], ends: Point[]) => void} */
  const compareLists = (subject, {verb, isOrdered, fix}, [items, wanted], [end, otherEnd]) => {
    const longer = items.length > wanted.length ? items : wanted;
    const index = longer.findIndex((_, i) => items[i]?.name !== wanted[i]?.name);
    const [extra, missing] = isOrdered
      ? [items, wanted].map((list) => list.slice(index, index + 1))
      : [subtract(items, wanted), subtract(wanted, items)];
    for (let i = 0; i < Math.max(extra.length, missing.length); i++) {
      const {name, point} = extra[i] ?? {name: 'nothing', point: end};
      const other = missing[i] ?? {name: 'nothing', point: otherEnd};
      const fault = `${subject} ${verb} ${name} instead of ${other.name} ${there(other.point)}.`;
      file.message(`${fault} ${fix}`, point);
    }
  };
  // The rules for every article report a section that only one of the two has.
  const counterparts = new Map(original.passages.map((passage) => [passage.id, passage]));
  const own = passages.filter(({id}) => id && counterparts.has(id));
  const others = [...counterparts.values()].filter(({id}) => own.some((other) => other.id === id));
  const order = [own, others].map((sections) =>
    sections.map(({id, point}) => ({name: `section "${id}"`, point})),
  );
  const fix = 'Put the sections in the same order.';
  compareLists('The article', {verb: 'has', isOrdered: true, fix}, order, [START, START]);
  for (const passage of own) {
    const other = counterparts.get(passage.id) ?? passage;
    for (const {list, ...kind} of kinds) {
      const items = [list(passage, file), list(other, original.file)];
      compareLists(`Section "${passage.id}"`, kind, items, [passage.point, other.point]);
    }
  }
}

/** @type {(items: Item[], others: Item[]) => Item[]} what is left of the items; twice counts as twice */
function subtract(items, others) {
  const left = others.map(({name, value = name}) => value);
  return items.filter(({name, value = name}) => {
    const index = left.indexOf(value);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}
