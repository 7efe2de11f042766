// @ts-check
import {posix} from 'node:path';
import ts from 'typescript';

/**
 * Rollup output plugin: keeps only the type declarations that an entry leads to, and puts the banner above
 * them that Rollup puts above modules.
 *
 * @type {(banner: string) => import('rollup').Plugin}
 */
export const publicTypes = (banner) => ({
  name: 'public-types',
  generateBundle(_options, bundle) {
    const entries = Object.values(bundle).filter((file) => file.type === 'chunk' && file.isEntry);
    const reached = new Set(entries.map(({fileName}) => fileName.replace(/\.js$/, '.d.ts')));
    for (const fileName of reached) {
      const file = bundle[fileName];
      if (file.type !== 'asset') continue;
      for (const {fileName: path} of ts.preProcessFile(String(file.source)).importedFiles)
        if (path.startsWith('.'))
          reached.add(posix.join(posix.dirname(fileName), path).replace(/\.js$/, '.d.ts'));
      file.source = `${banner}\n${file.source}`;
    }
    for (const fileName of Object.keys(bundle))
      if (fileName.endsWith('.d.ts') && !reached.has(fileName)) delete bundle[fileName];
  },
});
