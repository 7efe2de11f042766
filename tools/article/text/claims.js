import {EXIT, visit} from 'unist-util-visit';
import {CITED_PASSAGES} from '../contract.js';
import {sentencesOf, textOf} from './prose.js';

/**
 * What a passage states as fact and must give a source for: its paragraphs, list items and charts, but
 * for questions and what leads into a list.
 *
 * @param {import('../read/passages.js').Passage} passage
 * @param {string} language
 * @returns {{block: import('mdast').Node, cited: boolean}[]}
 */
export const claimsOf = ({id, body}, language) =>
  CITED_PASSAGES.includes(id) ? [...claimsIn(body, language)] : [];

export function cites(tree) {
  let found = false;
  visit(tree, 'citation', () => {
    found = true;
    return EXIT;
  });
  return found;
}

function* claimsIn(container, language) {
  for (const [index, block] of container.children.entries()) {
    if (block.type === 'list' || block.type === 'blockquote') yield* claimsIn(block, language);
    else if (block.type === 'listItem') yield* claimsInItem(block, language);
    else if (block.type === 'paragraph' || block.type === 'chart') {
      const cited = cites(block);
      const next = container.children[index + 1];
      if (cited || !(leadsIn(block, next) || onlyAsks(block, language))) yield {block, cited};
    }
  }
}

/**
 * The paragraphs of a list item are one statement, so one citation covers them. Under a heading, as
 * in the steps of a procedure, each stands for itself.
 */
function* claimsInItem(item, language) {
  const claims = [...claimsIn(item, language)];
  if (item.children.some(({type}) => type === 'heading')) {
    yield* claims;
    return;
  }
  const own = claims.filter(
    ({block}) => item.children.includes(block) && block.type === 'paragraph',
  );
  if (own.length > 0) yield {block: item, cited: own.some(({cited}) => cited)};
  yield* claims.filter((claim) => !own.includes(claim));
}

const leadsIn = (block, next) => next?.type === 'list' && textOf(block).endsWith(':');

const onlyAsks = (block, language) =>
  sentencesOf(block, language).every(({text}) => /[?؟]\P{L}*$/u.test(text));
