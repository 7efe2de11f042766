// @ts-check
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {inChromium} from '../helpers/page.js';
import {frameworkBlocks, readBlocks, readme} from '../helpers/readme-blocks.js';
import {component, modules} from './recipes/apps.js';
import {eleventy} from './recipes/eleventy.js';

/**
 * The test of each block, by the heading above the block and its language.
 *
 * @type {[blocks: string[], test: (suite: import('../helpers/page.js').Suite, ...code: string[]) => void][]}
 */
const tests = [
  [['A bundler, js'], modules],
  [['React, jsx'], component('BackPain.jsx')],
  [['Vue, vue'], component('BackPain.vue')],
  [['Svelte, svelte'], component('BackPain.svelte')],
  [['Angular, ts'], component('back-pain.ts')],
  [['Eleventy, js', 'Eleventy, liquid'], eleventy],
];

const blocks = readBlocks(readme);

it('runs all blocks of the README that test/page leaves out', () => {
  assert.deepEqual(
    tests.flatMap(([names]) => names),
    frameworkBlocks,
  );
});

inChromium('the README', (suite) => {
  for (const [names, test] of tests) {
    const codes = names.map((name) => blocks.find((block) => block.name === name)?.code ?? '');
    describe(`the block “${names.join('” with “')}”`, () => test(suite, ...codes));
  }
});
