import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {measureFor} from '../../tools/content/readability.js';
import {compileWith, translateWith} from './fixtures/articles.js';

const {countSyllables, formula, isWithin, limits} = measureFor('es');
const HARD = 'Rehabilitación multidisciplinaria individualizada.';

describe('the syllables of a Spanish word', () => {
  const words = {
    1: 'y muy voy rey buey hay aun quien guion CBT 11 93,021',
    2: 'país día hueso huesos león aún ahí reír oír hacia guerra queso ciudad agua noche reyes huía huyó raíz búho leer guía alguien construir',
    3: 'orinar pingüino rehúye caída cuídese columna hacía poeta Uruguay ahora alcohol prohíbe chiita oeste cigüeña vergüenza jesuita desahucio',
    4: 'menopausia estrógeno continúa aéreo período vehículo averiguáis cooperar enfermedad',
    5: 'ibuprofeno zoológico articulación',
    6: 'osteoporosis',
    7: 'antiinflamatorio',
  };
  for (const [count, list] of Object.entries(words)) {
    for (const word of list.split(' ')) {
      it(`are ${count} in ${word}`, () => {
        assert.equal(countSyllables(word), Number(count));
      });
    }
  }

  it('are counted whether an accent is a character of its own or not', () => {
    assert.equal(countSyllables('día'.normalize('NFD')), 2);
  });
});

describe('the INFLESZ scale', () => {
  it('is the formula of Szigriszt-Pazos', () => {
    const words = ['La', 'espalda', 'duele', 'Descanse'];
    const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0);
    assert.equal(syllables, 9);
    assert.equal(formula(2, words.length, syllables), 206.835 - (62.3 * 9) / 4 - 4 / 2);
  });

  it('takes 65 as easy enough', () => {
    assert.ok(isWithin(65, limits.article));
    assert.ok(!isWithin(64.9, limits.article));
  });
});

describe('an article in Spanish', () => {
  it('stops the build at a section that reads too hard', () => {
    assert.deepEqual(translateWith({text: [['Las leímos todas.', HARD]]}).problems, [
      'content/es.md:84:1: Section "sources" reads at INFLESZ -211.5. Use shorter words and sentences; the limit is 60.',
    ]);
  });

  it('stops the build when it reads too hard as a whole', () => {
    const text = [['Las leímos todas.', `Las leímos todas. ${HARD.repeat(3)}`]];
    const {problems} = translateWith({text});
    assert.match(problems.join('\n'), /es\.md:1:1: The article reads at INFLESZ/);
  });
});

describe('an article in a language without a measure', () => {
  it('is not measured', () => {
    const text = [['We read each source in full.', 'Rehabilitation multidisciplinaire.']];
    assert.equal(compileWith({text}).problems.length, 1);
    assert.deepEqual(
      compileWith({path: 'content/fr.md', text: [...text, ['lang: en', 'lang: fr']]}).problems,
      [],
    );
  });
});
