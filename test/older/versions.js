// @ts-check
/** The older Chromiums by major version, each with the folder of its package. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';

/** The short run starts those in this folder. Those in `more` take long to install. */
const folders = [import.meta.dirname, join(import.meta.dirname, 'more')];

/** @returns {[version: number, folder: string][]} */
const versionsIn = (/** @type {string} */ folder) => {
  const {dependencies} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return Object.keys(dependencies)
    .filter((name) => name.startsWith('chromium-'))
    .map((name) => [Number(name.split('-')[1]), join(folder, 'node_modules', name)]);
};

/** The folders of the packages by version, the oldest first. */
export const chromiums = (isShort = false) =>
  new Map(
    folders
      .slice(0, isShort ? 1 : 2)
      .flatMap(versionsIn)
      .sort(([a], [b]) => a - b),
  );
