// @ts-check
/** Reads an article: front matter, sources, sections, citations, charts, drawings. */
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {fromHtml} from 'hast-util-from-html';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {SKIP, visit} from 'unist-util-visit';
import {VFile} from 'vfile';
import {drawings, HELP, isLanguageTag, messages, ORIGINAL, SUMMARY} from './schema.js';
import {findAll, pointIn, readYaml, sentencesOf, START, startOf, textOf} from './text.js';

/** @import {Article, Element, Heading, Nodes, Passage, Root, RootContent, Text, TextFile} from '../../types/content.js' */

/** @type {(articleFile: TextFile, sourcesText: TextFile, figures?: TextFile[]) => Article} */
export function readArticle(articleFile, sourcesText, figures = []) {
  const file = new VFile(articleFile);
  const tree = unified().use(remarkParse).use(remarkFrontmatter).parse(file);
  const [node] = findAll(tree, 'yaml');
  const origin = {line: startOf(node).line + (node ? 1 : 0), column: 1};
  const {value: values = {}, pointOf} = readYaml(node?.value ?? '', file, 'front matter', origin);
  const language = isLanguageTag(values.lang) ? values.lang : ORIGINAL;
  const [emergencyNumber] = /^\d[\d ]*$/.exec(values['emergency-number']) ?? [];

  const sourcesFile = new VFile(sourcesText);
  const {value, pointOfKey: pointOfSource} = readYaml(sourcesText.value, sourcesFile, 'sources');
  const sources = value instanceof Object ? value : undefined;

  const figureFiles = figures.map((figure) => new VFile(figure));
  readCharts(tree, file);
  readDrawings(tree, file, figureFiles);
  readMarks(tree, file, emergencyNumber);
  const passages = splitAtSections(tree, language);
  const numbers = numberCitations(tree);
  const yaml = {values, pointOf, language, emergencyNumber};
  const files = {file, sourcesFile, figureFiles};
  return {...files, tree, ...yaml, passages, sources, pointOfSource, numbers};
}

/** @type {(folder: string) => TextFile[]} the drawings of the articles in a folder */
export function readFigures(folder) {
  const figures = `${folder}/figures`;
  const paths = existsSync(figures) ? readdirSync(figures).map((name) => `${figures}/${name}`) : [];
  return paths.sort().map((path) => ({path, value: readFileSync(path, 'utf8')}));
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

const IN_FIGURES = /^figures\/[\w-]+\.svg$/;

/** @type {(tree: Root, file: VFile, figureFiles: VFile[]) => void} makes nodes of images in `figures/` */
function readDrawings(tree, file, figureFiles) {
  for (const image of findAll(tree, 'image').filter(({url}) => IN_FIGURES.test(url))) {
    const {url, alt, title} = image;
    const figure = figureFiles.find(({path}) => path.endsWith(`/${url}`));
    const fault = `No drawing "${url}". Add it or correct its name.`;
    if (!figure) file.message(fault, startOf(image));
    const svg = figure && parseDrawing(figure);
    if (!alt?.trim()) file.message(messages['no alt'], startOf(image));
    Object.assign(image, {type: 'drawing', alt: alt ?? '', caption: title ?? undefined, svg});
  }
  for (const paragraph of findAll(tree, 'paragraph')) {
    const shown = findAll(paragraph, 'drawing');
    if (shown.length === 0) continue;
    if (textOf(paragraph).trim()) file.message(messages['in a sentence'], startOf(shown[0]));
    else Object.assign(paragraph, {type: 'drawings', children: shown});
  }
}

/** @type {(file: VFile) => Element | undefined} the drawing without what stands around it */
function parseDrawing(file) {
  const tree = fromHtml(file, {fragment: true});
  const svg = tree.children.find((node) => node.type === 'element' && node.tagName === 'svg');
  if (svg?.type !== 'element') {
    file.message('No drawing in this file. Begin it with <svg viewBox="0 0 64 64">.', START);
    return undefined;
  }
  const {viewBox} = svg.properties;
  if (!viewBox) file.message(messages['no viewBox'], svg.position);
  visit(svg, (node, index, parent) => {
    if (node === svg) return undefined;
    if (node.type === 'element') checkElement(node, file);
    const isText = node.type === 'text' && node.value.trim() !== '';
    if (isText) file.message('Text in a drawing. Write it as its alternative.', node.position);
    // Comments and line breaks are for the author of the file.
    if (node.type === 'element' || !parent || index === undefined) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  return {...svg, properties: {viewBox}};
}

/** @type {(element: Element, file: VFile) => void} */
function checkElement({tagName, properties, position}, file) {
  const {elements, attributes} = drawings;
  if (!elements.includes(tagName)) {
    file.message(`<${tagName}> in a drawing. Use ${elements.join(', ')}.`, position);
  }
  for (const name of Object.keys(properties)) {
    const attribute = name === 'className' ? 'class' : name;
    if (attributes.includes(attribute)) continue;
    const fix = 'Remove it: the style sheet decides lines and colours.';
    file.message(`Attribute "${attribute}" in a drawing. ${fix}`, position);
  }
}

const CITATION = /\[@[^\]]*\]?/g;
const WELL_FORMED = /^\[@[\w-]+(;\s*@[\w-]+)*\]$/;

/** @type {(number: string) => string} finds the emergency number, but not in 9110, 911.5 or A911 */
export const emergencyNumberPattern = (number) =>
  `(?<![\\p{L}\\p{N}]|\\d[.,:/-])${number}(?![\\p{L}\\p{N}]|[.,:/-]\\d)`;

/**
 * Makes nodes of citations and the emergency number. A citation takes the space before it, so that its
 * number follows the word directly.
 *
 * @type {(tree: Root, file: VFile, emergencyNumber?: string) => void}
 */
function readMarks(tree, file, emergencyNumber) {
  const number = emergencyNumber ? `|${emergencyNumberPattern(emergencyNumber)}` : '';
  const marks = new RegExp(`((?:\\s*${CITATION.source})+${number})`, 'u');
  visit(tree, (node, index, parent) => {
    if (node.type === 'link') return SKIP;
    if (node.type !== 'text' || !marks.test(node.value)) return undefined;
    if (!parent || index === undefined) return undefined;
    const pieces = splitText(node, marks, file);
    parent.children.splice(index, 1, ...pieces);
    return index + pieces.length;
  });
}

/** @type {(node: Text, marks: RegExp, file: VFile) => RootContent[]} */
function splitText(node, marks, file) {
  let end = 0;
  return node.value.split(marks).flatMap((value, part) => {
    const from = end;
    end += value.length;
    const position = {start: pointIn(node, from, file), end: pointIn(node, end, file)};
    if (value === '') return [];
    if (part % 2 === 0) return {type: 'text', value, position};
    if (!value.includes('[@')) return {type: 'emergencyNumber', value, position};
    const references = [...value.matchAll(CITATION)].flatMap(({0: citation, index}) => {
      const pointAt = (at = 0) => pointIn(node, from + index + at, file);
      if (WELL_FORMED.test(citation)) {
        const keys = [...citation.matchAll(/@([\w-]+)/g)];
        return keys.map(({1: key, index}) => ({key, point: pointAt(index)}));
      }
      const fault = `Citation "${citation}" cannot be read. Write [@key] or [@key; @other].`;
      file.message(fault, pointAt());
      return [];
    });
    return {type: 'citation', references, numbers: [], position};
  });
}

/** @type {(tree: Root, language: string) => Passage[]} divides the article before each `##` */
function splitAtSections(tree, language) {
  const nodes = tree.children.filter(({type}) => type !== 'yaml');
  const headings = nodes.filter((node) => node.type === 'heading' && node.depth === 2);
  const starts = [0, ...headings.map((heading) => nodes.indexOf(heading))];
  return starts.map((start, part) => {
    const children = nodes.slice(start, starts[part + 1]);
    const heading = part > 0 ? /** @type {Heading} */ (children[0]) : undefined;
    const id = heading ? takeId(heading) : SUMMARY;
    const teaser = heading && id !== HELP ? getTeaser(children[1]) : undefined;
    const rest = children.slice([heading, teaser].filter(Boolean).length);
    const body = /** @type {Root} */ ({type: 'root', children: rest});
    const whole = /** @type {Root} */ ({type: 'root', children});
    const blocks = findAll(whole, 'heading', 'paragraph', 'chart');
    const sentences = blocks.flatMap((block) => sentencesOf(block, language));
    const proseBlocks = new Set(/** @type {Nodes[]} */ (findAll(body, 'paragraph', 'chart')));
    const prose = sentences.filter(({block}) => proseBlocks.has(block));
    return {id, point: startOf(children[0]), heading, teaser, body, whole, sentences, prose};
  });
}

function takeId(/** @type {Heading} */ heading) {
  const last = heading.children.at(-1);
  if (last?.type !== 'text') return '';
  const [end = '', id = ''] = last.value.match(/\s*\{#([^\s}]*)\}\s*$/) ?? [];
  last.value = last.value.slice(0, last.value.length - end.length);
  return id;
}

/** The one line in italics that may follow a section's heading. */
function getTeaser(/** @type {RootContent | undefined} */ node) {
  if (node?.type !== 'paragraph' || node.children.length > 1) return undefined;
  return node.children[0].type === 'emphasis' ? node.children[0] : undefined;
}

/** Numbers the sources by first appearance, and gives each citation the numbers it shows. */
function numberCitations(/** @type {Root} */ tree) {
  const numbers = /** @type {Map<string, number>} */ (new Map());
  for (const citation of findAll(tree, 'citation')) {
    const keys = new Set(citation.references.map(({key}) => key));
    for (const key of keys) numbers.set(key, numbers.get(key) ?? numbers.size + 1);
    citation.numbers = [...keys].map((key) => numbers.get(key) ?? 0);
  }
  return numbers;
}
