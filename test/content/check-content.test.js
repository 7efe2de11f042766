import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {measureFor} from '../../tools/content/readability.js';
import {printReport, reportOn} from '../../tools/content/report.js';
import {good, replace} from './fixtures/articles.js';

const row = (number, points, reason) => `| ${number} | Item | ${points} | ${reason} |\n`;
const table = (name, reasons) =>
  `## ${name}\n\n| number | item | points | what earns it |\n| --- | --- | --- | --- |\n` +
  reasons.map(([points, reason], index) => row(index + 1, points, reason)).join('');
const quoted = (length) => Array.from({length}, () => ['1', '“What may cause it”']);

/** Scores of the good article in which every row but the given ones quotes a heading. */
const scores = ({cdc = [], understandability = [], actionability = []} = {}) => ({
  path: 'content/README.md',
  value: [
    table('CDC Clear Communication Index', [...cdc, ...quoted(20 - cdc.length)]),
    table('PEMAT-P: understandability', [
      ...understandability,
      ...quoted(17 - understandability.length),
    ]),
    table('PEMAT-P: actionability', [...actionability, ...quoted(7 - actionability.length)]),
  ].join('\n'),
});

/** The report on the good article and its translation, with passages of them replaced. */
const report = ({
  original = [],
  translation = [],
  sources = [],
  readme = scores(),
  today = '2026-11-23',
  release = false,
} = {}) =>
  reportOn({
    articles: [
      {path: 'content/en.md', value: replace(good.text, original)},
      {path: 'content/es.md', value: replace(good.translation, translation)},
    ],
    sources: {path: 'content/sources.yaml', value: replace(good.sources, sources)},
    readme,
    today,
    release,
  });

const shortfallsOf = (changes) => {
  const {languages, shortfalls} = report(changes);
  return [...languages.flatMap(({shortfalls}) => shortfalls), ...shortfalls];
};

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
    assert.ok(lines.includes('CDC Clear Communication Index: 20 of 20 points, 100 %'));
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
  const warningsOf = (changes) => report(changes).languages.flatMap(({warnings}) => warnings);

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

describe('the scores', () => {
  const scoresIn = (readme, language = 0) =>
    report({readme}).languages[language].scores.map(({points, of, percent}) => [
      points,
      of,
      percent,
    ]);
  const problemsWith = (...cdc) => shortfallsOf({readme: scores({cdc})});

  it('add up the points of the items that apply', () => {
    const readme = scores({
      cdc: [
        ['0', 'None.'],
        ['n/a', 'No sums.'],
      ],
      actionability: [['0', 'None.']],
    });
    assert.deepEqual(scoresIn(readme), [
      [18, 19, 94],
      [17, 17, 100],
      [6, 7, 85],
      [23, 24, 95],
    ]);
  });

  it('are too low below 90 %', () => {
    assert.deepEqual(problemsWith(['0', 'None.'], ['0', 'None.']), []);
    assert.deepEqual(problemsWith(['0', 'None.'], ['0', 'None.'], ['0', 'None.']), [
      'content/en.md: CDC Clear Communication Index is 85 %. Improve the text; the limit is 90 %.',
      'content/es.md: CDC Clear Communication Index is 85 %. Improve the text; the limit is 90 %.',
    ]);
  });

  it('are too low together, though neither part of the index is', () => {
    const rows = (notApplicable) => [['0', 'None.'], ...Array(notApplicable).fill(['n/a', 'No.'])];
    const [problem] = shortfallsOf({
      readme: scores({understandability: rows(7), actionability: rows(2)}),
    });
    assert.equal(
      problem,
      'content/en.md: PEMAT-P, all items is 86 %. Improve the text; the limit is 90 %.',
    );
  });

  it('count a check in each language by itself', () => {
    const readme = scores({cdc: [['1', 'checked: one-denominator']]});
    const {languages} = report({
      readme,
      translation: [['Casi siempre mejora', 'En un 100% mejora']],
      original: [['Most of it', 'Of 100 most']],
    });
    assert.equal(languages[0].scores[0].points, 20);
    assert.equal(languages[1].scores[0].points, 19);
    assert.deepEqual(languages[1].shortfalls, [
      'content/README.md:5:1: Item 1: check "one-denominator" fails. (content/es.md)',
    ]);
  });

  it('want each quoted passage to stand in the original, wherever it is read', () => {
    const places = [
      'Back pain is common in midlife.',
      'Move and rest',
      'Walk to the 911 sign',
      'Of 100 women, 57 have pain.',
      'in 100 women',
      'Menopause and back pain',
      'Not yet reviewed by a clinician.',
    ];
    assert.deepEqual(problemsWith(...places.map((place) => ['1', `“${place}”`])), []);
    assert.deepEqual(
      problemsWith(['1', 'So: “Back pain is rare.”'], ['0', 'No “911 sign” or “xyz”']),
      [
        'content/README.md:5:1: “Back pain is rare.” is not in content/en.md. Quote text that is.',
        'content/README.md:6:1: “xyz” is not in content/en.md. Quote text that is.',
      ],
    );
  });

  it('want a reason for each row, and for a point a check or a quotation', () => {
    assert.deepEqual(
      problemsWith(['1', ''], ['1', 'It is so.'], ['2', 'Twice.'], ['0', '']).slice(0, 4),
      [
        'content/README.md:5:1: Points without a reason. Say what earns or costs them.',
        'content/README.md:6:1: A point without support. Name a check or quote the text in “…”.',
        'content/README.md:7:1: Points are "2". Write 1, 0 or n/a.',
        'content/README.md:8:1: Points without a reason. Say what earns or costs them.',
      ],
    );
  });

  it('know which checks there are', () => {
    const {shortfalls} = report({readme: scores({cdc: [['1', 'checked: good-looks']]})});
    assert.match(
      shortfalls.join('\n'),
      /README\.md:5:1: Unknown check "good-looks"\. Use one of message-first, /,
    );
  });

  it('want every item in its place', () => {
    const readme = scores();
    const value = readme.value.replace(row(3, '1', '“What may cause it”'), '');
    assert.deepEqual(shortfallsOf({readme: {...readme, value}}), [
      'CDC Clear Communication Index: its table does not have the items 1 to 20.',
    ]);
  });
});

describe('a check', () => {
  const steps =
    '1. #### Walk to the 911 sign\n\n   Walk each day. [@gamma]\n\n2. #### Rest\n\n   Rest when you are tired. [@gamma]\n';
  const oneStep =
    '1. #### Walk to the 911 sign\n\n   Walk each day. [@gamma]\n\n   Rest when you are tired. [@gamma]\n';
  const chart = good.text.match(/```chart.*?```/s)[0];
  const rows = '    value: 57\n' + '  - {label: No, value: 1}\n'.repeat(4);
  const fails = {
    'message-first': ['Back pain is common in midlife. [@beta]', '- Back pain is common. [@beta]'],
    'summary-active': ['Back pain is common in midlife.', 'Back pain is caused by age.'],
    'active-voice': ['We read each source in full.', 'It was made. '.repeat(9)],
    readability: ['We read each source in full.', 'Musculoskeletal rehabilitation. '.repeat(9)],
    'short-lists': ['What can I do at home?', '- What?\n'.repeat(8)],
    'short-stretches': ['We read each source in full.', 'We read it in full. '.repeat(25)],
    'summary-first': ['- **Known:** Most', 'Most'],
    'whole-numbers': ['Walk each day.', 'Walk 2.5 miles each day.'],
    'one-denominator': ['Walk each day.', 'Walk 50% more each day.'],
    'captioned-charts': [chart, ''],
    'simple-charts': ['    value: 57\n', rows],
    'stays-here': ['(#symptoms)', '(https://example.org/)'],
    'numbered-steps': [steps, oneStep],
    checklist: ['- What can I do at home?', 'What can I do at home?'],
  };
  const original = [
    ['What can I do at home?', '- What can I do at home?'],
    [oneStep, steps],
    ['or read [her page](https://example.org/a?b=1&c=2).', 'now.'],
  ];
  const failedIn = (changes) => {
    const cdc = Object.keys(fails).map((name) => ['1', `checked: ${name}`]);
    const {languages} = report({original: changes, readme: scores({cdc})});
    return languages[0].shortfalls.flatMap((fault) => fault.match(/check "(.*?)"/)?.[1] ?? []);
  };

  it('passes for a good article', () => {
    assert.deepEqual(failedIn(original), []);
  });

  for (const [name, change] of Object.entries(fails)) {
    it(`fails where it ought to: ${name}`, () => {
      assert.deepEqual(failedIn([...original, change]), [name]);
    });
  }
});

describe('a passive sentence', () => {
  const sentence = (text) => ({text, words: text.match(/[\p{L}\p{N}]+/gu)});
  const samples = {
    English: [
      measureFor('en').isPassive,
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
      measureFor('es').isPassive,
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
  const program = fileURLToPath(new URL('../../tools/content/report.js', import.meta.url));
  const run = (...options) => promisify(execFile)(process.execPath, [program, ...options]);

  it('finds nothing wrong with the texts of this package', async () => {
    const {stdout} = await run('--today=2026-11-23');
    assert.match(stdout, /^content\/en\.md\n/);
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

  it('gives data', async () => {
    const {languages} = JSON.parse((await run('--json')).stdout);
    assert.equal(languages[0].language, 'en');
  });

  it('only warns of a check that is due', async () => {
    const {stdout} = await run('--today=2999-01-01');
    assert.match(stdout, /^Warnings:\ncontent\/en\.md:6:12: Due for a new check since /m);
    assert.match(stdout, /Nothing falls short\.\n$/);
  });

  it('fails for a release when a check is due', async () => {
    await assert.rejects(run('--today=2999-01-01', '--release'), ({code, stdout}) => {
      assert.equal(code, 1);
      assert.match(stdout, /^Falls short:\ncontent\/en\.md:6:12: Due for a new check since /m);
      return true;
    });
  });
});
