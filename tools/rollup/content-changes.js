// @ts-check
import {readFileSync} from 'node:fs';
import {textChanges} from '../changelog.js';

/**
 * Rollup plugin: writes the changes of the text in each version as data, so that a program can tell a clinic when
 * advice has changed.
 *
 * @type {(name: string) => import('rollup').Plugin} with the name of the package
 */
export const contentChanges = (name) => ({
  name: 'content-changes',
  buildStart() {
    this.addWatchFile('CHANGELOG.md');
  },
  generateBundle() {
    const versions = textChanges(readFileSync('CHANGELOG.md', 'utf8'));
    const source = `${JSON.stringify({package: name, versions}, null, 2)}\n`;
    this.emitFile({type: 'asset', fileName: 'content-changes.json', source});
  },
});
