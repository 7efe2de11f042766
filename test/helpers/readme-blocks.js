// @ts-check
import {readFileSync} from 'node:fs';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {visit} from 'unist-util-visit';

/** @typedef {{name: string, code: string, line: number}} Block */

export const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

/** The blocks that `test/frameworks` runs, with its own packages. `test/page` runs all others. */
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
 * Returns the code blocks in a Markdown file. Each is named after the heading above it and its language:
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
