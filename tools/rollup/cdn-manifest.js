// @ts-check
import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';
import {brotliCompressSync} from 'node:zlib';
import project from '../../package.json' with {type: 'json'};
import {budgets} from '../budgets.js';

/**
 * The value of `integrity` for a file, or of a source in a Content-Security-Policy for an inline style.
 *
 * @type {(algorithm: 'sha256' | 'sha384', text: string) => string}
 */
export const hash = (algorithm, text) =>
  `${algorithm}-${createHash(algorithm).update(text).digest('base64')}`;

/** @typedef {Record<string, string | string[]>} Facts more than its version, size and integrity value */

/** @type {(manifest: string, file: string, text: string, facts?: Facts) => {brotliBytes: number}} */
const addToManifest = (manifest, file, text, facts) => {
  const files = existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')) : {};
  files[file] = {
    version: project.version,
    bytes: Buffer.byteLength(text),
    brotliBytes: brotliCompressSync(text).length,
    integrity: hash('sha384', text),
    ...facts,
  };
  mkdirSync(dirname(manifest), {recursive: true});
  writeFileSync(manifest, `${JSON.stringify(files, null, 2)}\n`);
  return files[file];
};

/** @type {(file: string, text: string, facts?: Facts) => void} adds the file to the manifest, too */
export const writeCdnFile = (file, text, facts) => {
  addToManifest('dist/cdn/manifest.json', file, text, facts);
  writeFileSync(`dist/cdn/${file}`, text);
};

/**
 * Rollup output plugin: adds each file of a script-tag build to the manifest, and stops the build if a
 * script exceeds its budget. In watch mode it only warns.
 *
 * @type {(manifest: string, limits?: Record<string, number>) => import('rollup').Plugin}
 */
export const cdnManifest = (manifest, limits = budgets) => ({
  name: 'cdn-manifest',
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      const text = file.type === 'chunk' ? file.code : String(file.source);
      const {brotliBytes} = addToManifest(manifest, file.fileName, text);
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
