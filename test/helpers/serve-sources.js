// @ts-check
import {readdirSync, statSync} from 'node:fs';
import {bundle} from './bundle.js';

/**
 * Serves the sources, bundled, instead of the built files for a script tag.
 *
 * @param {string} root the project's folder
 * @returns {import('@web/test-runner').TestRunnerPlugin}
 */
export const serveSources = (root) => {
  /** @type {Map<string, Promise<string>>} by entry and time of the last change */
  const bundles = new Map();

  return {
    name: 'serve-sources',
    async serve({path}) {
      const [file, lang] =
        /^\/dist\/cdn\/menopause-backpain-info(?:\.(\w\w))?\.js$/.exec(path) ?? [];
      if (!file) return;
      const entry = `${root}src/${lang ?? 'define'}.ts`;
      const key = `${entry} ${lastChange(`${root}src`, `${root}content`)}`;
      const bundled = bundles.get(key) ?? bundle(entry, {format: 'iife'});
      bundles.set(key, bundled);
      return {body: await bundled, type: 'js'};
    },
  };
};

/** @param {string[]} folders */
const lastChange = (...folders) =>
  Math.max(
    ...folders.flatMap((folder) =>
      readdirSync(folder).map((name) => statSync(`${folder}/${name}`).mtimeMs),
    ),
  );
