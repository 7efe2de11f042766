// @ts-check
import {readFileSync, writeFileSync} from 'node:fs';
import {textChanges} from '../changelog.js';

/**
 * Rollup plugin: writes the changes of the text in each version as data, so that a program can tell a clinic when
 * advice has changed.
 *
 * @param {string} name of the package
 * @returns {import('rollup').Plugin}
 */
export const contentChanges = (name) => ({
  name: 'content-changes',
  buildStart() {
    this.addWatchFile('CHANGELOG.md');
  },
  writeBundle() {
    const versions = textChanges(readFileSync('CHANGELOG.md', 'utf8'));
    const json = JSON.stringify({package: name, versions}, null, 2);
    writeFileSync('dist/content-changes.json', `${json}\n`);
  },
});
