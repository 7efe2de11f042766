import {readFile} from 'node:fs/promises';
import {basename, dirname, join, relative} from 'node:path';
import {compile} from './article/compile.js';
import {ORIGINAL} from './article/contract.js';

const fromHere = (path) => relative(process.cwd(), path).replaceAll('\\', '/');

/**
 * Rollup plugin: an import of `name.md` gives the compiled article, checked against the
 * `sources.yaml` and, if it is a translation, against the original beside it. It needs no hook but
 * `transform`, so that the dev server can run it too.
 *
 * @returns {import('rollup').Plugin}
 */
export function articlePlugin() {
  return {
    name: 'article',
    async transform(text, id) {
      if (!id.endsWith('.md')) return null;

      const readBeside = async (name) => {
        const path = fromHere(join(dirname(id), name));
        this.addWatchFile?.(path);
        return {path, text: await readFile(path, 'utf8')};
      };
      const sources = await readBeside('sources.yaml');
      const originalName = `${ORIGINAL}.md`;
      const {code, problems} = compile({
        path: fromHere(id),
        text,
        sourcesPath: sources.path,
        sourcesText: sources.text,
        original: basename(id) === originalName ? undefined : await readBeside(originalName),
      });
      if (problems.length > 0) this.error(problems.join('\n'));
      return {code, map: {mappings: ''}};
    },
  };
}
