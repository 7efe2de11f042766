import {execFileSync} from 'node:child_process';
import {readdirSync, readFileSync} from 'node:fs';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import esbuild from 'rollup-plugin-esbuild';
import htmlLiterals from 'rollup-plugin-html-literals';
import sourceMaps from 'rollup-plugin-sourcemaps2';
import {contentChanges} from './tools/changelog.js';
import {languages} from './tools/content/schema.js';
import {scriptTarget} from './tools/floor.js';
import {articlePage} from './tools/rollup/article-page.js';
import {articlePlugin} from './tools/rollup/articles.js';
import {cdnManifest} from './tools/rollup/cdn-manifest.js';
import {editorData} from './tools/rollup/editor-data.js';
import {litPolicy} from './tools/rollup/lit-policy.js';
import {publicTypes} from './tools/rollup/public-types.js';
import {styles} from './tools/rollup/styles.js';

const {name, version, license} = JSON.parse(readFileSync('package.json', 'utf8'));
const banner = `/*! ${name} ${version} | ${license} */`;

/**
 * Makes V8 compile the whole file off the main thread while it loads, instead of each function at its
 * first call.
 *
 * @see https://v8.dev/blog/explicit-compile-hints
 */
const compileHint = '//# allFunctionsCalledOnLoad';

/** `tools/prerender.js` has its own process, because Node cannot import a changed module again. */
const prerender = {
  name: 'prerender',
  writeBundle: () => execFileSync(process.execPath, ['tools/prerender.js', ...languages]),
};

/** In watch mode, an edit of a source builds all files at once. The script-tag files would otherwise follow later. */
const watchSources = {
  name: 'watch-sources',
  buildStart() {
    for (const folder of ['src', 'content'])
      for (const file of readdirSync(folder)) this.addWatchFile(`${folder}/${file}`);
  },
};

/** The npm modules: Lit is external, and no code is minified. */
const modules = {
  input: Object.fromEntries(
    [name, 'define', ...languages].map((module) => [module, `src/${module}.ts`]),
  ),
  external: /^lit/,
  plugins: [
    articlePlugin(),
    styles(),
    typescript({
      outDir: 'dist',
      declaration: true,
      declarationDir: 'dist',
      rootDir: 'src',
      filterRoot: '.',
      noEmit: false,
      stripInternal: true,
    }),
    prerender,
    editorData('types/frameworks', banner),
    contentChanges(name),
  ],
  output: {
    dir: 'dist',
    format: 'es',
    banner,
    chunkFileNames: '[name].js',
    // An entry imports what it needs itself. Hoisted imports would make bundlers warn of unused ones.
    hoistTransitiveImports: false,
    sourcemap: true,
    plugins: [publicTypes(banner)],
  },
};

/**
 * A file for a script tag: the npm modules, bundled with Lit and minified. An IIFE works as a classic script,
 * as a module and from a folder on disk, and leaves no global names but those of Lit.
 */
const script = (module, file, ...plugins) => ({
  input: `dist/${module}.js`,
  plugins: [
    watchSources,
    // The source maps of the script-tag files lead to `src/`.
    sourceMaps({include: 'dist/*.js'}),
    htmlLiterals({
      include: `dist/${name}.js`,
      failOnError: true,
      options: {minifyOptions: {minifyCSS: false}},
    }),
    litPolicy(name),
    nodeResolve({
      browser: true,
      exportConditions: ['browser', 'production'],
      // A language that `sideEffects` in package.json forgets must not drop out of the bundle.
      ignoreSideEffectsForRoot: true,
    }),
    // Rewrites syntax that the oldest engines would not parse, such as static blocks, in Lit, too.
    esbuild({target: scriptTarget, exclude: [], tsconfig: false}),
    ...plugins,
  ],
  output: {
    file: `dist/cdn/${file}`,
    format: 'iife',
    banner: `${banner}\n${compileHint}`,
    sourcemap: true,
    plugins: [
      // Terser would write the letters that `ascii.js` has escaped.
      terser({ecma: 2020, format: {ascii_only: true, comments: /^!|^# all/}}),
      cdnManifest('dist/cdn/manifest.json'),
    ],
  },
});

export default [
  modules,
  ...languages.map((lang) => script(lang, `${name}.${lang}.js`, articlePage(name, lang))),
  script('define', `${name}.js`),
];
