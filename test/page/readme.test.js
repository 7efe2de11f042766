// @ts-check
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {inChromium} from '../helpers/page.js';
import {frameworkBlocks, readBlocks, readme} from '../helpers/readme-blocks.js';
import {fromCdn} from './recipes/cdn.js';
import {problems} from './recipes/claims.js';
import {commands} from './recipes/commands.js';
import {colour, ownWords, room, twoLines} from './recipes/html.js';
import {ownServer} from './recipes/own-server.js';
import {strictPolicy, trustedTypes} from './recipes/policies.js';
import {shortcode} from './recipes/word-press.js';

/**
 * What runs each block, by the heading it stands under and its language.
 *
 * @type {[blocks: string[], test: (suite: import('../helpers/page.js').Suite, ...code: string[]) => void][]}
 */
const tests = [
  [['<menopause-backpain-info>, html'], twoLines],
  [['Use it, html'], ownWords],
  [['Use it, css'], room],
  [['Your own server, with nginx, nginx'], ownServer],
  [['A CDN, by version, html'], fromCdn],
  [['Strict Content-Security-Policy, http'], strictPolicy],
  [['Trusted Types, http'], trustedTypes],
  [['WordPress, text'], shortcode],
  [['Make it yours, css'], colour],
  [['Develop, sh'], commands],
];

const blocks = readBlocks(readme);
const claims = [...tests.flatMap(([names]) => names), ...frameworkBlocks];
const codeOf = (/** @type {string} */ name) => blocks.find((one) => one.name === name)?.code;

describe('the blocks of code in the README', () => {
  it('are each run by one test', () => {
    assert.deepEqual(problems(blocks, claims), []);
  });

  it('would be missed if they were not', () => {
    const found = readBlocks(
      '# Use\n\n```html\n```\n\n- in a list\n\n  ```html\n  ```\n\n      ls',
    );
    assert.deepEqual(problems(found, ['Use, css', 'Use, html', 'Use, html']), [
      'README.md:11: no test runs the block “Use, no language”.',
      'README.md:8: a second block “Use, html”. Give it a heading.',
      'README.md has no block “Use, css”, which a test runs.',
      'Two tests run the block “Use, html”.',
    ]);
  });
});

inChromium('the README', (suite) => {
  for (const [names, test] of tests) {
    const codes = names.map(codeOf).filter((code) => code !== undefined);
    // The test above reports a block that is missing.
    if (codes.length < names.length) continue;
    describe(`the block “${names.join('” with “')}”`, () => test(suite, ...codes));
  }
});
