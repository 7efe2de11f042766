// @ts-check
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {build, transform} from 'esbuild';
import {fromHtml} from 'hast-util-from-html';
import {visit} from 'unist-util-visit';
import {createSSRApp} from 'vue';
import {compileScript, parse} from 'vue/compiler-sfc';
import {renderToString} from 'vue/server-renderer';

const root = fileURLToPath(new URL('../..', import.meta.url));
// React has no types of its own, so `require` loads it.
const load = createRequire(import.meta.url);
const {createElement} = load('react');
const {renderToStaticMarkup} = load('react-dom/server');
const tag = 'menopause-backpain-info';

/** @type {(code: string) => Promise<any>} */
const importText = (code) => import(`data:text/javascript,${encodeURIComponent(code)}`);

const {outputFiles} = await build({
  stdin: {
    contents: `
      export {attributeNames, booleanAttributes, slotNames} from './demo/playground/design.js';
      export {snippet} from './demo/playground/snippet.js';
      export * from './test/helpers/playground-designs.js';`,
    resolveDir: root,
  },
  bundle: true,
  format: 'esm',
  write: false,
});
/**
 * @type {typeof import('../../demo/playground/design.js')
 *   & typeof import('../../demo/playground/snippet.js')
 *   & typeof import('../helpers/playground-designs.js')}
 */
const {attributeNames, booleanAttributes, everything, hostile, nothing, ...playground} =
  await importText(outputFiles[0].text);
const {slotNames, snippet, typedEverywhere} = playground;

const release = {folder: '/', version: '1.2.3', integrity: 'sha384-x', prerendered: ''};

/**
 * Runs a module. Code in the text that a user has typed would throw: nothing that it calls exists.
 *
 * @returns its exports, and the names of what it imports
 */
const run = async (/** @type {string} */ code) => {
  const {code: script} = await transform(code, {format: 'cjs', loader: 'jsx', jsx: 'automatic'});
  const imported = new Set();
  const require = (/** @type {string} */ name) => {
    imported.add(name);
    return name === tag ? {} : load(name);
  };
  const module = {exports: /** @type {Record<string, any>} */ ({})};
  new Function('require', 'module', script)(require, module);
  return {exports: module.exports, imported};
};

/** Parses HTML as a browser does: elements with attributes and text, without scripts. */
const elementsIn = (/** @type {string} */ html) => {
  /** @type {{name: string, properties: object, words: string}[]} */
  const elements = [];
  visit(fromHtml(html, {fragment: true}), 'element', (element) => {
    const {tagName: name, properties} = element;
    if (name === 'script') return;
    let words = '';
    visit(element, 'text', ({value}, _index, parent) => {
      // A line break between paragraphs is invisible.
      const isBetween = parent?.type === 'element' && parent.tagName === tag && !value.trim();
      if (!isBetween) words += value;
    });
    elements.push({name, properties, words: words.replace(/\s+/g, ' ').trim()});
  });
  return elements;
};

/** @typedef {import('../../demo/playground/design.js').Design} Design */

/** The elements of a design on a page with the script tag. All other code must give the same. */
const expectedOf = (/** @type {Design} */ design) => elementsIn(snippet('script', design, release));

const reactHtml = async (/** @type {Design} */ design) => {
  const {exports, imported} = await run(snippet('react', design, release));
  assert.ok(imported.has(tag));
  return renderToStaticMarkup(createElement(exports.MenopauseArticle));
};

/** The style sheets of a single-file component come before its elements. */
const vueHtml = async (/** @type {Design} */ design) => {
  const compilerOptions = {isCustomElement: (/** @type {string} */ name) => name === tag};
  const {descriptor, errors} = parse(snippet('vue', design, release), {
    templateParseOptions: compilerOptions,
  });
  assert.deepEqual(errors, []);
  assert.deepEqual(descriptor.customBlocks, []);
  assert.deepEqual(descriptor.cssVars, []);
  const {content} = compileScript(descriptor, {
    id: 'article',
    inlineTemplate: true,
    templateOptions: {compilerOptions, ssr: true, ssrCssVars: []},
  });
  const {exports, imported} = await run(content);
  assert.ok(imported.has(tag));
  const styles = descriptor.styles.map(({content}) => `<style>${content}</style>`);
  return styles.join('') + (await renderToString(createSSRApp(exports.default)));
};

/**
 * On a server, Vue renders `open` without its value, as on `<details>`.
 *
 * @param {ReturnType<typeof elementsIn>} elements
 */
const withoutOpen = (elements) =>
  elements.map((element) => ({...element, properties: {...element.properties, open: undefined}}));

/** @type {Record<string, (design: Design) => Promise<string>>} */
const frameworks = {React: reactHtml, Vue: vueHtml};

for (const [framework, render] of Object.entries(frameworks)) {
  const seen = framework === 'Vue' ? withoutOpen : (/** @type {any} */ elements) => elements;

  describe(`the playground’s code for ${framework}`, () => {
    it('makes the element if nothing was changed', async () => {
      assert.deepEqual(elementsIn(await render(nothing)), [{name: tag, properties: {}, words: ''}]);
    });

    it('makes the same as a script tag, for every change', async () => {
      const elements = elementsIn(await render(everything));
      assert.ok(elements.length > 5);
      assert.deepEqual(seen(elements), seen(expectedOf(everything)));
    });

    for (const typed of hostile) {
      it(`treats typed text as text: ${JSON.stringify(typed)}`, async () => {
        const design = typedEverywhere(typed);
        assert.deepEqual(seen(elementsIn(await render(design))), seen(expectedOf(design)));
      });
    }

    it('names the version to install', () => {
      const variant = framework === 'React' ? 'react' : 'vue';
      assert.match(snippet(variant, nothing, release), RegExp(`// npm install ${tag}@1\\.2\\.3\n`));
    });
  });
}

describe('the playground’s code for Vue', () => {
  it('contains the option that Vue needs for the element', () => {
    assert.ok(
      snippet('vue', nothing, release).includes(`isCustomElement: (tag) => tag === '${tag}'`),
    );
  });
});

describe('the fields of the playground', () => {
  const manifest = JSON.parse(readFileSync(`${root}dist/custom-elements.json`, 'utf8'));
  /** @type {{attributes: {name: string, type: {text: string}}[], slots: {name: string}[]}} */
  const {attributes, slots} = manifest.modules
    .flatMap((/** @type {any} */ {declarations}) => declarations)
    .find((/** @type {any} */ {tagName}) => tagName === tag);

  it('are every attribute', () => {
    assert.deepEqual([...attributeNames].sort(), attributes.map(({name}) => name).sort());
  });

  it('are switches for boolean attributes', () => {
    const booleans = attributes.filter(({type}) => type?.text === 'boolean');
    assert.deepEqual(
      booleanAttributes,
      booleans.map(({name}) => name),
    );
  });

  it('are every slot', () => {
    assert.deepEqual([...slotNames].sort(), slots.map(({name}) => name).sort());
  });
});
