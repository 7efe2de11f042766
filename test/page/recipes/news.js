// @ts-check
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {it} from 'node:test';
import {textChanges} from '../../../tools/changelog.js';
import {root} from '../../helpers/page.js';

/** @param {unknown} _suite @param {string} code */
export const news = (_suite, code) => {
  const example = JSON.parse(code);

  it('is how the build writes such a changelog', () => {
    const changelog = example.versions.map(
      (
        /** @type {{version: string, date: string, changes: string[]}} */ {version, date, changes},
      ) =>
        `## ${version} (${date})\n\n### Text\n\n${changes.map((change) => `- ${change}\n`).join('')}`,
    );
    assert.deepEqual(textChanges(changelog.join('\n')), example.versions);
  });

  it('has the names that the built file has', () => {
    const built = JSON.parse(readFileSync(`${root}dist/content-changes.json`, 'utf8'));
    assert.deepEqual(Object.keys(built), Object.keys(example));
    assert.equal(built.package, example.package);
  });
};
