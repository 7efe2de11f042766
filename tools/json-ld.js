import {readFileSync, writeFileSync} from 'node:fs';
import {readArticle} from './article/read/article.js';
import {toJsonLd} from './article/write/json-ld.js';
import {noteFile} from './cdn-manifest.js';

/**
 * Rollup plugin for the modules: once they are written, and the articles so have been checked, writes
 * what search engines may know of each language's article, and notes it in the manifest.
 *
 * @param {string} name of the files, before the language
 * @param {string[]} languages
 * @returns {import('rollup').Plugin}
 */
export const jsonLd = (name, languages) => ({
  name: 'json-ld',
  writeBundle() {
    for (const lang of languages) {
      const file = `${name}.${lang}.json`;
      const json = `${JSON.stringify(toJsonLd(readContent(lang)), null, 2)}\n`;
      noteFile('dist/cdn/manifest.json', file, json);
      writeFileSync(`dist/cdn/${file}`, json);
    }
  },
});

const readContent = (lang) => {
  const path = `content/${lang}.md`;
  const sourcesPath = 'content/sources.yaml';
  const [text, sourcesText] = [path, sourcesPath].map((each) => readFileSync(each, 'utf8'));
  return readArticle({path, text, sourcesPath, sourcesText});
};
