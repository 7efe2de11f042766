// @ts-check
import {mkdirSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {generateJsxTypes} from '@wc-toolkit/jsx-types';
import {getWebTypesData} from 'custom-element-jet-brains-integration';
import {getVsCodeCssCustomData, getVsCodeHtmlCustomData} from 'custom-element-vs-code-integration';
import {format} from 'prettier';
import {HELP, SECTION_IDS, languages} from '../content/schema.js';
import {analyzeElement} from '../elements-manifest.js';

const sections = SECTION_IDS.filter((id) => id !== HELP);

/** @type {Record<string, string[]>} the values that editors suggest for attributes whose type names none */
const suggestions = {lang: languages, open: ['all', ...sections], sections};

/**
 * Rollup plugin: writes `custom-elements.json`, and from it the files for editors and type checkers.
 *
 * @type {(folder: string, banner: string) => import('rollup').Plugin} with the folder of types for frameworks
 * that are written by hand, and the banner to write above types
 */
export const editorData = (folder, banner) => ({
  name: 'editor-data',
  writeBundle: {
    sequential: true,
    async handler() {
      const manifest = await analyzeElement();
      await writeJson('custom-elements.json', JSON.stringify(manifest));
      mkdirSync('dist/frameworks', {recursive: true});
      const writeTypes = (/** @type {string} */ file, /** @type {string} */ types) =>
        writeFileSync(`dist/frameworks/${file}`, `${banner}\n${types}`);
      writeTypes('generated.d.ts', await elementTypes(manifest));
      for (const file of readdirSync(folder))
        writeTypes(file, readFileSync(`${folder}/${file}`, 'utf8'));

      const [element] = manifest.modules[0].declarations;
      for (const {name, type} of element.attributes) {
        const values = suggestions[name]?.map((value) => `'${value}'`) ?? [];
        // An empty value is the same as no attribute.
        type.text = [...values, type.text.replace("'' | ", '')].join(' | ');
      }
      const html = JSON.parse(getVsCodeHtmlCustomData(manifest, {}));
      // Without a value set, VS Code writes `exclusive=""`.
      for (const [index, {type}] of element.attributes.entries())
        if (type.text === 'boolean') html.tags[0].attributes[index].valueSet = 'v';
      await writeJson('vscode.html-custom-data.json', JSON.stringify(html));
      await writeJson('vscode.css-custom-data.json', getVsCodeCssCustomData(manifest, {}));
      await writeJson('web-types.json', getWebTypesData(manifest, {}));
    },
  },
});

const writeJson = async (/** @type {string} */ file, /** @type {string} */ json) =>
  writeFileSync(`dist/${file}`, await format(json, {parser: 'json'}));

/**
 * The types of attributes, properties and events. The generator also declares the tag for eight
 * frameworks. This part is cut off, because it compiles only where all of them are installed.
 */
const elementTypes = (/** @type {any} */ manifest) => {
  const componentTypePath = () => '../menopause-backpain-info.js';
  const types = String(generateJsxTypes(manifest, {fileName: '', componentTypePath}));
  return format(types.split(/^declare module /m)[0], {parser: 'typescript', printWidth: 100});
};
