// @ts-check
import {readFile} from 'node:fs/promises';
import {basename, dirname, join, relative} from 'node:path';
import project from '../../package.json' with {type: 'json'};
import {compile} from '../content/compile.js';
import {readFigures} from '../content/parse.js';
import {ORIGINAL} from '../content/schema.js';
import {asciiScript} from './ascii.js';
import {writeCdnFile} from './cdn-manifest.js';

const toRelative = (/** @type {string} */ path) =>
  relative(process.cwd(), path).replaceAll('\\', '/');

/**
 * Rollup plugin: an import of `name.md` gives the compiled article, checked against the `sources.yaml`,
 * the `figures/` and, if it is a translation, the original beside it. A build also writes the JSON-LD of each
 * article. The dev server can run the plugin: to import an article, it needs only `transform`.
 *
 * @type {(today?: string) => import('rollup').Plugin}
 */
export const articlePlugin = (today) => ({
  name: 'articles',
  async transform(value, id) {
    if (!id.endsWith('.md')) return null;
    const readBeside = async (/** @type {string} */ name) => {
      const path = toRelative(join(dirname(id), name));
      this.addWatchFile?.(path);
      return {path, value: await readFile(path, 'utf8')};
    };
    const figures = readFigures(toRelative(dirname(id)));
    for (const {path} of figures) this.addWatchFile?.(path);
    const original = `${ORIGINAL}.md`;
    const {code, jsonLd, problems, warnings} = compile({
      article: {path: toRelative(id), value},
      sources: await readBeside('sources.yaml'),
      figures,
      original: basename(id) === original ? undefined : await readBeside(original),
      today,
    });
    for (const warning of warnings) this.warn?.(warning);
    if (problems.length > 0) this.error(problems.join('\n'));
    return {code: code && asciiScript(code), map: {mappings: ''}, meta: {jsonLd}};
  },
  writeBundle() {
    // Sorted, because Rollup loads modules in no fixed order.
    for (const id of [...this.getModuleIds()].sort()) {
      const data = this.getModuleInfo(id)?.meta.jsonLd;
      const json = asciiScript(`${JSON.stringify(data, null, 2)}\n`);
      if (data) writeCdnFile(`${project.name}.${basename(id, '.md')}.json`, json);
    }
  },
});
