// @ts-check
/** How easily a text reads, by a formula made for its language, and which sentences are passive. */
import nlp from 'compromise';
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
    isPassive: ({text}) => nlp(text).has(ENGLISH_PASSIVE),
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
    isPassive: isPassiveInSpanish,
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

/** A form of “be” or “get” with a past participle, for `compromise`. */
const ENGLISH_PASSIVE =
  '(am|is|are|was|were|be|been|being|get|gets|got|getting) ' +
  '(#Negative|#Adverb|#Ordinal)? (#Negative|#Adverb)? (#PastTense|#Participle)';

const SER =
  `soy eres es somos sois son era eras éramos erais eran fui fuiste fue fuimos fuisteis fueron
  seré serás será seremos seréis serán sería serías seríamos seríais serían sea seas seamos seáis sean
  fuera fueras fuéramos fuerais fueran fuese fueses fuésemos fueseis fuesen ser sido siendo`.split(
    /\s+/,
  );

const ADVERB =
  /^(no|ya|bien|mal|muy|más|menos|siempre|nunca|también|tampoco|solo|sólo|aún|todavía|casi|antes|después|[a-záéíóúñ]+mente)$/;

/** Compounds of irregular participles keep the stem: descubierto, previsto. */
const PARTICIPLE =
  /^[a-zñü]+(ad|id|íd)[oa]s?$|(hech|dich|vist|escrit|puest|rot|abiert|cubiert|suelt|vuelt|muert|impres)[oa]s?$/;

/** These look like participles, but do not say that something is done. */
const ADJECTIVE =
  /^(demasiad|adecuad|apropiad|delicad|delgad|pesad|parecid|debid|complicad|elevad|avanzad)[oa]s?$/;

/**
 * Whether a form of “ser” (“estar siendo” included) precedes a participle, with at most two adverbs
 * between them. “Se” with a verb is plain Spanish and does not count; nor does a state (“está roto”).
 * No package detects this.
 *
 * @type {Measure['isPassive']}
 */
function isPassiveInSpanish({words}) {
  const all = words.map((word) => word.normalize('NFC').toLowerCase());
  return all.some((word, index) => {
    const next = all.slice(index + 1, index + 4).find((word) => !ADVERB.test(word)) ?? '';
    return SER.includes(word) && PARTICIPLE.test(next) && !ADJECTIVE.test(next);
  });
}
