// @ts-check
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {basename} from 'node:path';
import {it} from 'node:test';
import {parse} from 'yaml';
import {cdn, root, tag} from '../../helpers/page.js';

/**
 * Checks what can be checked without a Drupal site.
 *
 * @param {unknown} _suite
 * @param {string} code
 */
export const drupal = (_suite, code) => {
  it('is a library of this version, with a script of the package', () => {
    const {version} = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
    const library = parse(code)[tag];
    const [[file, options]] = Object.entries(library.js);
    assert.equal(file, `js/${tag}/${version}/${basename(file)}`);
    assert.ok(existsSync(cdn + basename(file)), file);
    assert.deepEqual(options, {minified: true, attributes: {defer: true}});
  });
};
