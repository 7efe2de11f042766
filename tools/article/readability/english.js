import {fleschKincaid} from 'flesch-kincaid';
import {syllable} from 'syllable';

/**
 * The Flesch-Kincaid grade: the school year whose pupils can read the text. Most adults can follow 6
 * (AMA); nothing for patients is harder than 8 (NIH).
 *
 * @type {import('./measures.js').Measure}
 */
export const fleschKincaidGrade = {
  name: 'Flesch-Kincaid grade',
  unit: 'grade',
  limits: {article: 6, section: 8},
  isWithin: (grade, limit) => grade <= limit,
  of: ({sentences, words}) =>
    fleschKincaid({
      sentence: sentences,
      word: words.length,
      syllable: words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0),
    }),
};
