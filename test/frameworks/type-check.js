// @ts-check
import {execFile} from 'node:child_process';
import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

const modules = fileURLToPath(new URL('node_modules', import.meta.url));

/** The path of each compiler: several versions of TypeScript share one name in `.bin`. */
const compilers = {
  'TypeScript 5.4': ['typescript-5.4/bin/tsc'],
  'TypeScript 6.0': ['typescript/bin/tsc'],
  'TypeScript 7': ['typescript-7/bin/tsc'],
  Vue: ['vue-tsc/bin/vue-tsc.js'],
  Svelte: ['svelte-check/bin/svelte-check', '--output', 'machine', '--tsconfig'],
};

/** @typedef {keyof typeof compilers} Compiler */

/**
 * Compiles a user's project as strictly as possible and returns the compiler's errors.
 *
 * @param {string} folder
 * @param {object} how
 * @param {Compiler} how.compiler
 * @param {'bundler' | 'nodenext'} [how.moduleResolution]
 * @param {object} [how.options] more options of TypeScript
 * @returns {Promise<string[]>}
 */
export const problemsIn = async (
  folder,
  {compiler, moduleResolution = 'bundler', options = {}},
) => {
  const config = join(folder, `tsconfig.${compiler}.${moduleResolution}.json`);
  const compilerOptions = {
    noEmit: true,
    strict: true,
    target: 'es2022',
    lib: ['es2023', 'dom', 'dom.iterable'],
    module: moduleResolution === 'bundler' ? 'esnext' : 'nodenext',
    moduleResolution,
    types: [],
    // All declarations are checked, except those of the compiler itself.
    skipLibCheck: false,
    skipDefaultLibCheck: true,
    ...options,
  };
  // Without this, Vue accepts unknown attributes.
  const vueCompilerOptions = {strictTemplates: true};
  await writeFile(config, JSON.stringify({compilerOptions, vueCompilerOptions, include: ['*']}));

  const [path, ...before] = compilers[compiler];
  const project = before.length ? before : ['--pretty', 'false', '--project'];
  const {code, output} = await outputOf([join(modules, path), ...project, config], folder);
  const problems = output
    .split('\n')
    .filter((line) => /\berror\b TS|\b(ERROR|WARNING|FAILURE)\b "/.test(line));
  if (code !== 0 && problems.length === 0) throw new Error(output);
  return problems;
};

/**
 * Returns the lines of a file that the compiler refused, and those that are marked with `refused`.
 *
 * @param {string} folder
 * @param {string} file
 * @param {string[]} problems
 */
export const linesOf = async (folder, file, problems) => {
  const complaints = problems
    .filter((problem) => problem.includes(file))
    .map((problem) => Number(problem.match(/[("]\s?(\d+)[,:]\d+/)?.[1]));
  const lines = (await readFile(join(folder, file), 'utf8')).split('\n');
  return {
    refused: [...new Set(complaints)].sort((a, b) => a - b),
    wrong: lines.flatMap((line, index) => (line.includes('refused') ? [index + 1] : [])),
  };
};

/**
 * @param {string[]} args
 * @param {string} cwd
 * @returns {Promise<{code: unknown, output: string}>}
 */
const outputOf = (args, cwd) =>
  new Promise((done) =>
    execFile(process.execPath, args, {cwd}, (error, stdout, stderr) =>
      done({code: error?.code ?? 0, output: stdout + stderr}),
    ),
  );
