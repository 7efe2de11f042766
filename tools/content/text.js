// @ts-check
/** Reads nodes, sentences, numbers and YAML, and finds where they are in a file. */
import {decodeString} from 'micromark-util-decode-string';
import {visit} from 'unist-util-visit';
import {location} from 'vfile-location';
import {LineCounter, parseDocument} from 'yaml';
import {ajv, fields} from './schema.js';

/** @import {Nodes, Point, Sentence, VFile, Yaml} from '../../types/content.js' */

export const START = {line: 1, column: 1};

export const startOf = (/** @type {Nodes | undefined} */ node) => node?.position?.start ?? START;

/** @type {<T extends Nodes['type']>(tree: Nodes, ...types: T[]) => Extract<Nodes, {type: T}>[]} in order */
export function findAll(tree, ...types) {
  /** @type {any[]} */
  const nodes = [];
  visit(tree, types, (node) => void nodes.push(node));
  return nodes;
}

/** @type {(tree: Nodes) => {key: string, point: Point}[]} what its citations refer to, in order */
export const referencesIn = (tree) =>
  findAll(tree, 'citation').flatMap(({references}) => references);

/** A block's text in pieces. Line breaks become spaces, because `Intl.Segmenter` ends sentences there. */
const piecesOf = (/** @type {Nodes} */ block) =>
  findAll(block, 'text', 'inlineCode', 'html', 'emergencyNumber', 'break').map((node) => {
    const text = node.type === 'break' ? ' ' : node.value.replace(/\s/g, ' ');
    return {node, text};
  });

/** A block's words as read aloud, without citations. */
export function textOf(/** @type {Nodes} */ block) {
  const texts = piecesOf(block).map(({text}) => text);
  return texts.join('').trimEnd();
}

/** @type {(block: Nodes, language: string) => Sentence[]} */
export function sentencesOf(block, language) {
  const words = new Intl.Segmenter(language, {granularity: 'word'});
  const sentences = new Intl.Segmenter(language, {granularity: 'sentence'}).segment(textOf(block));
  return [...sentences].flatMap(({segment, index}) => {
    const found = [...words.segment(segment)].filter(({isWordLike}) => isWordLike);
    const sentence = {
      block,
      index: index + segment.search(/\S|$/),
      text: segment.trim(),
      words: found.map((word) => word.segment),
    };
    return found.length > 0 ? sentence : [];
  });
}

/** Thousands in threes, then other digits with a decimal sign or none. */
const NUMBER =
  /[1-9]\d{0,2}(?:([.,'’٬ \u00a0\u2009\u202f])\d{3}(?!\d))(?:\1\d{3}(?!\d))*(?:[.,٫]\d+)?|\d+(?:[.,٫]\d+)?/gu;

/** The decimal digits of all scripts, each with its ASCII counterpart. */
const DIGITS = new Map(
  Intl.supportedValuesOf('numberingSystem').flatMap((numberingSystem) => {
    const format = new Intl.NumberFormat('en', {numberingSystem});
    return Array.from({length: 10}, (_, digit) => [format.format(digit), String(digit)]);
  }),
);

/** Numbers by value. Three digits after a sign are thousands, unless nothing or a zero precedes it. */
export function numbersIn(/** @type {string} */ text) {
  const ascii = text.replace(/\p{Nd}/gu, (digit) => (DIGITS.get(digit) ?? '').padEnd(digit.length));
  return [...ascii.matchAll(NUMBER)].map(({0: number, 1: separator = /$/g, index}) => ({
    value: Number(number.replaceAll(separator, '').replace(/[,٫]/, '.')),
    text: text.slice(index, index + number.length),
    index,
  }));
}

/** A piece of Markdown that may differ in length from its text: escape, reference, line break. */
const SOURCE_PIECE = /\\?&#?\w+;|\\.|[ \t]*(\r?\n|\r)[ \t>]*|[^]/g;

/** @type {(block: Nodes, index: number, file: VFile) => Point} where a character of the text is in the file */
export function pointIn(block, index, file) {
  for (const {node, text} of piecesOf(block)) {
    const [from, to] = [node.position?.start.offset, node.position?.end.offset];
    if (index < text.length && (node.type !== 'text' || from === undefined)) return startOf(node);
    const pieces = index < text.length ? String(file).slice(from, to).matchAll(SOURCE_PIECE) : [];
    let read = 0;
    for (const piece of pieces) {
      if (read >= index) return location(file).toPoint(Number(from) + piece.index) ?? START;
      read += (piece[1] ?? decodeString(piece[0])).length;
    }
    index -= text.length;
  }
  return block.position?.end ?? START;
}

/**
 * Reads YAML that begins at the origin in the file, and reports each departure from its schema.
 *
 * @type {(text: string, file: VFile, schema: string, origin?: Point) => Yaml & {value?: any}}
 */
export function readYaml(text, file, schema, origin = START) {
  const lines = new LineCounter();
  const document = parseDocument(text, {lineCounter: lines, prettyErrors: false});
  const toPoint = (offset = 0) => {
    const {line, col} = lines.linePos(offset);
    return {line: origin.line + line - 1, column: origin.column + col - 1};
  };
  const nodeAt = (/** @type {any[]} */ path) => /** @type {any} */ (document.getIn(path, true));
  /** @type {Yaml['pointOf']} */
  const pointOf = (...path) => toPoint(nodeAt(path)?.range?.[0]);
  /** @type {Yaml['pointOfKey']} */
  const pointOfKey = (...path) => {
    const pairs = nodeAt(path.slice(0, -1))?.items ?? [];
    const pair = pairs.find((/** @type {any} */ {key}) => String(key) === path.at(-1));
    return pair ? toPoint(pair.key.range[0]) : pointOf(...path);
  };

  for (const {code, message, pos} of document.errors) {
    const [key] = text.slice(pos[0]).split(/[:\s]/, 1);
    const twice = `"${key}" stands here a second time. Keep one.`;
    const malformed = `Malformed YAML: ${message}. Correct it here.`;
    file.message(code === 'DUPLICATE_KEY' ? twice : malformed, toPoint(pos[0]));
  }
  if (document.errors.some(({code}) => code !== 'DUPLICATE_KEY')) return {pointOf, pointOfKey};

  const value = document.toJS();
  ajv.validate(fields[schema], value);
  for (const {keyword, instancePath, params, data, parentSchema = {}} of ajv.errors ?? []) {
    const steps = instancePath.split('/').slice(1);
    const path = steps.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
    const field = path.findLast((step) => Number.isNaN(Number(step)));
    const {description, properties} = parentSchema;
    const {additionalProperty: unknown, missingProperty: missing} = params;
    if (keyword === 'additionalProperties') {
      const place = pointOfKey(...path, unknown);
      file.message(`Unknown field "${unknown}". Remove it or correct its name.`, place);
    } else if (keyword !== 'required') {
      file.message(`"${field ?? schema}" ${describe(data)}. ${description}`, pointOf(...path));
    } else if (properties) {
      const isNamed = field && path.at(-1) === field;
      const fault = `Missing field "${missing}"${isNamed ? ` in "${field}"` : ''}.`;
      const place = isNamed ? pointOfKey(...path) : pointOf(...path);
      file.message(`${fault} ${properties[missing].description}`, place);
    }
  }
  return {value: value ?? undefined, pointOf, pointOfKey};
}

function describe(/** @type {unknown} */ value) {
  if (typeof value === 'string' ? value.trim() === '' : value === null) return 'is empty';
  return typeof value === 'object' ? 'has the wrong shape' : `cannot be ${JSON.stringify(value)}`;
}
