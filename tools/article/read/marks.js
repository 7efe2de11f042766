import {SKIP, visit} from 'unist-util-visit';
import {pointInText} from '../text/places.js';

const CITATION = /\[@[^\]]*\]?/g;
const WELL_FORMED = /^\[@[\w-]+(;\s*@[\w-]+)*\]$/;
const KEY = /@([\w-]+)/g;

/** Finds the emergency number where it is a number of its own: not in 9110, 911.5 or A911. */
export const emergencyNumberPattern = (number) =>
  `(?<![\\p{L}\\p{N}]|\\d[.,:/-])${number}(?![\\p{L}\\p{N}]|[.,:/-]\\d)`;

/**
 * Makes nodes of the marks in running text: `[@key]` citations, which lose the space before them so
 * that the number hugs the word, and the emergency number, which the page may replace.
 */
export function readMarks(tree, file, emergencyNumber) {
  const citations = `(?:\\s*${CITATION.source})+`;
  const number = emergencyNumber && emergencyNumberPattern(emergencyNumber);
  const marks = new RegExp([citations, number].filter(Boolean).join('|'), 'gu');

  visit(tree, (node, index, parent) => {
    if (node.type === 'link') return SKIP;
    if (node.type !== 'text') return undefined;
    const pieces = splitText(node, marks, file);
    parent.children.splice(index, 1, ...pieces);
    return index + pieces.length;
  });
}

function splitText(node, marks, file) {
  const pieces = [];
  const add = (from, to, piece) => {
    const start = pointInText(node, from, file);
    const end = to === node.value.length ? node.position.end : pointInText(node, to, file);
    pieces.push({...piece, position: {start, end}});
  };
  const addText = (from, to) => {
    if (to > from) add(from, to, {type: 'text', value: node.value.slice(from, to)});
  };

  let end = 0;
  for (const {0: mark, index} of node.value.matchAll(marks)) {
    addText(end, index);
    end = index + mark.length;
    add(
      index,
      end,
      mark.includes('[@')
        ? {type: 'citation', references: readReferences(node, mark, index, file)}
        : {type: 'emergencyNumber', value: mark},
    );
  }
  addText(end, node.value.length);
  return pieces;
}

function readReferences(node, mark, begin, file) {
  const references = [];
  for (const citation of mark.matchAll(CITATION)) {
    const from = begin + citation.index;
    if (!WELL_FORMED.test(citation[0])) {
      file.message(`Citation "${citation[0]}" cannot be read. Write [@key] or [@key; @other].`, {
        place: pointInText(node, from, file),
      });
      continue;
    }
    for (const {1: key, index} of citation[0].matchAll(KEY)) {
      references.push({key, point: pointInText(node, from + index, file)});
    }
  }
  return references;
}
