import {measureFor, valueOf} from '../article/readability/measures.js';
import {claimsOf} from '../article/text/claims.js';
import {blocksOf, sentencesIn, sentencesOf} from '../article/text/prose.js';
import {passiveDetectorFor} from './passive.js';

/**
 * @typedef {object} Figures
 * @property {number} words of running text
 * @property {number | undefined} readability by the language's measure, if it has one
 * @property {number} sentences
 * @property {number} longestSentence in words, headings and teasers included
 * @property {number | undefined} passive sentences, if they can be told
 * @property {number} claims
 * @property {number} cited claims
 */

/**
 * Figures of each passage of an article, and of the whole.
 *
 * @param {import('../article/read/article.js').ReadArticle} article
 * @returns {{sections: ({id: string | undefined} & Figures)[], whole: Figures}}
 */
export function figuresOf({frontMatter: {language}, passages}) {
  return {
    sections: passages.map((passage) => ({id: passage.id, ...figuresFor([passage], language)})),
    whole: figuresFor(passages, language),
  };
}

function figuresFor(passages, language) {
  const measure = measureFor(language);
  const isPassive = passiveDetectorFor(language);
  const sentences = passages.flatMap(({body}) => sentencesIn(body, language));
  const lengthsIn = (block) => sentencesOf(block, language).map(({words}) => words.length);
  const claims = passages.flatMap((passage) => claimsOf(passage, language));
  return {
    words: sentences.reduce((sum, {words}) => sum + words.length, 0),
    readability: measure && valueOf(measure, sentences),
    sentences: sentences.length,
    longestSentence: Math.max(0, ...passages.flatMap(blocksOf).flatMap(lengthsIn)),
    passive: isPassive && sentences.filter(isPassive).length,
    claims: claims.length,
    cited: claims.filter(({cited}) => cited).length,
  };
}
