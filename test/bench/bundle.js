// @ts-check
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';

const folder = fileURLToPath(new URL('pages', import.meta.url));

/**
 * Bundles the style sheet and the module of a page for production: one minified file each, with all
 * imports.
 *
 * @param {import('./pages/page.d.ts').Page} page
 */
export const bundlePage = async ({script, style, sass}) => ({
  script: script && (await bundle(script, 'js')),
  style: [sass && (await compileSass(sass)), style].some(Boolean)
    ? await bundle(
        [sass && (await compileSass(sass)), style].filter(Boolean).reverse().join('\n'),
        'css',
      )
    : undefined,
});

/**
 * @param {string} contents
 * @param {'css' | 'js'} loader
 */
const bundle = async (contents, loader) => {
  const {outputFiles} = await build({
    stdin: {contents, loader, resolveDir: folder},
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    define: {'process.env.NODE_ENV': '"production"'},
    conditions: ['production'],
    // No page loads a font.
    external: ['*.woff', '*.woff2'],
    write: false,
  });
  return outputFiles[0].text;
};

/** @param {string} source */
const compileSass = async (source) => {
  const {compileString} = await import('sass');
  return compileString(source, {
    loadPaths: [fileURLToPath(new URL('node_modules', import.meta.url))],
    quietDeps: true,
    silenceDeprecations: ['import'],
    logger: {warn() {}},
  }).css;
};
