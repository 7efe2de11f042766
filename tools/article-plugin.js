import {readFile} from 'node:fs/promises';
import {dirname, join, relative} from 'node:path';
import {compile} from './article/compile.js';

const fromHere = (path) => relative(process.cwd(), path).replaceAll('\\', '/');

/**
 * Rollup plugin: an import of `name.md` gives the compiled article, checked against the
 * `sources.yaml` beside it. It needs no hook but `transform`, so that the dev server can run it too.
 *
 * @returns {import('rollup').Plugin}
 */
export function articlePlugin() {
  return {
    name: 'article',
    async transform(text, id) {
      if (!id.endsWith('.md')) return null;

      const path = fromHere(id);
      const sourcesPath = fromHere(join(dirname(id), 'sources.yaml'));
      this.addWatchFile?.(sourcesPath);
      const sourcesText = await readFile(sourcesPath, 'utf8');

      const {code, problems} = compile({path, text, sourcesPath, sourcesText});
      if (problems.length > 0) this.error(problems.join('\n'));
      return {code, map: {mappings: ''}};
    },
  };
}
