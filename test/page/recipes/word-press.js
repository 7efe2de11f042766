// @ts-check
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {it} from 'node:test';
import {root, tag} from '../../helpers/page.js';

const options = `${root}wordpress/${tag}/includes/options.php`;

/**
 * What can be told without WordPress; `npm run test:wordpress` has one.
 *
 * @param {unknown} _suite
 * @param {string} code
 */
export const shortcode = (_suite, code) => {
  it('is the shortcode of the plugin, with options that it knows', () => {
    const [, attributes] = new RegExp(`^\\[${tag}([^\\]]*)\\][^[]+\\[/${tag}\\]$`).exec(code) ?? [];
    /** @type {string[]} */
    const names = attributes?.match(/[\w-]+(?==")/g) ?? [];
    assert.ok(names.length);
    /** @type {string[]} */
    const known = readFileSync(options, 'utf8').match(/(?<=')[\w-]+(?=')/g) ?? [];
    assert.deepEqual(
      names.filter((name) => !known.includes(name)),
      [],
    );
  });
};
