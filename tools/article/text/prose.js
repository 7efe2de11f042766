import {visit} from 'unist-util-visit';
import {pointInText} from './places.js';

/** The blocks of running text: a chart's is its caption. */
export const PROSE = ['paragraph', 'chart'];

/** The blocks of a tree that are of one of these types, in order. */
export function blocksIn(tree, types) {
  const blocks = [];
  visit(tree, types, (node) => {
    blocks.push(node);
  });
  return blocks;
}

/**
 * Every block of a passage that is read: heading, teaser, and what stands in the body.
 *
 * @param {import('../read/passages.js').Passage} passage
 */
export const blocksOf = ({heading, teaser, body}) =>
  [heading, teaser, ...blocksIn(body, ['heading', ...PROSE])].filter(Boolean);

/** A block's words as read aloud: no citations, one space for a line's end. */
export function textOf(block) {
  return leavesOf(block)
    .map(({text}) => text)
    .join('')
    .trim();
}

/**
 * A block's sentences. A list item or heading is a block, so it never runs on into the next.
 *
 * @returns {{words: string[], text: string, index: number}[]}
 */
export function sentencesOf(block, language) {
  const text = leavesOf(block)
    .map((leaf) => leaf.text)
    .join('');
  return [...new Intl.Segmenter(language, {granularity: 'sentence'}).segment(text)]
    .map(({segment, index}) => ({
      words: wordsOf(segment, language),
      text: segment.trim(),
      index: index + segment.search(/\S|$/),
    }))
    .filter(({words}) => words.length > 0);
}

/** The sentences of all running text in a tree. */
export const sentencesIn = (tree, language) =>
  blocksIn(tree, PROSE).flatMap((block) => sentencesOf(block, language));

/** Where in the file a sentence of a block begins. */
export function pointOfSentence(block, sentence, file) {
  let begin = 0;
  for (const {node, text} of leavesOf(block)) {
    const index = sentence.index - begin;
    if (index < text.length) {
      return node.type === 'text' ? pointInText(node, index, file) : node.position.start;
    }
    begin += text.length;
  }
  return block.position.start;
}

function wordsOf(text, language) {
  return [...new Intl.Segmenter(language, {granularity: 'word'}).segment(text)]
    .filter(({isWordLike}) => isWordLike)
    .map(({segment}) => segment);
}

/**
 * `Intl.Segmenter` takes a line's end for a sentence's end, and Markdown breaks lines anywhere, so
 * each becomes a space. Nothing changes in length: indexes still lead back to the node.
 */
function leavesOf(block) {
  const leaves = [];
  visit(block, (node) => {
    if (node.type === 'break') leaves.push({node, text: ' '});
    else if (node.value !== undefined) leaves.push({node, text: node.value.replace(/\s/g, ' ')});
  });
  return leaves;
}
