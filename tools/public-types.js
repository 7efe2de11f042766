// @ts-check
import {posix} from 'node:path';
import ts from 'typescript';

/**
 * Rollup output plugin: of the types of all modules leaves those that an entry leads to.
 *
 * @returns {import('rollup').OutputPlugin}
 */
export const publicTypes = () => ({
  name: 'public-types',
  generateBundle(_, bundle) {
    const entries = Object.values(bundle)
      .filter((file) => file.type === 'chunk' && file.isEntry)
      .map(({fileName}) => fileName.replace(/\.js$/, '.d.ts'));
    const reached = new Set(entries);
    for (const fileName of reached)
      for (const imported of importedBy(bundle[fileName], fileName)) reached.add(imported);
    for (const fileName of Object.keys(bundle))
      if (fileName.endsWith('.d.ts') && !reached.has(fileName)) delete bundle[fileName];
  },
});

/**
 * @param {import('rollup').OutputBundle[string]} file
 * @param {string} fileName
 */
const importedBy = (file, fileName) =>
  ts
    .preProcessFile(String('source' in file && file.source))
    .importedFiles.filter(({fileName: path}) => path.startsWith('.'))
    .map(({fileName: path}) => posix.join(posix.dirname(fileName), path).replace(/\.js$/, '.d.ts'));
