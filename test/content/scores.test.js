import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {readFigures} from '../../tools/content/parse.js';
import {measureFor} from '../../tools/content/readability.js';
import {reportOn} from '../../tools/content/report.js';
import {indexes, languages, limits} from '../../tools/content/schema.js';
import {findAll, numbersIn, textOf} from '../../tools/content/text.js';
import {good, replace} from './fixtures/articles.js';

const listsIn = (passages, wanted) =>
  passages.filter(({id}) => id === wanted).flatMap(({body}) => findAll(body, 'list'));
const wordsIn = (tree) => findAll(tree, 'heading', 'paragraph', 'chart').map(textOf).join('\n');

/** The checks that the tables in `content/README.md` name. Each gets the report on a language. */
const checks = {
  /** The text begins with a paragraph of one to three sentences. */
  'message-first'({article: {passages}}) {
    const [{body, prose}] = passages;
    const [first] = body.children;
    return first?.type === 'paragraph' && prose.filter(({block}) => block === first).length <= 3;
  },
  'summary-active': ({sections: [summary]}) => summary.passive === 0,
  'active-voice': ({whole}) => whole.passive / whole.sentences <= limits['passive share'],
  readability({article, whole}) {
    const measure = measureFor(article.language);
    return measure.isWithin(whole.readability, measure.limits.article);
  },
  'short-lists'({article}) {
    const lengths = findAll(article.tree, 'list').map(({children}) => children.length);
    return lengths.length > 0 && lengths.every((length) => length <= limits['list items']);
  },
  /** No heading is far from the next. */
  'short-stretches': ({article}) =>
    article.passages.every(({sentences, prose}) => {
      let count = 0;
      return sentences.every((sentence) => {
        if (sentence.block.type === 'heading') count = 0;
        else if (prose.includes(sentence)) count += sentence.words.length;
        return count <= limits['stretch words'];
      });
    }),
  /** The text begins with its main points as a list. */
  'summary-first': ({article, sections: [summary]}) =>
    findAll(article.passages[0].body, 'list').length > 0 &&
    summary.words <= limits['stretch words'],
  'whole-numbers': ({article}) =>
    numbersIn(wordsIn(article.tree)).every(({value}) => Number.isInteger(value)),
  /** The text has no percentages and fractions. The schema gives all charts the same total. */
  'one-denominator': ({article}) => !/[%٪½⅓¼¾]|\d\/\d/u.test(wordsIn(article.tree)),
  'captioned-charts'({article}) {
    const charts = findAll(article.tree, 'chart');
    return charts.length > 0 && charts.every((chart) => textOf(chart) !== '');
  },
  /** Each step of the treatment has a drawing, and others with captions show what to do. */
  'drawn-steps'({article}) {
    const [steps] = listsIn(article.passages, 'treatment').filter(({ordered}) => ordered);
    const drawings = findAll(steps, 'drawing');
    const isDrawn = (step) => findAll(step, 'drawing').length > 0;
    return drawings.some(({caption}) => caption) && steps.children.every(isDrawn);
  },
  'simple-charts': ({article}) =>
    findAll(article.tree, 'chart').every(({fields: {rows}}) => rows.length <= 4),
  /** No link leads away from the article, except to telephones. */
  'stays-here': ({article}) =>
    findAll(article.tree, 'link').every(({url}) => /^(#|tel:)/.test(url)),
  /** The treatment is a numbered list whose items have headings. */
  'numbered-steps': ({article}) =>
    listsIn(article.passages, 'treatment').some(({ordered, children}) => {
      const steps = children.filter((item) => item.children[0]?.type === 'heading');
      return ordered && steps.length > 1 && steps.length === children.length;
    }),
  /** The questions for the visit are lists, to tick off. */
  checklist: ({article}) => listsIn(article.passages, 'questions').length > 0,
};

/** The tables of a README, each with the rows below its heading. */
const readTables = (readme) =>
  Object.entries(indexes).map(([name, index]) => {
    const [, section = ''] = readme.split(`# ${name}\n`);
    const rows = section.split('\n#')[0].matchAll(/^\| (\d+) \| .+? \| (.*?) \| (.*) \|$/gm);
    return {
      name,
      ...index,
      rows: [...rows].map(([, number, points, reason]) => ({number, points, reason})),
    };
  });

/** Which scores in the tables of a README are too low. PEMAT has two, and one of all its items. */
function findLowScores(readme) {
  const tables = readTables(readme);
  const pemat = tables.filter(({name}) => name.startsWith('PEMAT-P'));
  const all = {name: 'PEMAT-P, all items', limit: 90, rows: pemat.flatMap(({rows}) => rows)};
  return [...tables, all].flatMap(({name, limit, rows}) => {
    const of = rows.filter(({points}) => points !== 'n/a').length;
    const points = rows.filter((row) => row.points === '1').length;
    const percent = Math.floor((100 * points) / of) || 0;
    return percent < limit ? `${name}: ${points} of ${of} points, below ${limit} %.` : [];
  });
}

/** What the tables of a README claim without support in the texts. The original text comes first. */
function findFaults(readme, reports) {
  const [{tree, values}] = reports.map(({article}) => article);
  const charts = findAll(tree, 'chart').flatMap(({fields: {alt, unit}}) => [alt, unit]);
  const labels = Object.values(values.labels);
  const wording = [values.title, ...labels, wordsIn(tree), ...charts].join('\n');
  return readTables(readme).flatMap(({name, items, rows}) => {
    const faults = [];
    const wanted = Array.from({length: items}, (_, index) => String(index + 1));
    if (rows.map(({number}) => number).join() !== wanted.join())
      faults.push(`${name}: the table does not have the items 1 to ${items}.`);
    for (const {number, points, reason} of rows) {
      const report = (fault) => faults.push(`${name}, item ${number}: ${fault}`);
      const [, check] = reason.match(/^checked: ([\w-]+)$/) ?? [];
      const quotes = [...reason.matchAll(/“(.+?)”/g)].map(([, quote]) => quote);
      if (!['1', '0', 'n/a'].includes(points)) report(`"${points}" is not 1, 0 or n/a.`);
      else if (!reason) report('Say what earns or costs the points.');
      else if (check && !Object.hasOwn(checks, check)) report(`Unknown check "${check}".`);
      else if (check && points === '1')
        for (const language of reports.filter((language) => !checks[check](language)))
          report(`check "${check}" fails in ${language.article.file.path}.`);
      else if (points === '1' && quotes.length === 0)
        report('A point needs a check or a quotation of the text in “…”.');
      for (const quote of quotes.filter((quote) => !wording.includes(quote)))
        report(`“${quote}” is not in the original. Quote text that is.`);
    }
    return faults;
  });
}

const reportsOn = (articles, sources, figures) =>
  reportOn({articles, sources, figures, today: '2026-11-23'}).languages;

it('each point of the scores in content/README.md is supported by the text', () => {
  const read = (path) => ({path, value: readFileSync(path, 'utf8')});
  const articles = languages.map((lang) => read(`content/${lang}.md`));
  const reports = reportsOn(articles, read('content/sources.yaml'), readFigures('content'));
  assert.deepEqual(findFaults(read('content/README.md').value, reports), []);
});

it('the scores in content/README.md are high enough', () => {
  assert.deepEqual(findLowScores(readFileSync('content/README.md', 'utf8')), []);
});

const cdc = 'CDC Clear Communication Index';
const quoted = ['1', '“What may cause it”'];
const row = ([points, reason], index) => `| ${index + 1} | Item | ${points} | ${reason} |\n`;

/** The tables of a README. All rows quote a heading of the good article but these, by index. */
const tables = (rows = {}) =>
  Object.entries(indexes).map(
    ([name, {items}]) =>
      `## ${name}\n\n| number | item | points | what earns it |\n| --- | --- | --- | --- |\n` +
      Array.from({length: items}, (_, index) => row(rows[name]?.[index] ?? quoted, index)).join(''),
  );

describe('a score', () => {
  /** With these points of each index. All other rows have a point. */
  const lowScores = (points = {}) => {
    const rows = Object.entries(points).map(([name, list]) => [
      name,
      list.map((each) => [each, 'So.']),
    ]);
    return findLowScores(tables(Object.fromEntries(rows)).join('\n'));
  };

  it('counts the points of the items that apply', () => {
    assert.deepEqual(lowScores(), []);
    assert.deepEqual(lowScores({[cdc]: ['0', '0', 'n/a', 'n/a']}), [
      `${cdc}: 16 of 18 points, below 90 %.`,
    ]);
  });

  it('is too low only below its limit', () => {
    assert.deepEqual(lowScores({[cdc]: ['0', '0']}), []);
    assert.deepEqual(lowScores({[cdc]: ['0', '0', '0']}), [`${cdc}: 17 of 20 points, below 90 %.`]);
  });

  it('is too low for both parts of an index together, though for neither alone', () => {
    const points = (notApplicable) => ['0', ...Array(notApplicable).fill('n/a')];
    const parts = {'PEMAT-P: understandability': points(7), 'PEMAT-P: actionability': points(2)};
    assert.deepEqual(lowScores(parts), ['PEMAT-P, all items: 13 of 15 points, below 90 %.']);
  });

  it('is too low where its table is missing', () => {
    const [, ...others] = tables();
    assert.deepEqual(findLowScores(others.join('\n')), [`${cdc}: 0 of 0 points, below 90 %.`]);
  });
});

const sources = {path: 'sources.yaml', value: good.sources};
const original = {path: 'en.md', value: good.text};

describe('a claimed point', () => {
  const scores = (...rows) => tables({[cdc]: rows}).join('\n');
  const reportsWith = (...changes) =>
    reportsOn([original, {path: 'es.md', value: replace(good.translation, changes)}], sources);
  const reports = reportsWith();
  const faultsOf = (...reasons) => findFaults(scores(...reasons), reports);

  it('has a check that passes in each language', () => {
    const readme = scores(['1', 'checked: one-denominator']);
    assert.deepEqual(findFaults(readme, reports), []);
    const changed = reportsWith(['Casi siempre mejora', 'En un 100% mejora']);
    assert.deepEqual(findFaults(readme, changed), [
      `${cdc}, item 1: check "one-denominator" fails in es.md.`,
    ]);
  });

  it('or a quotation that stands in the original, wherever it is read', () => {
    const places = [
      'Back pain is common in midlife.',
      'Move and rest',
      'Walk to the 911 sign',
      'Of 100 women, 57 have pain.',
      'in 100 women',
      'Menopause and back pain',
      'Not yet reviewed by a clinician.',
    ];
    assert.deepEqual(faultsOf(...places.map((place) => ['1', `“${place}”`])), []);
    assert.deepEqual(faultsOf(['1', 'So: “Back pain is rare.”'], ['0', 'No “911 sign” or “xyz”']), [
      `${cdc}, item 1: “Back pain is rare.” is not in the original. Quote text that is.`,
      `${cdc}, item 2: “xyz” is not in the original. Quote text that is.`,
    ]);
  });

  it('has a reason, and so has one that is not earned', () => {
    assert.deepEqual(faultsOf(['1', ''], ['1', 'It is so.'], ['2', 'Twice.'], ['0', '']), [
      `${cdc}, item 1: Say what earns or costs the points.`,
      `${cdc}, item 2: A point needs a check or a quotation of the text in “…”.`,
      `${cdc}, item 3: "2" is not 1, 0 or n/a.`,
      `${cdc}, item 4: Say what earns or costs the points.`,
    ]);
  });

  it('names a check that there is', () => {
    assert.deepEqual(faultsOf(['1', 'checked: good-looks']), [
      `${cdc}, item 1: Unknown check "good-looks".`,
    ]);
  });

  it('is in a table with every item in its place', () => {
    assert.deepEqual(findFaults(scores().replace(row(quoted, 2), ''), reports), [
      `${cdc}: the table does not have the items 1 to 20.`,
    ]);
  });
});

describe('a check', () => {
  const oneStep =
    '1. #### Walk to the 911 sign\n\n   Walk each day. [@gamma]\n\n   Rest when you are tired. [@gamma]\n';
  const oneDrawnStep =
    '1. #### Walk to the 911 sign\n\n   ![She walks.](figures/walk.svg "Walk")\n\n   Walk each day. [@gamma]\n\n   Rest when you are tired. [@gamma]\n';
  const drawing = '   ![She rests.](figures/rest.svg)\n\n';
  const steps = oneDrawnStep.replace(/(?= {3}Rest)/, `2. #### Rest\n\n${drawing}`);
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
    'drawn-steps': [drawing, ''],
    'simple-charts': ['    value: 57\n', rows],
    'stays-here': ['(#symptoms)', '(https://example.org/)'],
    'numbered-steps': [steps, oneDrawnStep],
    checklist: ['- What can I do at home?', 'What can I do at home?'],
  };
  const additions = [
    ['What can I do at home?', '- What can I do at home?'],
    [oneStep, steps],
    ['or read [her page](https://example.org/a?b=1&c=2).', 'now.'],
  ];
  const failedIn = (...changes) => {
    const value = replace(good.text, [...additions, ...changes]);
    const [english] = reportsOn([{...original, value}], sources);
    return Object.keys(checks).filter((name) => !checks[name](english));
  };

  it('passes for a good article', () => {
    assert.deepEqual(failedIn(), []);
  });

  it('is seen to fail', () => {
    assert.deepEqual(Object.keys(fails), Object.keys(checks));
  });

  for (const [name, change] of Object.entries(fails)) {
    it(`fails where it ought to: ${name}`, () => {
      assert.deepEqual(failedIn(change), [name]);
    });
  }
});
