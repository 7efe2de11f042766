import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';
import {brotliCompressSync} from 'node:zlib';

const {version} = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

/**
 * The value of `integrity` for a file, or of a source in a Content-Security-Policy for an inline
 * style.
 *
 * @param {'sha256' | 'sha384'} algorithm
 * @param {string} text
 */
export const hash = (algorithm, text) =>
  `${algorithm}-${createHash(algorithm).update(text).digest('base64')}`;

/**
 * Notes a file in the manifest, with its version, size and integrity value.
 *
 * @param {string} path of the manifest
 * @param {string} file
 * @param {string} text
 * @param {Record<string, string>} [more] what else there is to say about it
 */
export const noteFile = (path, file, text, more) => {
  const files = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
  files[file] = {
    version,
    bytes: Buffer.byteLength(text),
    brotliBytes: brotliCompressSync(text).length,
    integrity: hash('sha384', text),
    ...more,
  };
  mkdirSync(dirname(path), {recursive: true});
  writeFileSync(path, `${JSON.stringify(files, null, 2)}\n`);
  return files[file];
};

/**
 * Rollup output plugin: notes each script and its source map in the manifest, and fails the build when
 * a script is larger than its budget.
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
    for (const file of Object.values(bundle)) {
      const text = file.type === 'chunk' ? file.code : file.source;
      const {brotliBytes} = noteFile(path, file.fileName, text);
      // Only developers load a source map.
      if (file.type === 'chunk' && brotliBytes > budget) {
        const problem = `${file.fileName} is ${brotliBytes} B after Brotli; the budget is ${budget} B.`;
        // Whoever is in the middle of an edit wants to see it; in the end it must fit.
        if (this.meta.watchMode) this.warn(problem);
        else this.error(problem);
      }
    }
  },
});
