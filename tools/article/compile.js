import {parity} from './parity.js';
import {readArticle} from './read/article.js';
import {rules} from './rules.js';
import {writeModule} from './write/module.js';

/**
 * Compiles one Markdown article: read, check, write. A translation is also held against its original.
 *
 * @param {{
 *   path: string,
 *   text: string,
 *   sourcesPath: string,
 *   sourcesText: string,
 *   original?: {path: string, text: string},
 * }} input
 * @returns {{code: string | undefined, problems: string[]}} the ES module, or else every problem
 *   as `path:line:column: What is wrong. How to mend it.`
 */
export function compile({original, ...input}) {
  const article = readArticle(input);
  for (const rule of rules) rule(article);
  if (original) {
    const readOriginal = readArticle({...input, ...original});
    for (const rule of parity) rule(article, readOriginal);
  }
  const problems = [article.file, article.sources.file].flatMap(problemsOf);
  return {code: problems.length > 0 ? undefined : writeModule(article), problems};
}

function problemsOf(file) {
  return file.messages
    .toSorted((a, b) => a.line - b.line || a.column - b.column)
    .map(({line, column, reason}) => `${file.path}:${line}:${column}: ${reason}`);
}
