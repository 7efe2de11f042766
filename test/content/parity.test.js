import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {parse} from 'yaml';
import {numbersIn} from '../../tools/content/text.js';
import {compileWith, good, translateWith} from './fixtures/articles.js';

const [VISIT] = good.translation.match(/^## Cuándo ir.*?(?=^## )/ms);
const [QUESTIONS] = good.translation.match(/^## Qué preguntar.*?(?=^## )/ms);
const HERE = 'Duele más cuando bajan las hormonas. [@alpha]';
const THERE = 'It hurts more as hormones fall. [@alpha]';

/**
 * Each case spoils the good translation in one way, or changes its original: the passages replaced
 * and all that the compiler says.
 */
const cases = {
  'front matter': [
    [
      'an original that has changed since',
      {original: [['2026-11-22', '2026-11-23']]},
      'content/es.md:5:10: The original was changed on 2026-11-23 (content/en.md:5:10). Check the translation and set its date.',
    ],
  ],

  structure: [
    [
      'sections in another order',
      {text: [[`${VISIT}${QUESTIONS}`, `${QUESTIONS}${VISIT}`]]},
      'content/es.md:72:1: The article has section "questions" instead of section "see-a-doctor" (content/en.md:72:1). Put the sections in the same order.',
    ],
    [
      'a heading of another level',
      {
        text: [['### Moverse\n\n1. #### Camine', '### Moverse\n\n1. ### Camine']],
      },
      'content/es.md:66:4: Section "treatment" has a heading with ### instead of a heading with #### (content/en.md:66:4). Keep the headings, lists and pictures.',
    ],
    [
      'a list item less',
      {
        text: [['- con dolor [@alpha]\n', '']],
        original: [['- sore [@alpha]', '- sore']],
      },
      'content/es.md:55:1: Section "symptoms" has a list of 1 instead of a list of 2 (content/en.md:55:1). Keep the headings, lists and pictures.',
    ],
    [
      'bullets for numbers',
      {text: [['1. ####', '-  ####']]},
      'content/es.md:66:1: Section "treatment" has a list of 1 instead of a numbered list of 1 (content/en.md:66:1). Keep the headings, lists and pictures.',
    ],
    [
      'a list less',
      {original: [['at night?', 'at night?\n\n- Does it hurt?']]},
      'content/es.md:49:1: Section "symptoms" has nothing instead of a list of 1 (content/en.md:60:1). Keep the headings, lists and pictures.',
    ],
    [
      'a heading more',
      {text: [['¿La despierta', '### Noche\n\n¿La despierta']]},
      'content/es.md:58:1: Section "symptoms" has a heading with ### instead of nothing (content/en.md:49:1). Keep the headings, lists and pictures.',
    ],
    [
      'another value in a chart',
      {text: [['value: 57', 'value: 58']]},
      'content/es.md:39:1: Section "causes" has a chart of 58 out of 100 instead of a chart of 57 out of 100 (content/en.md:39:1). Keep the headings, lists and pictures.',
    ],
    [
      'a row less in a chart',
      {original: [['value: 57', 'value: 57\n  - {label: None, value: 43}']]},
      'content/es.md:39:1: Section "causes" has a chart of 57 out of 100 instead of a chart of 57, 43 out of 100 (content/en.md:39:1). Keep the headings, lists and pictures.',
    ],
  ],

  citations: [
    [
      'another source',
      {text: [['no puede orinar [@beta]', 'no puede orinar [@alpha]']]},
      'content/es.md:30:20: Section "get-help" cites "alpha" instead of "beta" (content/en.md:30:15). Cite the same in the same order.',
    ],
    [
      'two sources the other way round',
      {text: [['[@alpha; @beta]', '[@beta; @alpha]']]},
      'content/es.md:26:52: Section "summary" cites "beta" instead of "alpha" (content/en.md:26:49). Cite the same in the same order.',
    ],
    [
      'a source less',
      {original: [['sore [@alpha]', 'sore [@alpha; @beta]']]},
      'content/es.md:49:1: Section "symptoms" cites nothing instead of "beta" (content/en.md:56:17). Cite the same in the same order.',
    ],
    [
      'a source more, in a caption',
      {text: [['caption: Dolor en la mediana edad [@beta]', 'caption: Dolor [@beta; @gamma]']]},
      'content/es.md:43:10: Section "causes" cites "gamma" instead of nothing (content/en.md:33:1). Cite the same in the same order.',
    ],
  ],

  links: [
    [
      'a link less',
      {text: [['[años](#symptoms)', 'años']]},
      'content/es.md:33:1: Section "causes" has nothing instead of the link to "#symptoms" (content/en.md:37:54). Keep the links.',
    ],
    [
      'a link more',
      {text: [['Camine cada día', 'Camine [cada día](#questions)']]},
      'content/es.md:68:11: Section "treatment" has the link to "#questions" instead of nothing (content/en.md:60:1). Keep the links.',
    ],
    [
      'another address',
      {text: [['https://example.org/a?b=1&c=2', 'https://example.org/es']]},
      'content/es.md:76:47: Section "see-a-doctor" has the link to "https://example.org/es" instead of the link to "https://example.org/a?b=1&c=2" (content/en.md:76:43). Keep the links.',
    ],
  ],

  numbers: [
    [
      'another number',
      {
        text: [[HERE, 'A los 54 duele más. [@alpha]']],
        original: [[THERE, 'At 45 it hurts more. [@alpha]']],
      },
      'content/es.md:37:7: Section "causes" has 54 instead of 45 (content/en.md:37:4). Keep the numbers, in digits.',
    ],
    [
      'a number in words',
      {
        text: [[HERE, 'A los cinco duele más. [@alpha]']],
        original: [[THERE, 'At 5 it hurts more. [@alpha]']],
      },
      'content/es.md:33:1: Section "causes" has nothing instead of 5 (content/en.md:37:4). Keep the numbers, in digits.',
    ],
    [
      'a number once that stands twice',
      {
        text: [[HERE, 'A los 5 duele más. [@alpha]']],
        original: [[THERE, 'At 5 it hurts more than at 5. [@alpha]']],
      },
      'content/es.md:33:1: Section "causes" has nothing instead of 5 (content/en.md:37:28). Keep the numbers, in digits.',
    ],
    [
      'a decimal shifted by a thousand',
      {
        text: [[HERE, 'A 1.234 les duele más. [@alpha]']],
        original: [[THERE, 'It hurts 1.23 more. [@alpha]']],
      },
      'content/es.md:37:3: Section "causes" has 1.234 instead of 1.23 (content/en.md:37:10). Keep the numbers, in digits.',
    ],
    [
      'another day of a date',
      {
        text: [[HERE, 'Desde el 21 de enero de 2026 duele. [@alpha]']],
        original: [[THERE, 'It has hurt since January 12, 2026. [@alpha]']],
      },
      'content/es.md:37:10: Section "causes" has 21 instead of 12 (content/en.md:37:27). Keep the numbers, in digits.',
    ],
    [
      'a number in a section heading',
      {text: [['## Qué puede causarlo', '## 3 causas']]},
      'content/es.md:33:4: Section "causes" has 3 instead of nothing (content/en.md:33:1). Keep the numbers, in digits.',
    ],
    [
      'a number in a teaser',
      {text: [['_La edad y', '_Las 2 edades y']]},
      'content/es.md:35:6: Section "causes" has 2 instead of nothing (content/en.md:33:1). Keep the numbers, in digits.',
    ],
    [
      "a number in a chart's text alternative",
      {text: [['alt: De cada 100 mujeres, 57', 'alt: De cada 100 mujeres, 75']]},
      'content/es.md:39:1: Section "causes" has 75 instead of 57 (content/en.md:39:1). Keep the numbers, in digits.',
    ],
    [
      "a number in a chart's label",
      {text: [['label: Tienen', 'label: Las 7 tienen']]},
      'content/es.md:39:1: Section "causes" has 7 instead of nothing (content/en.md:33:1). Keep the numbers, in digits.',
    ],
    [
      'the emergency number left out',
      {text: [['o el 911 le dijo', 'o le dijo']]},
      'content/es.md:28:1: Section "get-help" has nothing instead of the emergency number (content/en.md:31:17). Keep the numbers, in digits.',
    ],
  ],
};

describe('a translation is held against its original: the compiler names', () => {
  for (const [group, rows] of Object.entries(cases)) {
    describe(`in ${group}`, () => {
      for (const [name, changes, ...problems] of rows) {
        it(name, () => {
          const result = translateWith(changes);
          assert.deepEqual(result, {problems, warnings: []});
        });
      }
    });
  }

  const frontMatter = parse(good.translation.split('---')[1]);
  const fields = [...Object.keys(frontMatter), ...Object.keys(frontMatter.labels)];
  for (const name of fields.filter((name) => name !== 'labels')) {
    it(`a missing field or label: ${name}`, () => {
      const [line] = good.translation.match(new RegExp(`^ *${name}: .*\n`, 'm'));
      const {problems} = translateWith({text: [[line, '']]});
      assert.match(problems.join('\n'), new RegExp(`Missing field "${name}"`));
    });
  }

  it('a field and a label that the original does not have', () => {
    const {problems} = translateWith({text: [['labels:\n', 'by: Me\nlabels:\n  more: Más\n']]});
    assert.deepEqual(problems, [
      'content/es.md:8:1: Unknown field "by". Remove it or correct its name.',
      'content/es.md:10:3: Unknown field "more". Remove it or correct its name.',
    ]);
  });
});

describe('a good translation', () => {
  const isGood = (changes) => assert.deepEqual(translateWith(changes).problems, []);

  it('passes', () => {
    isGood();
    assert.ok(translateWith().code);
  });

  it('may be newer than its original', () => {
    isGood({text: [['2026-11-22', '2026-11-24']]});
  });

  it('has an emergency number of its own', () => {
    isGood({
      text: [
        ["'911'", "'112'"],
        ['ya al 911', 'ya al 112'],
        ['o el 911', 'o el 112'],
        ['letrero del 911', 'letrero del 112'],
      ],
    });
  });

  for (const written of ['93,021', '93.021', '93 021', '93\u202f021', "93'021", '٩٣٬٠٢١']) {
    it(`may write 93,021 as ${written}`, () => {
      isGood({
        text: [[HERE, `Duele a ${written} más. [@alpha]`]],
        original: [[THERE, 'It hurts 93,021 more. [@alpha]']],
      });
    });
  }

  it('may turn a sentence round, with its links and numbers', () => {
    isGood({
      text: [
        [HERE, 'A 2 [en casa](#questions) y a 1 [con hormonas](#treatment) les duele. [@alpha]'],
      ],
      original: [
        [THERE, 'It hurts 1 [on hormones](#treatment), 2 [at home](#questions). [@alpha]'],
      ],
    });
  });

  it('is not told of what is wrong with the original', () => {
    isGood({original: [['dir: ltr', 'dir: up']]});
  });
});

describe('an original', () => {
  it('is held against nothing', () => {
    assert.deepEqual(compileWith().problems, []);
  });
});

describe('numbers in a text', () => {
  const valuesIn = (text) => numbersIn(text).map(({value}) => value);
  const samples = {
    'Of 1,234,567.5 and 1.234.567,5': [1234567.5, 1234567.5],
    'in 2022, 292 women': [2022, 292],
    'ages 45, 100 and 0.125': [45, 100, 0.125],
    '2.5 or 2,5 or ٢٫٥': [2.5, 2.5, 2.5],
    '2026-11-22, B12, 40-45': [2026, 11, 22, 12, 40, 45],
    'none at all': [],
  };
  for (const [text, values] of Object.entries(samples)) {
    it(`are read by value: ${text}`, () => {
      assert.deepEqual(valuesIn(text), values);
    });
  }

  it('know where they stand', () => {
    assert.deepEqual(numbersIn('a ٤٥ b 7'), [
      {value: 45, text: '٤٥', index: 2},
      {value: 7, text: '7', index: 7},
    ]);
  });
});
