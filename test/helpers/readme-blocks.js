// @ts-check
import {readFileSync} from 'node:fs';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {visit} from 'unist-util-visit';

/** @typedef {{name: string, code: string, line: number}} Block */

export const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

/** The blocks that `test/frameworks` runs, with packages of its own. `test/page` runs all others. */
export const frameworkBlocks = [
  'A bundler, js',
  'React, jsx',
  'Vue, vue',
  'Svelte, svelte',
  'Angular, ts',
  'Eleventy, js',
  'Eleventy, liquid',
];

/**
 * The blocks of code in a Markdown file, each by the heading it stands under and its language:
 * `Use it, html`.
 *
 * @param {string} markdown
 */
export const readBlocks = (markdown) => {
  let heading = '';
  /** @type {Block[]} */
  const blocks = [];
  visit(unified().use(remarkParse).parse(markdown), (node) => {
    if (node.type === 'heading') {
      heading = '';
      visit(node, (part) => void ('value' in part && (heading += part.value)));
    }
    if (node.type === 'code')
      blocks.push({
        name: `${heading}, ${node.lang ?? 'no language'}`,
        code: node.value,
        line: node.position?.start.line ?? 0,
      });
  });
  return blocks;
};
