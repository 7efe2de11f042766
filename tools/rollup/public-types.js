// @ts-check
import {posix} from 'node:path';
import ts from 'typescript';

/**
 * Rollup output plugin: keeps only the type declarations that an entry leads to, and puts the banner above
 * them that Rollup puts above modules.
 *
 * @param {string} banner
 * @returns {import('rollup').Plugin}
 */
export const publicTypes = (banner) => ({
  name: 'public-types',
  generateBundle(_options, bundle) {
    const entries = Object.values(bundle)
      .filter((file) => file.type === 'chunk' && file.isEntry)
      .map(({fileName}) => fileName.replace(/\.js$/, '.d.ts'));
    const reached = new Set(entries);
    for (const fileName of reached)
      for (const imported of importsOf(bundle[fileName], fileName)) reached.add(imported);
    for (const [fileName, file] of Object.entries(bundle)) {
      if (!fileName.endsWith('.d.ts') || file.type !== 'asset') continue;
      if (reached.has(fileName)) file.source = `${banner}\n${file.source}`;
      else delete bundle[fileName];
    }
  },
});

/**
 * @param {import('rollup').OutputBundle[string]} file
 * @param {string} fileName
 */
const importsOf = (file, fileName) =>
  ts
    .preProcessFile(String('source' in file && file.source))
    .importedFiles.filter(({fileName: path}) => path.startsWith('.'))
    .map(({fileName: path}) => posix.join(posix.dirname(fileName), path).replace(/\.js$/, '.d.ts'));
