// @ts-check
/// <reference path="../../types/content.d.ts" />
/** Helpers to read nodes, sentences, numbers and YAML, and to find where they are in a file. */
import {decodeString} from 'micromark-util-decode-string';
import {visit} from 'unist-util-visit';
import {location} from 'vfile-location';
import {LineCounter, parseDocument} from 'yaml';
import {ajv, fields} from './schema.js';

/** @import {Nodes, Text} from 'mdast' */
/** @import {Node, Point} from 'unist' */
/** @import {VFile} from 'vfile' */
/** @import {Pair, Scalar} from 'yaml' */

/** @import {Passage, Sentence, Yaml} from '../../types/content.js' */

/** @type {Point} */
export const START = {line: 1, column: 1};

/** @type {(node: Node | undefined) => Point} */
export const startOf = (node) => node?.position?.start ?? START;

/** @type {<T extends Nodes['type']>(tree: Nodes, ...types: T[]) => Extract<Nodes, {type: T}>[]} in order */
export function findAll(tree, ...types) {
  /** @type {any[]} */
  const nodes = [];
  visit(tree, types, (node) => void nodes.push(node));
  return nodes;
}

/** @type {(tree: Nodes) => Nodes[]} the blocks with text; a chart's text is its caption */
export const textBlocksIn = (tree) => findAll(tree, 'heading', 'paragraph', 'chart');

/**
 * The pieces of a block's text. Each line break becomes a space, because `Intl.Segmenter` ends a sentence
 * at a line break, and Markdown breaks lines anywhere.
 */
const piecesOf = (/** @type {Nodes} */ block) =>
  findAll(block, 'text', 'inlineCode', 'html', 'emergencyNumber', 'break').map((node) => ({
    node,
    text: node.type === 'break' ? ' ' : node.value.replace(/\s/g, ' '),
  }));

/** @type {(block: Nodes) => string} the words as read aloud, without citations */
export const textOf = (block) => {
  const texts = piecesOf(block).map(({text}) => text);
  return texts.join('').trimEnd();
};

/** @type {(block: Nodes, language: string) => Sentence[]} */
export function sentencesOf(block, language) {
  const words = new Intl.Segmenter(language, {granularity: 'word'});
  return [...new Intl.Segmenter(language, {granularity: 'sentence'}).segment(textOf(block))]
    .map(({segment, index}) => ({
      text: segment.trim(),
      words: [...words.segment(segment)].flatMap((word) => (word.isWordLike ? word.segment : [])),
      index: index + segment.search(/\S|$/),
    }))
    .filter(({words}) => words.length > 0);
}

/** @type {(passages: Passage[], language: string) => Sentence[]} of running text */
export const sentencesIn = (passages, language) =>
  passages
    .flatMap(({body}) => findAll(body, 'paragraph', 'chart'))
    .flatMap((block) => sentencesOf(block, language));

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

/**
 * The numbers in a text by value, in any script and with any signs. Three digits after a sign are
 * thousands, unless nothing or a zero precedes it.
 */
export function numbersIn(/** @type {string} */ text) {
  const toAscii = (/** @type {string} */ digit) =>
    (DIGITS.get(digit) ?? digit).padEnd(digit.length);
  const found = text.replace(/\p{Nd}/gu, toAscii).matchAll(NUMBER);
  return [...found].map(({0: number, 1: separator = /$/g, index}) => ({
    value: Number(number.replaceAll(separator, '').replace(/[,٫]/, '.')),
    text: text.slice(index, index + number.length),
    index,
  }));
}

/** A piece of Markdown that may differ in length from its text: escape, reference, line break. */
const SOURCE_PIECE = /\\?&#?\w+;|\\.|[ \t]*(\r?\n|\r)[ \t>]*|[^]/g;

/** @type {(node: Text, index: number, file: VFile) => Point} where a character of the text is in the file */
export function pointInText(node, index, file) {
  const [from, to] = [node.position?.start.offset, node.position?.end.offset];
  if (from === undefined) return startOf(node);
  let read = 0;
  for (const piece of String(file).slice(from, to).matchAll(SOURCE_PIECE)) {
    if (read >= index) return location(file).toPoint(from + piece.index) ?? START;
    read += (piece[1] ?? decodeString(piece[0])).length;
  }
  return node.position?.end ?? START;
}

/** @type {(block: Nodes, index: number, file: VFile) => Point} where a character of the text is in the file */
export function pointInBlock(block, index, file) {
  for (const {node, text} of piecesOf(block)) {
    if (index < text.length) {
      return node.type === 'text' ? pointInText(node, index, file) : startOf(node);
    }
    index -= text.length;
  }
  return startOf(block);
}

/**
 * Reads YAML and reports each departure from its schema. The text begins at the origin in the file, and
 * its further lines are indented as far.
 *
 * @type {(text: string, file: VFile, schema: string, origin?: Point) => Yaml}
 */
export function readYaml(text, file, schema, origin = START) {
  const lines = new LineCounter();
  const document = parseDocument(text, {lineCounter: lines, prettyErrors: false});
  const toPoint = (offset = 0) => {
    const {line, col} = lines.linePos(offset);
    return {line: origin.line + line - 1, column: origin.column + col - 1};
  };
  /** @type {(path: string[]) => any} */
  const nodeAt = (path) => document.getIn(path, true);
  /** @type {Yaml['pointOf']} */
  const pointOf = (...path) => toPoint(nodeAt(path)?.range?.[0]);
  /** @type {Yaml['pointOf']} */
  const pointOfKey = (...path) => {
    /** @type {Pair<Scalar>[]} */
    const pairs = nodeAt(path.slice(0, -1))?.items ?? [];
    const key = pairs.find(({key}) => String(key) === path.at(-1))?.key;
    return key ? toPoint(key.range?.[0]) : pointOf(...path);
  };

  for (const {code, message, pos} of document.errors) {
    const [key] = text.slice(pos[0]).split(/[:\s]/, 1);
    const isTwice = code === 'DUPLICATE_KEY';
    const fault = isTwice ? `"${key}" stands here a second time` : `Malformed YAML: ${message}`;
    file.message(`${fault}. ${isTwice ? 'Keep one' : 'Correct it here'}.`, toPoint(pos[0]));
  }
  if (document.errors.some(({code}) => code !== 'DUPLICATE_KEY')) return {pointOf, pointOfKey};

  const value = document.toJS();
  ajv.validate(fields[schema], value);
  for (const {keyword, instancePath, params, data, ...error} of ajv.errors ?? []) {
    const path = instancePath
      .split('/')
      .slice(1)
      .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
    const field = path.findLast((step) => Number.isNaN(Number(step)));
    const {description, properties} = error.parentSchema ?? {};
    if (keyword === 'additionalProperties') {
      const key = params.additionalProperty;
      const fault = `Unknown field "${key}". Remove it or correct its name.`;
      file.message(fault, pointOfKey(...path, key));
    } else if (keyword !== 'required') {
      file.message(`"${field ?? schema}" ${describe(data)}. ${description}`, pointOf(...path));
    } else if (properties) {
      const isNamed = field && path.at(-1) === field;
      const fault = `Missing field "${params.missingProperty}"${isNamed ? ` in "${field}"` : ''}.`;
      const advice = properties[params.missingProperty].description;
      file.message(`${fault} ${advice}`, (isNamed ? pointOfKey : pointOf)(...path));
    }
  }
  return {value: value ?? undefined, pointOf, pointOfKey};
}

function describe(/** @type {unknown} */ value) {
  if (typeof value === 'string' ? value.trim() === '' : value === null) return 'is empty';
  return typeof value === 'object' ? 'has the wrong shape' : `cannot be ${JSON.stringify(value)}`;
}
