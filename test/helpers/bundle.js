// @ts-check
import {readFile} from 'node:fs/promises';
import {build} from 'esbuild';
import {articlePlugin} from '../../tools/rollup/articles.js';
import {styles} from '../../tools/rollup/styles.js';

/**
 * Bundles a script with its articles and styles.
 *
 * @param {string} entry path of the file
 * @param {import('esbuild').BuildOptions} [options]
 * @returns {Promise<string>}
 */
export const bundle = async (entry, options) => {
  const {outputFiles = []} = await build({
    entryPoints: [entry],
    bundle: true,
    // The tests use Lit without the warnings of its development build.
    conditions: ['production'],
    // `sideEffects` in package.json names the built files only.
    ignoreAnnotations: true,
    plugins: [fromRollup(articlePlugin(), /\.md$/), fromRollup(styles(), /\.css$/)],
    sourcemap: 'inline',
    sourceRoot: '/',
    // The reports of the tests need the places only.
    sourcesContent: false,
    write: false,
    ...options,
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
