// @ts-check
import {mkdir, readFile, readdir, writeFile} from 'node:fs/promises';
import {basename, join} from 'node:path';
import {frameworkTypes} from './editor-data/framework-types.js';
import {webTypes} from './editor-data/web-types.js';
import {vsCodeCss, vsCodeHtml} from './editor-data/vs-code.js';
import {withValues} from './editor-data/values.js';

/**
 * Rollup plugin for the modules: once the manifest is written, tells editors and type checkers what it
 * says, each in its own format.
 *
 * @param {string} folder with the types of the frameworks that are written by hand
 * @param {string} banner to write above types
 * @returns {import('rollup').Plugin}
 */
export const editorData = (folder, banner) => ({
  name: 'editor-data',
  writeBundle: {
    sequential: true,
    async handler() {
      const manifest = JSON.parse(await readFile('dist/custom-elements.json', 'utf8'));
      const withOffers = withValues(manifest);
      await writeJson('dist/vscode.html-custom-data.json', vsCodeHtml(withOffers));
      await writeJson('dist/vscode.css-custom-data.json', vsCodeCss(manifest));
      await writeJson('dist/web-types.json', webTypes(withOffers));

      const target = join('dist', basename(folder));
      const writeTypes = (/** @type {string} */ file, /** @type {string} */ types) =>
        writeFile(join(target, file), `${banner}\n${types}`);
      await mkdir(target, {recursive: true});
      await writeTypes('generated.d.ts', await frameworkTypes(manifest));
      for (const file of await readdir(folder))
        await writeTypes(file, await readFile(join(folder, file), 'utf8'));
    },
  },
});

/**
 * @param {string} path
 * @param {object} data
 */
const writeJson = (path, data) => writeFile(path, `${JSON.stringify(data, null, 2)}\n`);
