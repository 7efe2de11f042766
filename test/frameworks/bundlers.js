// @ts-check
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import * as esbuild from 'esbuild';
import {rollup} from 'rollup';
import * as vite from 'vite';
import webpack from 'webpack';

/**
 * A production build with as little configuration as possible.
 *
 * @typedef {object} Bundle
 * @property {string} code
 * @property {string[]} warnings
 */

/** @type {Record<string, (folder: string, entry: string) => Promise<Bundle>>} */
export const bundlers = {
  async Vite(folder, entry) {
    /** @type {string[]} */
    const warnings = [];
    /** @param {string} message */
    const warn = (message) => void warnings.push(message);
    const built = await vite.build({
      root: folder,
      configFile: false,
      logLevel: 'silent',
      customLogger: {...vite.createLogger('silent'), warn, warnOnce: warn, error: warn},
      build: {write: false, rollupOptions: {input: join(folder, entry)}},
    });
    const {output} = /** @type {{output: any[]}} */ ([built].flat()[0]);
    const chunks = output.filter(({type}) => type === 'chunk');
    return {
      code: chunks.map(({code}) => code).join('\n'),
      warnings,
    };
  },

  async webpack(folder, entry) {
    const path = join(folder, 'webpack', entry);
    const compiler = webpack({
      mode: 'production',
      context: folder,
      entry: `./${entry}`,
      output: {path, filename: 'out.js'},
    });
    const stats = await promisify(compiler.run.bind(compiler))();
    await promisify(compiler.close.bind(compiler))();
    const {warnings = [], errors = []} = stats?.toJson() ?? {};
    return {
      code: await readFile(join(path, 'out.js'), 'utf8'),
      warnings: [...warnings, ...errors].map(({message}) => message),
    };
  },

  async Rollup(folder, entry) {
    /** @type {string[]} */
    const warnings = [];
    const bundle = await rollup({
      input: join(folder, entry),
      plugins: [nodeResolve()],
      onLog: (_level, {message}) => void warnings.push(message),
    });
    const {output} = await bundle.generate({format: 'es', inlineDynamicImports: true});
    return {code: output[0].code, warnings};
  },

  async esbuild(folder, entry) {
    const {outputFiles, warnings} = await esbuild.build({
      absWorkingDir: folder,
      entryPoints: [entry],
      bundle: true,
      minify: true,
      format: 'esm',
      write: false,
      logLevel: 'silent',
    });
    return {
      code: outputFiles[0].text,
      warnings: warnings.map(({text}) => text),
    };
  },
};
