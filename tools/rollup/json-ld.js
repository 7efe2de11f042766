// @ts-check
import {basename} from 'node:path';
import {asciiScript} from './ascii.js';
import {writeCdnFile} from './cdn-manifest.js';

/**
 * Rollup plugin: writes the JSON-LD that `articles.js` has made of each article.
 *
 * @type {(name: string) => import('rollup').Plugin} where the files begin with the name
 */
export const jsonLd = (name) => ({
  name: 'json-ld',
  writeBundle() {
    // Sorted, because Rollup loads modules in no fixed order.
    for (const id of [...this.getModuleIds()].sort()) {
      const data = this.getModuleInfo(id)?.meta.jsonLd;
      const json = asciiScript(`${JSON.stringify(data, null, 2)}\n`);
      if (data) writeCdnFile(`${name}.${basename(id, '.md')}.json`, json);
    }
  },
});
