// @ts-check
/** How easily a text reads, by a formula made for its language. */
import {syllable} from 'syllable';
import {readabilityLimits} from './schema.js';

/** @import {Measure} from '../../types/content.js' */

/** @type {Record<string, Measure | undefined>} */
const measures = {
  en: {
    name: 'Flesch-Kincaid grade',
    unit: 'grade',
    limits: readabilityLimits.en,
    isWithin: (grade, limit) => grade <= limit,
    formula: (sentences, words, syllables) =>
      0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59,
    countSyllables: (word) => Math.max(1, syllable(word)),
  },
  es: {
    name: 'INFLESZ',
    unit: 'INFLESZ',
    limits: readabilityLimits.es,
    isWithin: (score, limit) => score >= limit,
    // By Szigriszt-Pazos: https://legible.es/blog
    formula: (sentences, words, syllables) =>
      206.835 - (62.3 * syllables) / words - words / sentences,
    countSyllables: countSpanishSyllables,
  },
};

/** @type {(language: string) => Measure | undefined} */
export const measureFor = (language) => measures[new Intl.Locale(language).language];

/** @type {(measure: Measure, sentences: {words: string[]}[]) => number | undefined} to one decimal */
export function readability({formula, countSyllables}, sentences) {
  const words = sentences.flatMap(({words}) => words);
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0);
  const value = formula(sentences.length, words.length, syllables);
  return words.length > 0 ? Math.round(value * 10) / 10 : undefined;
}

/**
 * Counts syllables by the rules of the Ortografía of the RAE (2010): one for each open vowel (a, e, o)
 * and each stressed close vowel (í, ú). Another close vowel belongs to the vowel beside it. A word
 * without vowels, such as a number, counts as one. No maintained package counts all tested words right.
 */
function countSpanishSyllables(/** @type {string} */ word) {
  const vowels = word
    .normalize('NFC')
    .toLowerCase()
    // An h between vowels is silent and does not separate them.
    .replace(/(?<=[aeouiüáéóíú])h(?=[aeouiüáéóíú])/g, '')
    // A y is a vowel where no other vowel follows: muy, y, but not yo.
    .replace(/y(?![aeouiáéóíú])/g, 'i')
    // Close vowels alone are one syllable (ciudad, muy), unless one is there twice (chiita).
    .replace(/(?<![aeoáéóiuüíú])[iuüíú]+(?![aeoáéóiuüíú])/g, (vowels) =>
      /ii|uu/.test(vowels) ? 'aa' : 'a',
    );
  return Math.max(1, vowels.match(/[aeoáéóíú]/g)?.length ?? 0);
}
