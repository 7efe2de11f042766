import {isPassive as isPassiveInEnglish} from './passive/english.js';
import {isPassive as isPassiveInSpanish} from './passive/spanish.js';

/** @typedef {{text: string, words: string[]}} Sentence */

/** @type {Record<string, (sentence: Sentence) => boolean>} */
const DETECTORS = {en: isPassiveInEnglish, es: isPassiveInSpanish};

/**
 * What tells passive sentences of a language from others, if there is anything.
 *
 * @param {string} language
 * @returns {((sentence: Sentence) => boolean) | undefined}
 */
export const passiveDetectorFor = (language) => DETECTORS[new Intl.Locale(language).language];
