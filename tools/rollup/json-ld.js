// @ts-check
import {mkdirSync, writeFileSync} from 'node:fs';
import {basename} from 'node:path';
import {asciiScript} from './ascii.js';
import {addToManifest} from './cdn-manifest.js';

/**
 * Rollup plugin: writes the JSON-LD that `articles.js` has made of each article, and adds it to the manifest.
 *
 * @param {string} name of the files, before the language
 * @returns {import('rollup').Plugin}
 */
export const jsonLd = (name) => ({
  name: 'json-ld',
  writeBundle() {
    mkdirSync('dist/cdn', {recursive: true});
    // Sorted, because Rollup loads modules in no fixed order.
    for (const id of [...this.getModuleIds()].sort()) {
      const data = this.getModuleInfo(id)?.meta.jsonLd;
      if (!data) continue;
      const file = `${name}.${basename(id, '.md')}.json`;
      const json = asciiScript(`${JSON.stringify(data, null, 2)}\n`);
      addToManifest('dist/cdn/manifest.json', file, json);
      writeFileSync(`dist/cdn/${file}`, json);
    }
  },
});
