// @ts-check
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {inChromium} from '../helpers/page.js';
import {codeOf, frameworkBlocks} from '../helpers/document-blocks.js';
import {component, modules, withoutState} from './recipes/apps.js';
import {astro} from './recipes/astro.js';
import {eleventy} from './recipes/eleventy.js';

/**
 * The test of each block, by the heading above the block and its language.
 *
 * @type {[blocks: string[], test: (suite: import('../helpers/page.js').Suite, ...code: string[]) => void][]}
 */
const tests = [
  [['A bundler, js'], modules],
  [['React, jsx'], component('BackPain.jsx')],
  [['Next.js, jsx'], withoutState],
  [['Vue, vue'], component('BackPain.vue')],
  [['Svelte, svelte'], component('BackPain.svelte')],
  [['Angular, ts'], component('back-pain.ts')],
  [['Eleventy, js', 'Eleventy, liquid'], eleventy],
  [['Astro, astro'], astro],
];

it('runs all blocks of the documents that test/page leaves out', () => {
  assert.deepEqual(
    tests.flatMap(([names]) => names),
    frameworkBlocks,
  );
});

inChromium('the documents', (suite) => {
  for (const [names, test] of tests) {
    describe(`the block “${names.join('” with “')}”`, () => test(suite, ...names.map(codeOf)));
  }
});
