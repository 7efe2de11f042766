import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {describe, it} from 'node:test';
import {promisify} from 'node:util';
import {passiveTests, printReport, reportOn} from '../../tools/content/report.js';
import {good, replace} from './fixtures/articles.js';

/** The report on the good article and its translation, with passages of them replaced. */
const report = ({
  original = [],
  translation = [],
  sources = [],
  today = '2026-11-23',
  release = false,
} = {}) =>
  reportOn({
    articles: [
      {path: 'content/en.md', value: replace(good.text, original)},
      {path: 'content/es.md', value: replace(good.translation, translation)},
    ],
    sources: {path: 'content/sources.yaml', value: replace(good.sources, sources)},
    today,
    release,
  });

const shortfallsOf = (changes) => report(changes).shortfalls;

describe('a report on the texts', () => {
  const {
    languages: [english, spanish],
  } = report();
  const figuresOf = ({sections}, wanted) => sections.find(({id}) => id === wanted);

  it('finds nothing wrong with good ones', () => {
    assert.deepEqual(shortfallsOf(), []);
  });

  it('counts words, sentences and the longest one, in each section and in all', () => {
    const {words, sentences, longestSentence} = figuresOf(english, 'treatment');
    assert.deepEqual(
      {words, sentences, longestSentence},
      {words: 8, sentences: 2, longestSentence: 5},
    );
    for (const {sections, whole} of [english, spanish]) {
      for (const name of ['words', 'sentences', 'claims', 'cited', 'passive']) {
        const sum = sections.reduce((sum, section) => sum + section[name], 0);
        assert.equal(whole[name], sum, name);
      }
    }
  });

  it('measures each language by its own measure', () => {
    assert.equal(english.measure, 'Flesch-Kincaid grade');
    assert.equal(spanish.measure, 'INFLESZ');
    assert.ok(english.whole.readability < 6);
    assert.ok(spanish.whole.readability > 65);
  });

  it('measures nothing in a language without a measure', () => {
    const {languages} = report({translation: [['lang: es', 'lang: fr']]});
    const {measure, whole} = languages[1];
    assert.deepEqual(
      [measure, whole.readability, whole.passive],
      [undefined, undefined, undefined],
    );
  });

  it('counts claims: paragraphs, list items and charts, but no questions and lead-ins', () => {
    const claims = english.sections.map(({id, claims, cited}) => [id, claims, cited]);
    assert.deepEqual(claims, [
      ['summary', 2, 2],
      ['get-help', 2, 2],
      ['causes', 2, 2],
      ['symptoms', 2, 2],
      ['treatment', 2, 2],
      ['see-a-doctor', 1, 1],
      ['questions', 0, 0],
      ['sources', 0, 0],
    ]);
  });

  it('tells how the sources were seen and how old they are', () => {
    const {languages} = report({sources: [['year: 2023', 'year: n.d.']]});
    assert.deepEqual(languages[0].sources, {
      cited: 3,
      original: 1,
      repository: 1,
      copy: 1,
      undated: 1,
      old: 2,
      oldest: 2010,
    });
  });

  it('takes a source of ten years for old only when it is older', () => {
    assert.equal(report({today: '2025-11-23'}).languages[0].sources.old, 1);
  });

  it('counts the days to the next check', () => {
    assert.equal(english.daysToReview, 364);
    assert.equal(report({today: '2027-11-22'}).languages[0].daysToReview, 0);
  });

  it('holds translations against the original, and the original against nothing', () => {
    assert.deepEqual([english.parity, spanish.parity], [undefined, 0]);
    const {languages} = report({translation: [['value: 57', 'value: 58']]});
    assert.deepEqual([languages[0].parity, languages[1].parity], [undefined, 1]);
  });

  it('is readable as text', () => {
    const lines = printReport(report()).split('\n');
    assert.equal(lines[0], 'content/en.md');
    assert.ok(lines.includes('parity with the original: no problems'));
    assert.ok(lines.some((line) => /^\| treatment +\| +8 \|/.test(line)));
    assert.equal(lines.at(-1), 'Nothing falls short.');
  });

  it('says in text what falls short', () => {
    const lines = printReport(report({original: [['midlife. [@beta]', 'midlife.']]})).split('\n');
    assert.ok(lines.includes('Falls short:'));
    assert.ok(
      lines.includes(
        'content/en.md:24:1: Paragraph without citation. End it with one, such as [@key].',
      ),
    );
  });
});

describe('what falls short is named:', () => {
  const fallsShort = (name, changes, ...expected) =>
    it(name, () => {
      assert.deepEqual(shortfallsOf(changes), expected);
    });
  const passive = 'It was caused by age. It was seen. It was made. It was tested.';
  const items = (count) => Array.from({length: count}, () => '- What?').join('\n');

  fallsShort(
    'what would stop the build',
    {translation: [['dir: ltr', 'dir: up']]},
    'content/es.md:4:6: "dir" cannot be "up". Write ltr or rtl.',
  );
  fallsShort(
    'a translation that departs from the original',
    {translation: [['value: 57', 'value: 58']]},
    'content/es.md:39:1: Section "causes" has a chart of 58 out of 100 instead of a chart of 57 out of 100 (content/en.md:39:1). Keep the headings, lists and pictures.',
  );
  fallsShort(
    'too many passive sentences',
    {original: [['We read each source in full.', passive]]},
    'content/en.md: 4 of 19 sentences are passive. Say who acts; the limit is 20 %.',
  );
  fallsShort(
    'a list of more than 7 items',
    {
      original: [['What can I do at home?', items(8)]],
      translation: [['¿Qué puedo hacer en casa?', items(8)]],
    },
    'content/en.md:82:1: List of 8 items. Split it; the limit is 7.',
    'content/es.md:82:1: List of 8 items. Split it; the limit is 7.',
  );
  it('nothing about a list of 7 items', () => {
    const original = [['What can I do at home?', items(7)]];
    const translation = [['¿Qué puedo hacer en casa?', items(7)]];
    assert.deepEqual(shortfallsOf({original, translation}), []);
  });

  it('nothing about 4 passive sentences of 20', () => {
    const changes = {original: [['We read each source in full.', `${passive} We read it.`]]};
    const {passive: count, sentences} = report(changes).languages[0].whole;
    assert.deepEqual([count, sentences], [4, 20]);
    assert.deepEqual(shortfallsOf(changes), []);
  });
});

describe('a check of the text that is due', () => {
  const warnings = [
    'content/en.md:6:12: Due for a new check since 2027-11-22. Check the text, then set the dates.',
    'content/es.md:6:12: Due for a new check since 2027-11-22. Check the text, then set the dates.',
  ];
  const warningsOf = (changes) => report(changes).warnings;

  it('is nothing to name on the last day', () => {
    const changes = {today: '2027-11-22'};
    assert.deepEqual(warningsOf(changes), []);
    assert.deepEqual(shortfallsOf({...changes, release: true}), []);
  });

  it('is a warning from the day after', () => {
    const changes = {today: '2027-11-23'};
    assert.deepEqual(warningsOf(changes), warnings);
    assert.deepEqual(shortfallsOf(changes), []);
    const lines = printReport(report(changes)).split('\n');
    assert.deepEqual(lines.slice(-5), ['Warnings:', ...warnings, '', 'Nothing falls short.']);
  });

  it('falls short when a release is to come', () => {
    const changes = {today: '2027-11-23', release: true};
    assert.deepEqual(warningsOf(changes), []);
    assert.deepEqual(shortfallsOf(changes), warnings);
  });
});

describe('a passive sentence', () => {
  const sentence = (text) => ({text, words: text.match(/[\p{L}\p{N}]+/gu)});
  const samples = {
    English: [
      passiveTests.en,
      [
        'Bones are also protected by it.',
        'It can be treated.',
        'Acetaminophen alone is not advised.',
        'It was first tested in 1990.',
        'No exact cause can be found.',
        'The text has been checked by no clinician.',
        'Some are being studied.',
        'If you have a fever, get checked.',
      ],
      [
        'Back pain is common in midlife.',
        'She is tired.',
        'Women are worried most days.',
        'You have had belly pain.',
        'We tested it.',
        'You had a bad fall.',
        'It is moving.',
      ],
    ],
    Spanish: [
      passiveTests.es,
      [
        'El dolor es causado por la edad.',
        'La causa no puede ser encontrada.',
        'Fue muy bien descrito en 2010.',
        'Las pastillas son siempre recetadas por un médico.',
        'Está siendo estudiado.',
        'El libro ha sido leído.',
        'El hueso será visto en la prueba.',
      ],
      [
        'El dolor es común.',
        'Se recomienda caminar.',
        'Usted está cansada.',
        'El hueso está roto.',
        'Es demasiado pronto.',
        'El alivio es rápido.',
        'Hable con su médico.',
        'Fue al médico y ha tomado pastillas.',
      ],
    ],
  };
  for (const [language, [isPassive, passive, active]] of Object.entries(samples)) {
    for (const text of passive) {
      it(`is seen in ${language}: ${text}`, () => assert.ok(isPassive(sentence(text))));
    }
    for (const text of active) {
      it(`is not seen in ${language}: ${text}`, () => assert.ok(!isPassive(sentence(text))));
    }
  }
});

describe('npm run check:content', () => {
  const run = (...options) =>
    promisify(execFile)(process.execPath, ['tools/content/report.js', ...options]);

  it('finds nothing wrong with the texts of this package, and only warns of a check that is due', async () => {
    const {stdout} = await run('--today=2999-01-01');
    assert.match(stdout, /^content\/en\.md\n/);
    assert.match(stdout, /^Warnings:\ncontent\/en\.md:6:12: Due for a new check since /m);
    assert.match(stdout, /Nothing falls short\.\n$/);
  });

  it('prints each sentence with its sources and what they say', async () => {
    const {stdout} = await run('--claims');
    assert.match(
      stdout,
      /^content\/en\.md:\d+: Too much harms the liver\.\n {2}\[\d+\] Food and Drug Administration \(US\), .*\n {6}Every pack of acetaminophen must warn of harm to the liver\.\n/m,
    );
    assert.match(stdout, /^content\/es\.md:\d+: Demasiado daña el hígado\.\n {2}\[\d+\] Food and/m);
    assert.match(
      stdout,
      /^content\/en\.md:\d+: Do not stop these on your own\.\n {2}\(no source:/m,
    );
  });
});
