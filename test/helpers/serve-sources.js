// @ts-check
import {readdirSync, statSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {build} from 'esbuild';
import {articlePlugin} from '../../tools/rollup/articles.js';
import {styles} from '../../tools/rollup/styles.js';

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
      const bundle = bundles.get(key) ?? bundleSources(entry);
      bundles.set(key, bundle);
      return {body: await bundle, type: 'js'};
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

/** @param {string} entry */
const bundleSources = async (entry) => {
  const {outputFiles} = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'iife',
    // The tests use Lit without the warnings of its development build.
    conditions: ['production'],
    // `sideEffects` in package.json names the built files only.
    ignoreAnnotations: true,
    plugins: [fromRollup(articlePlugin(), /\.md$/), fromRollup(styles(), /\.css$/)],
    sourcemap: 'inline',
    write: false,
  });
  return outputFiles[0].text;
};

/**
 * Makes an esbuild plugin of a Rollup plugin that only transforms.
 *
 * @param {import('rollup').Plugin} plugin
 * @param {RegExp} filter
 * @returns {import('esbuild').Plugin}
 */
const fromRollup = ({name, transform}, filter) => ({
  name,
  setup: ({onLoad}) =>
    onLoad({filter}, async ({path}) => {
      const text = await readFile(path, 'utf8');
      const context = {
        error: (/** @type {string} */ message) => {
          throw new Error(message);
        },
      };
      const hook =
        /** @type {(this: object, text: string, path: string) => Promise<{code: string}>} */ (
          transform
        );
      return {contents: (await hook.call(context, text, path)).code, loader: 'js'};
    }),
});
