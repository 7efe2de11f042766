// @ts-check
import {execFileSync} from 'node:child_process';

/**
 * Rollup plugin for the npm modules: once they are written, `tools/prerender.js` renders the articles with
 * them. It runs in a process of its own, because Node cannot import a module again that has changed.
 *
 * @param {string[]} languages
 * @returns {import('rollup').Plugin}
 */
export const prerender = (languages) => ({
  name: 'prerender',
  writeBundle() {
    execFileSync(process.execPath, ['tools/prerender.js', ...languages], {stdio: 'inherit'});
  },
});
