// @ts-check
import {readFileSync} from 'node:fs';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {visit} from 'unist-util-visit';

/** @typedef {{name: string, code: string, file: string, line: number}} Block */

/** The documents whose blocks of code the tests run. */
const documents = ['README.md', 'docs/recipes.md', 'docs/styling.md'];

/** Returns the text of a document, by its path in the repository. */
export const readDocument = (/** @type {string} */ file) =>
  readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');

/** The blocks that `test/frameworks` runs, with its own packages. `test/page` runs all others. */
export const frameworkBlocks = [
  'A bundler, js',
  'React, jsx',
  'Next.js, jsx',
  'Vue, vue',
  'Svelte, svelte',
  'Angular, ts',
  'Eleventy, js',
  'Eleventy, liquid',
  'Astro, astro',
];

/**
 * Returns the code blocks in a Markdown file. Each is named after the heading above it and its language:
 * `Set it, html`.
 *
 * @param {string} markdown
 * @param {string} file its path
 */
export const readBlocks = (markdown, file) => {
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
        file,
        line: node.position?.start.line ?? 0,
      });
  });
  return blocks;
};

/** The blocks of all documents. */
export const blocks = documents.flatMap((file) => readBlocks(readDocument(file), file));

/** The code of a block. A test reports a block that is missing. */
export const codeOf = (/** @type {string} */ name) =>
  blocks.find((block) => block.name === name)?.code ?? '';
