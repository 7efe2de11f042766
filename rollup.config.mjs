import {readFileSync} from 'node:fs';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import htmlLiterals from 'rollup-plugin-html-literals';
import {articlePlugin} from './tools/article-plugin.js';
import {budgetOf, budgetOfAll} from './tools/budgets.js';
import {cdnManifest} from './tools/cdn-manifest.js';
import {editorData} from './tools/editor-data.js';
import {entries, entry, entryTypes, languages} from './tools/entries.js';
import {jsonLd} from './tools/json-ld.js';
import {elementsManifest} from './tools/elements-manifest.js';
import {minifyCss} from './tools/minify-css.js';
import {prerender} from './tools/prerender.js';
import {publicTypes} from './tools/public-types.js';
import {shortNames} from './tools/short-names.js';
import {tailorLit} from './tools/tailor-lit.js';
import {typesBanner} from './tools/types-banner.js';

const {name, version, license} = JSON.parse(readFileSync('package.json', 'utf8'));
const banner = `/*! ${name} ${version} | ${license} */`;

/**
 * Has V8 compile the whole file while it is on its way, off the main thread, and not each function when it
 * is first called.
 *
 * @see https://v8.dev/blog/explicit-compile-hints
 */
const compileHint = '//# allFunctionsCalledOnLoad';

/**
 * What Lit's classes call only among themselves, and our own modules. Lit's names are long for the
 * sake of subclasses; in a file that holds all of it, short ones do as well.
 */
const internals =
  /^(_\$[A-Z].*|chooseLanguage|createRenderRoot|enableUpdating|(from|to)Attribute|isUpdatePending|performUpdate|renderOptions|reveal|willUpdate)$/;

/** The modules for bundlers: Lit is theirs to add, and nothing is minified. */
const modules = {
  input: {
    element: 'src/element.ts',
    ...Object.fromEntries(['define', ...languages].map((name) => [name, entry(name)])),
  },
  external: /^lit/,
  plugins: [
    entries(),
    articlePlugin(),
    typescript({
      outDir: 'dist',
      declaration: true,
      declarationDir: 'dist',
      rootDir: 'src',
      noEmit: false,
      stripInternal: true,
    }),
    prerender(name, languages),
    elementsManifest('tools/custom-elements-manifest.config.js'),
    editorData('src/frameworks', banner),
    jsonLd(name, languages),
  ],
  output: {
    dir: 'dist',
    format: 'es',
    banner,
    chunkFileNames: '[name].js',
    // An entry imports what it needs itself; more would make bundlers warn of imports without effect.
    hoistTransitiveImports: false,
    sourcemap: true,
    plugins: [entryTypes(), publicTypes(), typesBanner(banner)],
  },
};

/**
 * The files for a script tag, Lit included. In this format they work as a classic script, as a
 * module and from a folder on disk, and leave no name behind.
 */
const script = (input, file, budget) => ({
  input: entry(input),
  plugins: [
    entries(),
    htmlLiterals({
      include: 'src/**',
      failOnError: true,
      options: {minifyOptions: {minifyCSS: false}},
    }),
    minifyCss(),
    articlePlugin(),
    typescript({rootDir: 'src', noEmit: false}),
    tailorLit(name),
    nodeResolve({browser: true, exportConditions: ['browser', 'production']}),
  ],
  output: {
    file: `dist/cdn/${file}`,
    format: 'iife',
    banner: `${banner}\n${compileHint}`,
    sourcemap: true,
    plugins: [
      terser({
        ecma: 2022,
        compress: {passes: 3, reduce_funcs: false},
        mangle: {
          nth_identifier: shortNames,
          properties: {regex: internals, nth_identifier: shortNames},
        },
        format: {comments: /^!|^# all/},
      }),
      cdnManifest('dist/cdn/manifest.json', budget),
    ],
  },
});

export default [
  modules,
  ...languages.map((lang) => script(lang, `${name}.${lang}.js`, budgetOf(lang))),
  script('define', `${name}.js`, budgetOfAll(languages)),
];
