import {toString} from 'mdast-util-to-string';
import {visit} from 'unist-util-visit';

const SECTION_DEPTH = 2;

/** Headings have words and nest without a gap, and only sections stand at `##`. */
export function headings({file, tree, passages}) {
  visit(tree, 'heading', (node) => {
    if (toString(node).trim() !== '') return;
    file.message('Heading without words. Write some or remove it.', {place: node.position.start});
  });
  for (const {body} of passages) {
    let previous = SECTION_DEPTH;
    visit(body, 'heading', ({depth, position}) => {
      const fault = faultOfDepth(depth, previous);
      if (fault) file.message(fault, {place: position.start});
      previous = Math.max(depth, SECTION_DEPTH);
    });
  }
}

function faultOfDepth(depth, previous) {
  if (depth < SECTION_DEPTH) {
    return 'Heading with a single #. Begin it with ## or more; the title is in the front matter.';
  }
  if (depth === SECTION_DEPTH) {
    return 'Section heading inside a list or quotation. Move it to the margin or use ###.';
  }
  if (depth > previous + 1) {
    return `Heading skips from ${'#'.repeat(previous)} to ${'#'.repeat(depth)}. Use ${'#'.repeat(previous + 1)}.`;
  }
  return undefined;
}
