// @ts-check
import {readFile} from 'node:fs/promises';

/**
 * Rollup plugin: loads built modules with their source maps, so that the maps of the script-tag files lead
 * to the sources in `src/`.
 *
 * @returns {import('rollup').Plugin}
 */
export const sourceMaps = () => ({
  name: 'source-maps',
  async load(id) {
    if (!/\/dist\/[\w-]+\.js$/.test(id)) return null;
    const [code, map] = await Promise.all([readFile(id, 'utf8'), readFile(`${id}.map`, 'utf8')]);
    return {code, map};
  },
});
