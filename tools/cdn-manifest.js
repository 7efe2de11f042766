import {createHash} from 'node:crypto';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';
import {brotliCompressSync} from 'node:zlib';

/** @param {string} path */
const readEntries = (path) => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return {};
  }
};

/**
 * Rollup output plugin: notes each script with its size and integrity value in a manifest, and
 * fails the build when one is larger than its budget.
 *
 * @param {string} path of the manifest
 * @param {number} budget in bytes after Brotli
 */
export const cdnManifest = (path, budget) => ({
  name: 'cdn-manifest',
  /**
   * @this {import('rollup').PluginContext}
   * @param {unknown} _options
   * @param {import('rollup').OutputBundle} bundle
   */
  generateBundle(_options, bundle) {
    const entries = readEntries(path);
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      const {code} = chunk;
      const brotliBytes = brotliCompressSync(code).length;
      if (brotliBytes > budget) {
        const problem = `${chunk.fileName} is ${brotliBytes} B after Brotli; the budget is ${budget} B.`;
        // Whoever is in the middle of an edit wants to see it; in the end it must fit.
        if (this.meta.watchMode) this.warn(problem);
        else this.error(problem);
      }
      entries[chunk.fileName] = {
        bytes: Buffer.byteLength(code),
        brotliBytes,
        integrity: `sha384-${createHash('sha384').update(code).digest('base64')}`,
      };
    }
    mkdirSync(dirname(path), {recursive: true});
    writeFileSync(path, `${JSON.stringify(entries, null, 2)}\n`);
  },
});
