// @ts-check
import {readFile} from 'node:fs/promises';
import {build} from 'esbuild';
import {compile, compileModule} from 'svelte/compiler';
import {compileScript, parse} from 'vue/compiler-sfc';

/** @type {import('esbuild').Plugin} Compiles Svelte components. */
const svelte = {
  name: 'svelte',
  setup({onLoad, initialOptions}) {
    const dev = initialOptions.conditions?.includes('development');
    onLoad({filter: /\.svelte$/}, async ({path}) => {
      const {js, warnings} = compile(await readFile(path, 'utf8'), {filename: path, dev});
      return {contents: js.code, warnings: warnings.map(({message}) => ({text: message}))};
    });
    onLoad({filter: /\.svelte\.js$/}, async ({path}) => {
      const {js} = compileModule(await readFile(path, 'utf8'), {filename: path, dev});
      return {contents: js.code};
    });
  },
};

/** @type {import('esbuild').Plugin} Compiles Vue components. */
const vue = {
  name: 'vue',
  setup({onLoad}) {
    onLoad({filter: /\.vue$/}, async ({path: filename}) => {
      const {descriptor} = parse(await readFile(filename, 'utf8'), {filename});
      // Vue requires this option for custom elements.
      const compilerOptions = {isCustomElement: (/** @type {string} */ tag) => tag.includes('-')};
      const {content} = compileScript(descriptor, {
        id: filename,
        inlineTemplate: true,
        templateOptions: {compilerOptions},
      });
      return {contents: content};
    });
  },
};

/**
 * Builds an app from its sources and packages, as its authors do.
 *
 * @param {string} folder of the app's project
 * @param {string} entry a file in that folder
 * @param {'development' | 'production'} mode
 */
export const bundleApp = async (folder, entry, mode) => {
  const isPreact = entry.endsWith('preact.jsx');
  const {metafile, outputFiles, warnings} = await build({
    absWorkingDir: folder,
    entryPoints: [entry],
    bundle: true,
    conditions: ['svelte', mode],
    define: {
      'process.env.NODE_ENV': JSON.stringify(mode),
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
      ngServerMode: 'false',
      ...(mode === 'production' && {ngDevMode: 'false'}),
    },
    format: 'iife',
    inject: isPreact && mode === 'development' ? ['preact/debug'] : [],
    jsx: 'automatic',
    jsxImportSource: isPreact ? 'preact' : 'react',
    logLevel: 'silent',
    metafile: true,
    minify: mode === 'production',
    plugins: [svelte, vue],
    tsconfigRaw: {compilerOptions: {experimentalDecorators: true, useDefineForClassFields: false}},
    write: false,
  });
  return {
    code: outputFiles[0]?.text ?? '',
    inputs: Object.keys(metafile.inputs),
    warnings: warnings.map(({text}) => text),
  };
};
