// @ts-check
/** The older engines by version: which are real, and where they come from. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {emulated} from './emulated.js';

/** The short run starts those in this folder. Those in `more` take long to install. */
const folders = [import.meta.dirname, join(import.meta.dirname, 'more')];

/** @returns {[version: number, folder: string][]} */
const versionsIn = (/** @type {string} */ folder) => {
  const {dependencies} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return Object.keys(dependencies)
    .filter((name) => name.startsWith('chromium-'))
    .map((name) => [Number(name.split('-')[1]), join(folder, 'node_modules', name)]);
};

/** The Chromiums, the oldest first, with the folders of their packages. */
export const chromiums = (isShort = false) =>
  new Map(
    folders
      .slice(0, isShort ? 1 : 2)
      .flatMap(versionsIn)
      .sort(([a], [b]) => a - b),
  );

/** The Firefoxes, the oldest first, with the Debian that has them, and what a newer Debian lacks for them. */
export const firefoxes = new Map([
  [115, {debian: 'bullseye', libraries: ['libffi7', 'libdbus-glib-1-2']}],
  [140, {debian: 'bookworm', libraries: []}],
]);

/** The older versions that really run. */
export const real = {chromium: [...chromiums().keys()], firefox: [...firefoxes.keys()]};

/**
 * Says after a version in the support table how it is known to work.
 *
 * @param {'chromium' | 'firefox' | 'safari'} engine
 * @param {number} version
 */
export const howKnown = (engine, version) => {
  if (engine !== 'safari' && real[engine].includes(version)) return '';
  return emulated.some((each) => each.engine === engine && each.version === version)
    ? ' (emulated)'
    : ' (by its features)';
};
