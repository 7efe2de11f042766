// @ts-check
/** Reads an article, checks it, and writes it. */
import {compare} from './parity.js';
import {readArticle} from './parse.js';
import {checkRules} from './rules.js';
import {toJsonLd, writeModule} from './write.js';

/** @import {CompilerInput} from '../../types/content.js' */

/**
 * Reads and checks an article. Departures of a translation from its original are problems, which stop the
 * build, as opposed to warnings. Both read `path:line:column: What is wrong. How to fix it.`
 */
export function check(/** @type {CompilerInput} */ input) {
  const {sources, figures, original, today = new Date().toISOString().slice(0, 10)} = input;
  const article = readArticle(input.article, sources, figures);
  const {file, sourcesFile, figureFiles} = article;
  checkRules(article, today);
  const count = file.messages.length;
  if (original) compare(article, readArticle(original, sources, figures));
  const departures = original && file.messages.length - count;

  const list = (/** @type {boolean} */ isProblem) =>
    [file, sourcesFile, ...figureFiles].flatMap(({path, messages}) =>
      messages
        .filter(({fatal}) => (fatal === false) === isProblem)
        .sort((a, b) => Number(a.line) - Number(b.line) || Number(a.column) - Number(b.column))
        .map(({line, column, reason}) => `${path}:${line}:${column}: ${reason}`),
    );
  return {article, problems: list(true), warnings: list(false), departures};
}

/** Compiles an article to a module and to JSON-LD, unless it has problems. */
export function compile(/** @type {CompilerInput} */ input) {
  const {article, problems, warnings} = check(input);
  if (problems.length > 0) return {problems, warnings};
  return {code: writeModule(article), jsonLd: toJsonLd(article), problems, warnings};
}
