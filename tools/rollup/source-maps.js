// @ts-check
import {readFile, readdir} from 'node:fs/promises';

/**
 * Rollup plugin: loads built modules with their source maps, so that the maps of the script-tag files lead
 * to the sources in `src/`. In watch mode, an edit of a source builds the script-tag files again, too.
 *
 * @type {() => import('rollup').Plugin}
 */
export const sourceMaps = () => ({
  name: 'source-maps',
  async buildStart() {
    for (const folder of ['src', 'content'])
      for (const file of await readdir(folder)) this.addWatchFile(`${folder}/${file}`);
  },
  async load(id) {
    if (!/\/dist\/[\w-]+\.js$/.test(id)) return null;
    const [code, map] = await Promise.all([readFile(id, 'utf8'), readFile(`${id}.map`, 'utf8')]);
    return {code, map};
  },
});
