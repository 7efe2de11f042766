// @ts-check
import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

/** @typedef {{dev?: true, devOptional?: true, extraneous?: true}} Locked what npm notes of a package */

/**
 * What the package is made of at run time, by `npm sbom`: itself, Lit, and what Lit needs.
 *
 * npm is shown a project without tools. With `--omit=dev` it leaves out whatever a tool needs as well,
 * and that is all of Lit (https://github.com/npm/cli/issues/7909).
 *
 * @returns {string} JSON in the format of SPDX
 */
export const billOfMaterials = () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  /** @type {[string, Locked][]} */
  const locked = Object.entries(lock.packages);
  const atRunTime = locked
    .filter(([, {dev, devOptional, extraneous}]) => !(dev || devOptional || extraneous))
    .map(([path, entry]) => [path, withoutTools(entry)]);

  const folder = mkdtempSync(join(tmpdir(), 'bill-of-materials-'));
  const write = (/** @type {string} */ file, /** @type {object} */ content) =>
    writeFileSync(join(folder, file), JSON.stringify(content));
  try {
    write('package.json', withoutTools(manifest));
    write('package-lock.json', {...lock, packages: Object.fromEntries(atRunTime)});
    const args = ['sbom', '--sbom-format=spdx', '--package-lock-only'];
    return execFileSync('npm', args, {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
  } finally {
    rmSync(folder, {recursive: true});
  }
};

/** @param {object} manifest of a package */
const withoutTools = (manifest) => ({...manifest, devDependencies: undefined});
