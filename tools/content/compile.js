// @ts-check
/** Reads an article, checks it, and writes it. */
import {compare} from './parity.js';
import {readArticle} from './parse.js';
import {checkRules} from './rules.js';
import {toJsonLd, writeModule} from './write.js';

/** @import {TextFile} from '../../types/content.js' */

/**
 * @typedef {object} Input
 * @property {TextFile} article
 * @property {TextFile} sources
 * @property {TextFile} [original] of a translation
 * @property {string} [today] as YYYY-MM-DD
 */

/**
 * Reads an article and checks it. A translation is also compared with its original. Problems stop the
 * build, warnings do not; both read `path:line:column: What is wrong. How to fix it.`
 */
export function check(/** @type {Input} */ input) {
  const {sources, original, today = new Date().toISOString().slice(0, 10)} = input;
  const article = readArticle(input.article, sources);
  checkRules(article, today);
  if (original) compare(article, readArticle(original, sources));

  const list = (/** @type {boolean} */ isProblem) =>
    [article.file, article.sources.file].flatMap((file) =>
      file.messages
        .filter(({fatal}) => (fatal === false) === isProblem)
        .sort((a, b) => Number(a.line) - Number(b.line) || Number(a.column) - Number(b.column))
        .map(({line, column, reason}) => `${file.path}:${line}:${column}: ${reason}`),
    );
  return {article, problems: list(true), warnings: list(false)};
}

/** Compiles an article without problems to a module and to JSON-LD. */
export function compile(/** @type {Input} */ input) {
  const {article, problems, warnings} = check(input);
  const isGood = problems.length === 0;
  return {
    code: isGood ? writeModule(article) : undefined,
    jsonLd: isGood ? toJsonLd(article) : undefined,
    problems,
    warnings,
  };
}
