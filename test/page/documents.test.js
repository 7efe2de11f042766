// @ts-check
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {inChromium} from '../helpers/page.js';
import {blocks, codeOf, frameworkBlocks, readBlocks} from '../helpers/document-blocks.js';
import {fromCdn} from './recipes/cdn.js';
import {problems} from './recipes/claims.js';
import {commands} from './recipes/commands.js';
import {drupal} from './recipes/drupal.js';
import {frame} from './recipes/frame.js';
import {colour, ownWords, part, script, surface, twoLines, wholePage} from './recipes/html.js';
import {news} from './recipes/news.js';
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
  [['Paste it, html'], wholePage],
  [['Set it, html'], ownWords],
  [['Your own server, with nginx, nginx'], ownServer],
  [['A CDN, by version, html'], fromCdn],
  [['Strict Content-Security-Policy, http'], strictPolicy],
  [['Trusted Types, http'], trustedTypes],
  [['A frame, or a page of its own, html'], frame],
  [['From a script, js'], script],
  [['News of the text, json'], news],
  [['WordPress, text'], shortcode],
  [['Drupal, yaml'], drupal],
  [['Make it yours, css'], colour],
  [['Styling, css'], surface],
  [['Parts, css'], part],
  [['Work on it, sh'], commands],
];

const claims = [...tests.flatMap(([names]) => names), ...frameworkBlocks];

describe('the blocks of code in the documents', () => {
  it('are each run by one test', () => {
    assert.deepEqual(problems(blocks, claims), []);
  });

  it('would be missed if they were not', () => {
    const found = readBlocks(
      '# Use\n\n```html\n```\n\n- in a list\n\n  ```html\n  ```\n\n      ls',
      'a.md',
    );
    assert.deepEqual(problems(found, ['Use, css', 'Use, html', 'Use, html']), [
      'a.md:11: no test runs the block “Use, no language”.',
      'a.md:8: a second block “Use, html”. Give it a heading.',
      'No document has the block “Use, css”, which a test runs.',
      'Two tests run the block “Use, html”.',
    ]);
  });
});

inChromium('the documents', (suite) => {
  for (const [names, test] of tests) {
    const title = `the block “${names.join('” with “')}”`;
    // The test above reports a block that is missing.
    if (names.every(codeOf)) describe(title, () => test(suite, ...names.map(codeOf)));
  }
});
