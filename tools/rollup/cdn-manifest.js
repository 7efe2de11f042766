// @ts-check
import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';
import {brotliCompressSync} from 'node:zlib';
import {budgets} from '../budgets.js';

const {version} = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

/**
 * The value of `integrity` for a file, or of a source in a Content-Security-Policy for an inline style.
 *
 * @param {'sha256' | 'sha384'} algorithm
 * @param {string} text
 */
export const hash = (algorithm, text) =>
  `${algorithm}-${createHash(algorithm).update(text).digest('base64')}`;

/**
 * Writes a file's version, size and integrity value into the manifest.
 *
 * @param {string} path of the manifest
 * @param {string} file name of the file
 * @param {string} text of the file
 * @param {Record<string, string | string[]>} [more] other facts about the file
 */
export const addToManifest = (path, file, text, more) => {
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
 * Rollup output plugin: adds each file of a script-tag build to the manifest, and stops the build if a
 * script exceeds its budget. In watch mode it only warns.
 *
 * @param {string} path of the manifest
 * @param {Record<string, number>} [limits] bytes after Brotli, by file name
 * @returns {import('rollup').Plugin}
 */
export const cdnManifest = (path, limits = budgets) => ({
  name: 'cdn-manifest',
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      const text = file.type === 'chunk' ? file.code : String(file.source);
      const {brotliBytes} = addToManifest(path, file.fileName, text);
      // Source maps have no budget, because only developers load them.
      const budget = file.type === 'chunk' ? limits[file.fileName] : Infinity;
      if (brotliBytes <= budget) continue;
      const problem =
        `${file.fileName} is ${brotliBytes} B after Brotli; its budget is ${budget} B. ` +
        'If the work needs that, raise the constant in tools/budgets.js and say why in the commit.';
      if (this.meta.watchMode) this.warn(problem);
      else this.error(problem);
    }
  },
});
