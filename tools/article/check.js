import {parity} from './parity.js';
import {readArticle} from './read/article.js';
import {rules} from './rules.js';

/**
 * Reads one Markdown article and checks it; a translation is also held against its original.
 *
 * @param {{
 *   path: string,
 *   text: string,
 *   sourcesPath: string,
 *   sourcesText: string,
 *   original?: {path: string, text: string},
 * }} input
 * @returns {{article: import('./read/article.js').ReadArticle, problems: string[]}} the article as
 *   read, and every problem as `path:line:column: What is wrong. How to mend it.`
 */
export function check({original, ...input}) {
  const article = readArticle(input);
  for (const rule of rules) rule(article);
  if (original) {
    const readOriginal = readArticle({...input, ...original});
    for (const rule of parity) rule(article, readOriginal);
  }
  return {article, problems: [article.file, article.sources.file].flatMap(problemsOf)};
}

function problemsOf(file) {
  return file.messages
    .toSorted((a, b) => a.line - b.line || a.column - b.column)
    .map(({line, column, reason}) => `${file.path}:${line}:${column}: ${reason}`);
}
