import {fleschKincaidGrade} from './english.js';
import {inflesz} from './spanish.js';

/**
 * How easy a text is to read, by a formula made for its language.
 *
 * @typedef {object} Measure
 * @property {string} name
 * @property {string} unit what comes before a value in a sentence
 * @property {{article: number, section: number}} limits
 * @property {(value: number, limit: number) => boolean} isWithin
 * @property {(text: {sentences: number, words: string[]}) => number} of
 */

/** @type {Record<string, Measure>} */
const MEASURES = {en: fleschKincaidGrade, es: inflesz};

/**
 * The measure for a language, if there is one.
 *
 * @param {string} language
 * @returns {Measure | undefined}
 */
export const measureFor = (language) => MEASURES[new Intl.Locale(language).language];

/** The value for some sentences, to one decimal as it is reported; none of no sentence. */
export function valueOf(measure, sentences) {
  if (sentences.length === 0) return undefined;
  const words = sentences.flatMap(({words}) => words);
  return Math.round(measure.of({sentences: sentences.length, words}) * 10) / 10;
}
