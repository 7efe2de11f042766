import {cli} from '@custom-elements-manifest/analyzer/cli.js';

/**
 * Rollup plugin for the modules: once they are written, writes `custom-elements.json` from the tags in
 * the sources.
 *
 * @param {string} config path of the analyzer's configuration
 * @returns {import('rollup').Plugin}
 */
export const elementsManifest = (config) => ({
  name: 'elements-manifest',
  async writeBundle() {
    await cli({argv: ['analyze', '--config', config, '--quiet']});
  },
});
