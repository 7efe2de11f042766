import {HELP, SUMMARY} from '../contract.js';

const ID = /\s*\{#([^\s}]*)\}\s*$/;

/**
 * A stretch of the article: the summary, or a section with its heading.
 *
 * @typedef {object} Passage
 * @property {string | undefined} id
 * @property {{line: number, column: number}} point where a problem with the whole is reported
 * @property {import('mdast').Heading | undefined} heading
 * @property {import('mdast').Paragraph | undefined} teaser
 * @property {import('mdast').Root} body all else
 */

/**
 * Divides the article before each `##`. What comes first is the summary.
 *
 * @returns {Passage[]}
 */
export function splitAtSections(tree) {
  const passages = [{id: SUMMARY, heading: undefined, nodes: []}];
  for (const node of tree.children) {
    if (node.type === 'yaml') continue;
    if (node.type === 'heading' && node.depth === 2) {
      passages.push({id: takeId(node), heading: node, nodes: []});
    } else {
      passages.at(-1).nodes.push(node);
    }
  }
  return passages.map(toPassage);
}

function toPassage({id, heading, nodes}) {
  const mayHaveTeaser = heading && id !== HELP && nodes.length > 0;
  const teaser = mayHaveTeaser && isTeaser(nodes[0]) ? nodes[0] : undefined;
  return {
    id,
    point: (heading ?? nodes[0])?.position.start ?? {line: 1, column: 1},
    heading,
    teaser,
    body: {type: 'root', children: teaser ? nodes.slice(1) : nodes},
  };
}

function takeId(heading) {
  const last = heading.children.at(-1);
  const id = last?.type === 'text' ? last.value.match(ID)?.[1] : undefined;
  if (id !== undefined) last.value = last.value.replace(ID, '');
  return id;
}

const isTeaser = ({type, children}) =>
  type === 'paragraph' && children.length === 1 && children[0].type === 'emphasis';
