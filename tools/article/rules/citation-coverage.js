import {EXIT, visit} from 'unist-util-visit';
import {CITED_PASSAGES} from '../contract.js';
import {sentencesOf, textOf} from '../text/prose.js';

const NAMES = {paragraph: 'Paragraph', listItem: 'List item', chart: 'Chart'};

/** Each paragraph, list item and chart that states facts names its source. */
export function citationCoverage({file, frontMatter: {language}, passages}) {
  for (const {id, body, point} of passages) {
    if (!CITED_PASSAGES.includes(id) || body.children.length === 0) continue;
    if (!cites(body)) {
      file.message(`Section without citation: "${id}". Cite a source in each paragraph.`, {
        place: point,
      });
      continue;
    }
    for (const {type, position} of uncovered(body, language)) {
      file.message(`${NAMES[type]} without citation. End it with one, such as [@key].`, {
        place: position.start,
      });
    }
  }
}

function* uncovered(container, language) {
  for (const [index, block] of container.children.entries()) {
    if (block.type === 'list' || block.type === 'blockquote') yield* uncovered(block, language);
    else if (block.type === 'listItem') yield* uncoveredInItem(block, language);
    else if (block.type === 'paragraph' || block.type === 'chart') {
      const next = container.children[index + 1];
      if (!cites(block) && !leadsIn(block, next) && !onlyAsks(block, language)) yield block;
    }
  }
}

/**
 * The paragraphs of a list item are one statement, so one citation covers them. Under a heading, as
 * in the steps of a procedure, each stands for itself.
 */
function* uncoveredInItem(item, language) {
  const isParagraph = ({type}) => type === 'paragraph';
  const blocks = [...uncovered(item, language)];
  if (item.children.some(({type}) => type === 'heading')) {
    yield* blocks;
    return;
  }
  const covered = item.children.some((block) => isParagraph(block) && cites(block));
  const own = blocks.filter((block) => item.children.includes(block) && isParagraph(block));
  if (own.length > 0 && !covered) yield item;
  yield* blocks.filter((block) => !own.includes(block));
}

function cites(tree) {
  let found = false;
  visit(tree, 'citation', () => {
    found = true;
    return EXIT;
  });
  return found;
}

const leadsIn = (block, next) => next?.type === 'list' && textOf(block).endsWith(':');

const onlyAsks = (block, language) =>
  sentencesOf(block, language).every(({text}) => /[?؟]\P{L}*$/u.test(text));
