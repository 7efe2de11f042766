import {syllablesIn} from './spanish-syllables.js';

/**
 * The INFLESZ scale: the Szigriszt-Pazos formula, by which more is easier. Above 55 a text is
 * “normal”, from 65 on “bastante fácil”, above 80 “muy fácil”; for patients it wants 55 at least.
 * Barrio-Cantalejo IM et al., “Validación de la Escala INFLESZ para evaluar la legibilidad de los
 * textos dirigidos a pacientes”, An Sist Sanit Navar 2008;31:135–152; formula: legible.es/blog.
 *
 * @type {import('./measures.js').Measure}
 */
export const inflesz = {
  name: 'INFLESZ',
  unit: 'INFLESZ',
  limits: {article: 65, section: 60},
  isWithin: (score, limit) => score >= limit,
  of({sentences, words}) {
    const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
    return 206.835 - (62.3 * syllables) / words.length - words.length / sentences;
  },
};
