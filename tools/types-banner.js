// @ts-check
/**
 * Rollup output plugin: what Rollup writes above modules, above their types as well.
 *
 * @param {string} banner
 * @returns {import('rollup').OutputPlugin}
 */
export const typesBanner = (banner) => ({
  name: 'types-banner',
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type === 'asset' && file.fileName.endsWith('.d.ts'))
        file.source = `${banner}\n${file.source}`;
    }
  },
});
