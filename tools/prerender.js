import {execFileSync} from 'node:child_process';
import {writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {hash, noteFile} from './cdn-manifest.js';

const program = fileURLToPath(new URL('prerender-article.js', import.meta.url));

/**
 * Rollup plugin for the modules: once they are written, renders the article of each language as HTML
 * for pages without a script, and notes it in the manifest with the hash of its style, by which a
 * Content-Security-Policy can allow it.
 *
 * @param {string} name of the files, before the language
 * @param {string[]} languages
 * @returns {import('rollup').Plugin}
 */
export const prerender = (name, languages) => ({
  name: 'prerender',
  writeBundle() {
    for (const lang of languages) {
      const file = `${name}.${lang}.html`;
      const html = execFileSync(process.execPath, [program, lang], {encoding: 'utf8'});
      const [, style] = /<style>(.*)<\/style>/s.exec(html) ?? [];
      noteFile('dist/cdn/manifest.json', file, html, {styleHash: hash('sha256', style)});
      writeFileSync(`dist/cdn/${file}`, html);
    }
  },
});
