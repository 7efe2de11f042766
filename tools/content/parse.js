// @ts-check
/** Reads an article: front matter, sources, sections, citations, charts. */
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {SKIP, visit} from 'unist-util-visit';
import {VFile} from 'vfile';
import * as schema from './schema.js';
import {findAll, pointInText, readYaml, startOf} from './text.js';

/** @import {Citation, Heading, Root, RootContent, Text} from 'mdast' */

/** @import {Article, Passage, TextFile} from '../../types/content.js' */

/** @type {(articleFile: TextFile, sourcesFile: TextFile) => Article} */
export function readArticle(articleFile, sourcesFile) {
  const file = new VFile(articleFile);
  const tree = unified().use(remarkParse).use(remarkFrontmatter).parse(file);
  const frontMatter = readFrontMatter(tree, file);
  const sources = readSources(new VFile(sourcesFile));
  readCharts(tree, file);
  readMarks(tree, file, frontMatter.emergencyNumber);
  const passages = splitAtSections(tree);
  return {file, tree, frontMatter, sources, passages, numbers: numberCitations(passages)};
}

/** @type {(tree: Root, file: VFile) => Article['frontMatter']} */
function readFrontMatter(tree, file) {
  const [node] = findAll(tree, 'yaml');
  const origin = {line: startOf(node).line + (node ? 1 : 0), column: 1};
  const {value: values = {}, pointOf} = readYaml(node?.value ?? '', file, 'front matter', origin);
  const number = String(values['emergency-number']);
  return {
    values,
    pointOf,
    language: schema.isLanguageTag(values.lang) ? values.lang : schema.ORIGINAL,
    emergencyNumber: /^\d[\d ]*$/.test(number) ? number : undefined,
  };
}

/** @type {(file: VFile) => Article['sources']} */
function readSources(file) {
  const {value, pointOfKey} = readYaml(String(file), file, 'sources');
  return {file, entries: value instanceof Object ? value : undefined, pointOfKey};
}

/** @type {(tree: Root, file: VFile) => void} makes each block of code marked `chart` a chart node */
function readCharts(tree, file) {
  for (const node of findAll(tree, 'code').filter(({lang}) => lang === 'chart')) {
    const {line, column} = startOf(node);
    const {value, pointOf} = readYaml(node.value, file, 'chart', {line: line + 1, column});
    const {alt, total, unit, rows, caption} = value ?? {};
    const point = pointOf('caption');
    const text = {type: 'text', value: caption, position: {start: point, end: point}};
    Object.assign(node, {
      type: 'chart',
      value: undefined,
      fields: {alt, total, unit, rows: Array.isArray(rows) ? rows.filter(Boolean) : []},
      children: typeof caption === 'string' ? [text] : [],
    });
  }
}

const CITATION = /\[@[^\]]*\]?/g;
const WELL_FORMED = /^\[@[\w-]+(;\s*@[\w-]+)*\]$/;

/** @type {(number: string) => string} finds the emergency number, but not in 9110, 911.5 or A911 */
export const emergencyNumberPattern = (number) =>
  `(?<![\\p{L}\\p{N}]|\\d[.,:/-])${number}(?![\\p{L}\\p{N}]|[.,:/-]\\d)`;

/**
 * Makes nodes of the marks in running text: `[@key]` citations and the emergency number. A citation
 * takes the space before it, so that its number follows the word directly.
 *
 * @type {(tree: Root, file: VFile, emergencyNumber: string | undefined) => void}
 */
function readMarks(tree, file, emergencyNumber) {
  const number = emergencyNumber ? `|${emergencyNumberPattern(emergencyNumber)}` : '';
  const marks = new RegExp(`(?:\\s*${CITATION.source})+${number}`, 'gu');
  visit(tree, (node, index, parent) => {
    if (node.type === 'link') return SKIP;
    if (node.type !== 'text' || !parent || index === undefined) return undefined;
    const pieces = splitText(node, marks, file);
    parent.children.splice(index, 1, ...pieces);
    return index + pieces.length;
  });
}

/** @type {(node: Text, marks: RegExp, file: VFile) => RootContent[]} */
function splitText(node, marks, file) {
  const {value} = node;
  const cuts = [...value.matchAll(marks)].flatMap(({0: mark, index}) => [
    index,
    index + mark.length,
  ]);
  return [0, ...cuts].flatMap((from, part) => {
    const to = cuts[part] ?? value.length;
    const piece = value.slice(from, to);
    const position = {start: pointInText(node, from, file), end: pointInText(node, to, file)};
    if (piece === '') return [];
    if (part % 2 === 0) return {type: 'text', value: piece, position};
    if (!piece.includes('[@')) return {type: 'emergencyNumber', value: piece, position};
    const references = readReferences(node, from, to, file);
    return {type: 'citation', references, numbers: [], position};
  });
}

/** @type {(node: Text, from: number, to: number, file: VFile) => Citation['references']} */
function readReferences(node, from, to, file) {
  return [...node.value.slice(from, to).matchAll(CITATION)].flatMap(
    ({0: citation, index: start}) => {
      const pointAt = (index = 0) => pointInText(node, from + start + index, file);
      if (WELL_FORMED.test(citation)) {
        return [...citation.matchAll(/@([\w-]+)/g)].map(({1: key, index}) => ({
          key,
          point: pointAt(index),
        }));
      }
      file.message(
        `Citation "${citation}" cannot be read. Write [@key] or [@key; @other].`,
        pointAt(),
      );
      return [];
    },
  );
}

const ID = /\s*\{#([^\s}]*)\}\s*$/;

/** Divides the article before each `##`. The first passage is the summary. */
function splitAtSections(/** @type {Root} */ tree) {
  const nodes = tree.children.filter(({type}) => type !== 'yaml');
  const starts = nodes.flatMap((node, index) =>
    node.type === 'heading' && node.depth === 2 ? [index] : [],
  );
  return [0, ...starts].map((start, part) => {
    const children = nodes.slice(start, starts[part]);
    const rest = [...children];
    const heading = /** @type {Heading | undefined} */ (part > 0 ? rest.shift() : undefined);
    const id = heading ? takeId(heading) : schema.SUMMARY;
    const teaser = heading && id !== schema.HELP ? getTeaser(rest[0]) : undefined;
    if (teaser) rest.shift();
    return {
      id,
      point: startOf(children[0]),
      heading,
      teaser,
      body: /** @type {Root} */ ({type: 'root', children: rest}),
      whole: /** @type {Root} */ ({type: 'root', children}),
    };
  });
}

function takeId(/** @type {Heading} */ heading) {
  const last = heading.children.at(-1);
  if (last?.type !== 'text') return '';
  const [, id = ''] = last.value.match(ID) ?? [];
  last.value = last.value.replace(ID, '');
  return id;
}

/** The one line in italics that may follow a section's heading. */
function getTeaser(/** @type {RootContent | undefined} */ node) {
  if (node?.type !== 'paragraph' || node.children.length > 1) return undefined;
  return node.children[0].type === 'emphasis' ? node.children[0] : undefined;
}

/** Numbers the sources by first appearance, and gives each citation the numbers it shows. */
function numberCitations(/** @type {Passage[]} */ passages) {
  const numbers = /** @type {Map<string, number>} */ (new Map());
  for (const citation of passages.flatMap(({whole}) => findAll(whole, 'citation'))) {
    const keys = new Set(citation.references.map(({key}) => key));
    for (const key of keys) numbers.set(key, numbers.get(key) ?? numbers.size + 1);
    citation.numbers = [...keys].map((key) => numbers.get(key) ?? 0);
  }
  return numbers;
}
