// @ts-check
/**
 * `npm run check:content` prints how the text of each language reads and what supports it, and ends with
 * 1 when anything falls short.
 *
 *     --json               prints data
 *     --release            fails when a check of the text is due, which is a warning otherwise
 *     --today=2027-11-23   reports as of that day
 */
import {readFileSync, realpathSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {markdownTable} from 'markdown-table';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {check} from './compile.js';
import {measureFor, readability} from './readability.js';
import {claimsOf} from './rules.js';
import {isDate, languages, ORIGINAL} from './schema.js';
import {
  findAll,
  numbersIn,
  sentencesIn,
  sentencesOf,
  startOf,
  textBlocksIn,
  textOf,
} from './text.js';

/** @import {List, Nodes} from 'mdast' */
/** @import {Article, Figures, LanguageReport, Passage, Report, ReportInput, Row, ScoreTable, TextFile} from '../../types/content.js' */

/** PEMAT: active voice at least 80 % of the time. */
const MAX_PASSIVE_SHARE = 0.2;
/** CDC Clear Communication Index: split a longer list. */
const MAX_LIST_ITEMS = 7;
/** Words between two headings. PEMAT asks for short sections, without a number. */
const MAX_STRETCH_WORDS = 120;
/** In milliseconds. */
const DAY = 24 * 60 * 60 * 1000;
/** In years. An older source is counted, not refused. */
const SOURCE_AGE = 10;

/**
 * The indexes, by the heading of their tables: how many items each has, and how many per cent to reach.
 * Actionability alone cannot reach 90 while no picture shows what to do.
 */
const INDEXES = {
  'CDC Clear Communication Index': {items: 20, limit: 90},
  'PEMAT-P: understandability': {items: 17, limit: 90},
  'PEMAT-P: actionability': {items: 7, limit: 80},
};

/**
 * The checks that the tables in `content/README.md` name. Each works in every language.
 *
 * @type {Record<string, (article: Article, sections: Figures[], whole: Figures) => boolean>}
 */
const checks = {
  /** The text begins with a paragraph of one to three sentences. */
  'message-first'({frontMatter: {language}, passages: [summary]}) {
    const [first] = summary.body.children;
    return first?.type === 'paragraph' && sentencesOf(first, language).length <= 3;
  },
  'summary-active': (_article, [summary]) => summary.passive === 0,
  'active-voice': (_article, _sections, whole) => isActive(whole),
  readability({frontMatter: {language}}, _sections, {readability = NaN}) {
    const measure = measureFor(language);
    return measure !== undefined && measure.isWithin(readability, measure.limits.article);
  },
  'short-lists'({tree}) {
    const lists = findAll(tree, 'list');
    return lists.length > 0 && lists.every(({children}) => children.length <= MAX_LIST_ITEMS);
  },
  /** No heading is far from the next. */
  'short-stretches': ({frontMatter: {language}, passages}) =>
    passages.every(({body}) => {
      let words = 0;
      return textBlocksIn(body).every((block) => {
        if (block.type === 'heading') words = 0;
        else words += sentencesOf(block, language).flatMap((sentence) => sentence.words).length;
        return words <= MAX_STRETCH_WORDS;
      });
    }),
  /** The text begins with its main points as a list. */
  'summary-first': ({passages: [{body}]}, [summary]) =>
    findAll(body, 'list').length > 0 && summary.words <= MAX_STRETCH_WORDS,
  'whole-numbers': ({tree}) => numbersIn(wordsOf(tree)).every(({value}) => Number.isInteger(value)),
  /** The text has no percentages and fractions. The schema gives all charts the same total. */
  'one-denominator': ({tree}) => !/[%٪½⅓¼¾]|\d\/\d/u.test(wordsOf(tree)),
  'captioned-charts'({tree}) {
    const charts = findAll(tree, 'chart');
    return charts.length > 0 && charts.every((chart) => textOf(chart) !== '');
  },
  'simple-charts': ({tree}) => findAll(tree, 'chart').every(({fields: {rows}}) => rows.length <= 4),
  /** No link leads away from the article, except to telephones. */
  'stays-here': ({tree}) => findAll(tree, 'link').every(({url}) => /^(#|tel:)/.test(url)),
  /** The treatment is a numbered list whose items have headings. */
  'numbered-steps': ({passages}) =>
    listsIn(passages, 'treatment').some(({ordered, children}) => {
      const steps = children.filter((item) => item.children[0]?.type === 'heading');
      return ordered && steps.length > 1 && steps.length === children.length;
    }),
  /** The questions for the visit are lists, to tick off. */
  checklist: ({passages}) => listsIn(passages, 'questions').length > 0,
};

/** @type {(passages: Passage[], id: string) => List[]} */
const listsIn = (passages, id) =>
  passages.filter((passage) => passage.id === id).flatMap(({body}) => findAll(body, 'list'));

const wordsOf = (/** @type {Article['tree']} */ tree) => textBlocksIn(tree).map(textOf).join('\n');

const isActive = (/** @type {Figures} */ {passive = 0, sentences}) =>
  passive / sentences <= MAX_PASSIVE_SHARE;

/** @type {(passages: Passage[], language: string) => Figures} */
function getFigures(passages, language) {
  const measure = measureFor(language);
  const sentences = sentencesIn(passages, language);
  const claims = passages.flatMap((passage) => claimsOf(passage, language));
  const blocks = passages.flatMap(({whole}) => textBlocksIn(whole));
  const all = blocks.flatMap((block) => sentencesOf(block, language));
  return {
    words: sentences.flatMap(({words}) => words).length,
    readability: measure && readability(measure, sentences),
    sentences: sentences.length,
    longestSentence: Math.max(0, ...all.map(({words}) => words.length)),
    passive: measure && sentences.filter(measure.isPassive).length,
    claims: claims.length,
    cited: claims.filter(({cited}) => cited).length,
  };
}

/** @type {(article: Article, today: string) => LanguageReport['sources']} */
function getSources({sources, numbers}, today) {
  const cited = [...numbers.keys()].flatMap((key) => sources.entries?.[key] ?? []);
  const years = cited.map(({year}) => year).filter((year) => typeof year === 'number');
  const count = (/** @type {string} */ how) => cited.filter(({seen}) => seen === how).length;
  return {
    cited: cited.length,
    original: count('original'),
    repository: count('repository'),
    copy: count('copy'),
    undated: cited.length - years.length,
    old: years.filter((year) => Number(today.slice(0, 4)) - year > SOURCE_AGE).length,
    oldest: years.length > 0 ? Math.min(...years) : undefined,
  };
}

/** @type {(readme: TextFile) => ScoreTable[]} */
function readTables({path, value}) {
  /** @type {Map<string, Row[]>} */
  const tables = new Map();
  let heading = '';
  for (const node of unified().use(remarkParse).use(remarkGfm).parse(value).children) {
    if (node.type === 'heading') heading = textOf(node);
    if (node.type !== 'table') continue;
    const rows = node.children.slice(1).map((row) => {
      const [number, , points = '', reason = ''] = row.children.map((cell) => textOf(cell).trim());
      const [, check] = reason.match(/^checked: ([\w-]+)$/) ?? [];
      const quotes = [...reason.matchAll(/“(.+?)”/g)].map(([, quote]) => quote);
      return {number, points, reason, check, quotes, place: placeOf(row, path)};
    });
    tables.set(heading, rows);
  }
  return Object.entries(INDEXES).map(([name, index]) => ({
    name,
    ...index,
    rows: tables.get(name) ?? [],
  }));
}

/** @type {(node: Nodes, path: string) => string} */
const placeOf = (node, path) => `${path}:${startOf(node).line}:${startOf(node).column}`;

/** @type {(tables: ScoreTable[], original: Article) => string[]} what is wrong with the tables */
function checkTables(tables, {file, tree, frontMatter: {values}}) {
  const charts = findAll(tree, 'chart').flatMap(({fields: {alt, unit}}) => [alt, unit]);
  const {title, labels = {}} = values;
  const wording = [title, ...Object.values(labels), wordsOf(tree), ...charts].join('\n');
  return tables.flatMap(({name, items, rows}) => {
    const isComplete =
      rows.length === items && rows.every(({number}, i) => number === String(i + 1));
    const faults = rows.flatMap((row) =>
      checkRow(row, wording, file.path).map((fault) => `${row.place}: ${fault}`),
    );
    return isComplete
      ? faults
      : [`${name}: its table does not have the items 1 to ${items}.`, ...faults];
  });
}

/** @type {(row: Row, wording: string, path: string) => string[]} */
function checkRow({points, reason, check, quotes}, wording, path) {
  if (!['1', '0', 'n/a'].includes(points)) return [`Points are "${points}". Write 1, 0 or n/a.`];
  if (!reason) return ['Points without a reason. Say what earns or costs them.'];
  if (check && !Object.hasOwn(checks, check)) {
    return [`Unknown check "${check}". Use one of ${Object.keys(checks).join(', ')}.`];
  }
  if (points === '1' && !check && quotes.length === 0) {
    return ['A point without support. Name a check or quote the text in “…”.'];
  }
  const missing = quotes.filter((quote) => !wording.includes(quote));
  return missing.map((quote) => `“${quote}” is not in ${path}. Quote text that is.`);
}

/**
 * The score in each index. Checks count in each language. Judgements of the original count for its
 * translations too, because they say the same.
 *
 * @type {(tables: ScoreTable[], isEarned: (row: Row) => boolean) => LanguageReport['scores']}
 */
function getScores(tables, isEarned) {
  const pemat = tables.filter(({name}) => name.startsWith('PEMAT-P'));
  const all = {name: 'PEMAT-P, all items', limit: 90, rows: pemat.flatMap(({rows}) => rows)};
  return [...tables, all].map(({name, limit, rows}) => {
    const of = rows.filter(({points}) => points !== 'n/a').length;
    const points = rows.filter(isEarned).length;
    return {name, points, of, percent: Math.floor((100 * points) / of) || 0, limit};
  });
}

/** @type {(input: ReportInput) => Report} */
export function reportOn(input) {
  const {original, translations, sources, readme, today} = input;
  const tables = readTables(readme);
  return {
    today,
    languages: [original, ...translations].map((file) => reportOnLanguage(file, tables, input)),
    shortfalls: checkTables(tables, check({article: original, sources, today}).article),
  };
}

/** @type {(file: TextFile, tables: ScoreTable[], input: ReportInput) => LanguageReport} */
function reportOnLanguage(file, tables, {original, sources, today, release}) {
  const {article, problems, warnings} = check({article: file, sources, today});
  const compared = file === original ? undefined : check({article: file, sources, original, today});
  const departures = compared?.problems.filter((problem) => !problems.includes(problem));

  const {frontMatter, passages, tree} = article;
  const {path} = file;
  const {language} = frontMatter;
  const reviewBy = frontMatter.values['review-by'];
  const sections = passages.map((passage) => getFigures([passage], language));
  const whole = getFigures(passages, language);

  const claimed = tables.flatMap(({rows}) => rows).filter(({points}) => points === '1');
  const failed = claimed.filter(({check}) => check && !checks[check]?.(article, sections, whole));
  const scores = getScores(tables, (row) => claimed.includes(row) && !failed.includes(row));
  const low = scores.filter(({percent, limit}) => percent < limit);
  const longLists = findAll(tree, 'list').filter(({children}) => children.length > MAX_LIST_ITEMS);
  const passive = `${whole.passive} of ${whole.sentences} sentences are passive`;
  return {
    language,
    path,
    measure: measureFor(language)?.name,
    sections: sections.map((figures, index) => ({id: passages[index].id, ...figures})),
    whole,
    sources: getSources(article, today),
    daysToReview: isDate(reviewBy) ? (Date.parse(reviewBy) - Date.parse(today)) / DAY : undefined,
    parity: departures?.length,
    scores,
    warnings: release ? [] : warnings,
    shortfalls: [
      ...problems,
      ...(departures ?? []),
      ...longLists.map(
        (list) =>
          `${placeOf(list, path)}: List of ${list.children.length} items. Split it; the limit is ${MAX_LIST_ITEMS}.`,
      ),
      ...(isActive(whole)
        ? []
        : [`${path}: ${passive}. Say who acts; the limit is ${MAX_PASSIVE_SHARE * 100} %.`]),
      ...(release ? warnings : []),
      ...failed.map(
        ({number, check, place}) => `${place}: Item ${number}: check "${check}" fails. (${path})`,
      ),
      ...low.map(
        ({name, percent, limit}) =>
          `${path}: ${name} is ${percent} %. Improve the text; the limit is ${limit} %.`,
      ),
    ],
  };
}

/** @type {(report: Report) => string} as people read it */
export function printReport({languages, shortfalls}) {
  const faults = [...languages.flatMap((language) => language.shortfalls), ...shortfalls];
  const warnings = languages.flatMap((language) => language.warnings);
  const paragraphs = [
    ...languages.map(printLanguage),
    warnings.length > 0 ? ['Warnings:', ...warnings].join('\n') : '',
    faults.length > 0 ? ['Falls short:', ...faults].join('\n') : 'Nothing falls short.',
  ];
  return paragraphs.filter(Boolean).join('\n\n');
}

/** @type {(language: LanguageReport) => string} */
function printLanguage({path, measure = 'readability', sections, whole, sources, ...rest}) {
  const head = ['section', 'words', measure, 'longest sentence', 'passive', 'claims', 'cited'];
  const rows = [...sections, {id: 'article', ...whole}].map((figures) => [
    figures.id || '?',
    String(figures.words),
    figures.readability?.toFixed(1) ?? '–',
    String(figures.longestSentence),
    figures.passive === undefined ? '–' : `${figures.passive} of ${figures.sentences}`,
    String(figures.claims),
    String(figures.cited),
  ]);
  const {cited, original, repository, copy, undated, old, oldest = 'unknown year'} = sources;
  return [
    path,
    markdownTable([head, ...rows], {align: [...'lrrrrrr']}),
    `sources: ${cited}, seen at the original ${original}, in a repository ${repository}, as a copy ${copy}`,
    `age of sources: ${undated} undated, ${old} older than ${SOURCE_AGE} years, the oldest of ${oldest}`,
    `next check: in ${rest.daysToReview ?? '?'} days`,
    ...(rest.parity === undefined
      ? []
      : [`parity with the original: ${rest.parity || 'no'} problems`]),
    ...rest.scores.map(
      ({name, points, of, percent}) => `${name}: ${points} of ${of} points, ${percent} %`,
    ),
  ].join('\n');
}

/** @type {(name: string) => TextFile} */
const read = (name) => ({
  path: `content/${name}`,
  value: readFileSync(`${import.meta.dirname}/../../content/${name}`, 'utf8'),
});

if (realpathSync(process.argv[1]) === import.meta.filename) {
  const {values} = parseArgs({
    options: {
      json: {type: 'boolean'},
      release: {type: 'boolean'},
      today: {type: 'string', default: new Date().toISOString().slice(0, 10)},
    },
  });
  const report = reportOn({
    original: read(`${ORIGINAL}.md`),
    translations: languages.filter((lang) => lang !== ORIGINAL).map((lang) => read(`${lang}.md`)),
    sources: read('sources.yaml'),
    readme: read('README.md'),
    ...values,
  });
  console.log(values.json ? JSON.stringify(report, null, 2) : printReport(report));
  if ([report, ...report.languages].some(({shortfalls}) => shortfalls.length > 0))
    process.exitCode = 1;
}
