import {readFileSync} from 'node:fs';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import htmlLiterals from 'rollup-plugin-html-literals';
import {articlePlugin} from './tools/article-plugin.js';
import {cdnManifest} from './tools/cdn-manifest.js';
import {jsonLd} from './tools/json-ld.js';
import {elementsManifest} from './tools/elements-manifest.js';
import {minifyCss} from './tools/minify-css.js';
import {prerender} from './tools/prerender.js';
import {tailorLit} from './tools/tailor-lit.js';

const {name, version, license} = JSON.parse(readFileSync('package.json', 'utf8'));
const banner = `/*! ${name} ${version} | ${license} */`;

/** Of the articles that come as files of their own. */
const languages = ['en'];

/**
 * What Lit's classes call only among themselves. The names are long for the sake of subclasses; in
 * a file that holds all of Lit, short ones do as well.
 */
const litInternals =
  /^(_\$[A-Z].*|(add|remove)(Controller|Initializer)|createProperty|elementStyles|enableUpdating|finalizeStyles|firstUpdated|(from|to)Attribute|getProperty(Descriptor|Options)|getUpdateComplete|host(Connected|Disconnected|Updated?)|isUpdatePending|noAccessor|performUpdate|renderBefore|renderOptions|scheduleUpdate|shouldUpdate|useDefault|willUpdate|wrapped)$/;

/** The modules for bundlers: Lit is theirs to add, and nothing is minified. */
const modules = {
  input: {define: 'src/define.ts', en: 'src/en.ts', element: 'src/element.ts'},
  external: /^lit/,
  plugins: [
    articlePlugin(),
    typescript({
      outDir: 'dist',
      declaration: true,
      declarationDir: 'dist',
      rootDir: 'src',
      noEmit: false,
    }),
    prerender(name, languages),
    elementsManifest('tools/custom-elements-manifest.config.js'),
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
  },
};

/**
 * The files for a script tag, Lit included. In this format they work as a classic script, as a
 * module and from a folder on disk, and leave no name behind.
 */
const script = (input, file, budget) => ({
  input,
  plugins: [
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
    banner,
    sourcemap: true,
    plugins: [
      terser({
        ecma: 2022,
        compress: {passes: 3},
        mangle: {properties: {regex: litInternals}},
        format: {comments: /^!/},
      }),
      cdnManifest('dist/cdn/manifest.json', budget),
    ],
  },
});

export default [
  modules,
  script('src/en.ts', `${name}.en.js`, 13_000),
  script('src/define.ts', `${name}.js`, 13_000),
];
