// @ts-check
/**
 * `npm run check:content` prints how the text of each language reads and what supports it, and ends with
 * 1 when anything falls short.
 *
 *     --claims             prints each sentence with its sources and what they say
 *     --json               prints data
 *     --release            fails when a check of the text is due, which is a warning otherwise
 *     --today=2027-11-23   reports as of that day
 */
import {readFileSync, realpathSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {markdownTable} from 'markdown-table';
import {printClaims} from './claims.js';
import {check} from './compile.js';
import {readFigures} from './figures.js';
import {measureFor, readability} from './readability.js';
import {claimsOf} from './rules.js';
import {indexes, languages, limits} from './schema.js';
import {findAll, numbersIn, startOf, textOf} from './text.js';

/** @import {Article, Figures, LanguageReport, List, ListItem, Passage, Report, ReportInput, Row, ScoreTable, TextFile} from '../../types/content.js' */

/**
 * The checks that the tables in `content/README.md` name.
 *
 * @type {Record<string, (article: Article, whole: Figures, summary: Figures) => boolean>}
 */
const checks = {
  /** The text begins with a paragraph of one to three sentences. */
  'message-first'({passages: [{body, prose}]}) {
    const [first] = body.children;
    return first?.type === 'paragraph' && prose.filter(({block}) => block === first).length <= 3;
  },
  'summary-active': (_article, _whole, summary) => summary.passive === 0,
  'active-voice': (_article, whole) => isActive(whole),
  readability({language}, whole) {
    const measure = measureFor(language);
    return measure?.isWithin(whole.readability ?? NaN, measure.limits.article) ?? false;
  },
  'short-lists'({tree}) {
    const lists = findAll(tree, 'list');
    return lists.length > 0 && lists.every(isShort);
  },
  /** No heading is far from the next. */
  'short-stretches': ({passages}) =>
    passages.every(({sentences, prose}) => {
      let count = 0;
      return sentences.every((sentence) => {
        if (sentence.block.type === 'heading') count = 0;
        else if (prose.includes(sentence)) count += sentence.words.length;
        return count <= limits['stretch words'];
      });
    }),
  /** The text begins with its main points as a list. */
  'summary-first': ({passages: [{body}]}, _whole, summary) =>
    findAll(body, 'list').length > 0 && summary.words <= limits['stretch words'],
  'whole-numbers': ({tree}) => numbersIn(wordsIn(tree)).every(({value}) => Number.isInteger(value)),
  /** The text has no percentages and fractions. The schema gives all charts the same total. */
  'one-denominator': ({tree}) => !/[%٪½⅓¼¾]|\d\/\d/u.test(wordsIn(tree)),
  'captioned-charts'({tree}) {
    const charts = findAll(tree, 'chart');
    return charts.length > 0 && charts.every((chart) => textOf(chart) !== '');
  },
  /** Each step of the treatment has a drawing, and others with captions show what to do. */
  'drawn-steps'({passages}) {
    const [steps] = listsIn(passages, 'treatment').filter(({ordered}) => ordered);
    const drawings = steps ? findAll(steps, 'drawing') : [];
    const isDrawn = (/** @type {ListItem} */ step) => findAll(step, 'drawing').length > 0;
    return drawings.some(({caption}) => caption) && steps.children.every(isDrawn);
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

const isShort = (/** @type {List} */ {children}) => children.length <= limits['list items'];
const isActive = (/** @type {Figures} */ {passive = 0, sentences}) =>
  passive / sentences <= limits['passive share'];
const listsIn = (/** @type {Passage[]} */ passages, /** @type {string} */ id) =>
  passages.filter((passage) => passage.id === id).flatMap(({body}) => findAll(body, 'list'));
const wordsIn = (/** @type {Article['tree']} */ tree) =>
  findAll(tree, 'heading', 'paragraph', 'chart').map(textOf).join('\n');

/** @type {(id: string, passages: Passage[], language: string) => Figures} */
function getFigures(id, passages, language) {
  const measure = measureFor(language);
  const prose = passages.flatMap((passage) => passage.prose);
  const sentences = passages.flatMap((passage) => passage.sentences);
  const claims = passages.flatMap(claimsOf);
  return {
    id,
    words: prose.flatMap(({words}) => words).length,
    readability: measure && readability(measure, prose),
    sentences: prose.length,
    longestSentence: Math.max(0, ...sentences.map(({words}) => words.length)),
    passive: measure && prose.filter(measure.isPassive).length,
    claims: claims.length,
    cited: claims.filter(({cited}) => cited).length,
  };
}

/** @type {(article: Article, today: string) => LanguageReport['sources']} */
function getSources({sources, numbers}, today) {
  const cited = [...numbers.keys()].flatMap((key) => sources?.[key] ?? []);
  const years = cited.map(({year}) => year).filter((year) => typeof year === 'number');
  const count = (/** @type {string} */ how) => cited.filter(({seen}) => seen === how).length;
  return {
    cited: cited.length,
    original: count('original'),
    repository: count('repository'),
    copy: count('copy'),
    undated: cited.length - years.length,
    old: years.filter((year) => Number(today.slice(0, 4)) - year > limits['source age']).length,
    oldest: years.length > 0 ? Math.min(...years) : undefined,
  };
}

function readTables(/** @type {TextFile} */ {path, value}) {
  /** @type {ScoreTable[]} */
  const tables = Object.entries(indexes).map(([name, index]) => ({name, ...index, rows: []}));
  let heading = '';
  for (const [index, line] of value.split('\n').entries()) {
    [, heading] = line.match(/^#+ (.+)/) ?? ['', heading];
    const table = tables.find(({name}) => name === heading);
    const [, number, , points, reason = ''] = line.split(/ *\| */);
    if (!table || !/^\d+$/.test(number)) continue;
    const [, check] = reason.match(/^checked: ([\w-]+)$/) ?? [];
    const quotes = [...reason.matchAll(/“(.+?)”/g)].map(([, quote]) => quote);
    table.rows.push({number, points, reason, check, quotes, place: `${path}:${index + 1}:1`});
  }
  return tables;
}

/** @type {(tables: ScoreTable[], original: Article) => Generator<string>} faults of the tables themselves */
function* checkTables(tables, {file, tree, values}) {
  const charts = findAll(tree, 'chart').flatMap(({fields: {alt, unit}}) => [alt, unit]);
  const labels = Object.values(values.labels ?? {});
  const wording = [values.title, ...labels, wordsIn(tree), ...charts].join('\n');
  const known = Object.keys(checks);
  for (const {name, items, rows} of tables) {
    const numbers = rows.map(({number}) => number).join();
    const wanted = Array.from({length: items}, (_, index) => index + 1).join();
    if (numbers !== wanted) yield `${name}: its table does not have the items 1 to ${items}.`;
    for (const {points, reason, check, quotes, place} of rows) {
      if (!['1', '0', 'n/a'].includes(points)) {
        yield `${place}: Points are "${points}". Write 1, 0 or n/a.`;
      } else if (!reason) {
        yield `${place}: Points without a reason. Say what earns or costs them.`;
      } else if (check && !known.includes(check)) {
        yield `${place}: Unknown check "${check}". Use one of ${known.join(', ')}.`;
      } else if (points === '1' && !check && quotes.length === 0) {
        yield `${place}: A point without support. Name a check or quote the text in “…”.`;
      }
      for (const quote of quotes.filter((quote) => !wording.includes(quote))) {
        yield `${place}: “${quote}” is not in ${file.path}. Quote text that is.`;
      }
    }
  }
}

/** @type {(tables: ScoreTable[], isEarned: (row: Row) => boolean) => LanguageReport['scores']} */
function getScores(tables, isEarned) {
  const pemat = tables.filter(({name}) => name.startsWith('PEMAT-P'));
  const all = {name: 'PEMAT-P, all items', limit: 90, rows: pemat.flatMap(({rows}) => rows)};
  return [...tables, all].map(({name, limit, rows}) => {
    const of = rows.filter(({points}) => points !== 'n/a').length;
    const points = rows.filter(isEarned).length;
    return {name, points, of, percent: Math.floor((100 * points) / of) || 0, limit};
  });
}

export function reportOn(/** @type {ReportInput} */ input) {
  const {articles, sources, figures, readme, today} = input;
  const tables = readTables(readme);
  const languages = articles.map((file) => reportOnLanguage(file, tables, input));
  const {article} = check({article: articles[0], sources, figures, today});
  return {today, languages, shortfalls: [...checkTables(tables, article)]};
}

/** @type {(file: TextFile, tables: ScoreTable[], input: ReportInput) => LanguageReport} */
function reportOnLanguage(file, tables, {articles, sources, figures, today, release}) {
  const original = file === articles[0] ? undefined : articles[0];
  const {article, ...found} = check({article: file, sources, figures, original, today});
  const {language, passages, tree, values} = article;
  const sections = passages.map((passage) => getFigures(passage.id, [passage], language));
  const whole = getFigures('article', passages, language);
  const days = (Date.parse(values['review-by']) - Date.parse(today)) / (24 * 60 * 60 * 1000);

  const claimed = tables.flatMap(({rows}) => rows).filter(({points}) => points === '1');
  const passes = (/** @type {string} */ name) => checks[name]?.(article, whole, sections[0]);
  const failed = claimed.filter(({check}) => check && !passes(check));
  const scores = getScores(tables, (row) => claimed.includes(row) && !failed.includes(row));

  const {path} = file;
  const shortfalls = [...found.problems, ...(release ? found.warnings : [])];
  for (const list of findAll(tree, 'list').filter((list) => !isShort(list))) {
    const {line, column} = startOf(list);
    const fault = `${path}:${line}:${column}: List of ${list.children.length} items.`;
    shortfalls.push(`${fault} Split it; the limit is ${limits['list items']}.`);
  }
  if (!isActive(whole)) {
    const fault = `${path}: ${whole.passive} of ${whole.sentences} sentences are passive.`;
    shortfalls.push(`${fault} Say who acts; the limit is ${limits['passive share'] * 100} %.`);
  }
  for (const {number, check, place} of failed) {
    shortfalls.push(`${place}: Item ${number}: check "${check}" fails. (${path})`);
  }
  for (const {name, percent, limit} of scores.filter(({percent, limit}) => percent < limit)) {
    const fix = `Improve the text; the limit is ${limit} %.`;
    shortfalls.push(`${path}: ${name} is ${percent} %. ${fix}`);
  }
  return {
    language,
    path,
    measure: measureFor(language)?.name,
    sections,
    whole,
    sources: getSources(article, today),
    daysToReview: Number.isNaN(days) ? undefined : days,
    parity: found.departures,
    scores,
    warnings: release ? [] : found.warnings,
    shortfalls,
  };
}

export function printReport(/** @type {Report} */ {languages, shortfalls}) {
  const faults = [...languages.flatMap((language) => language.shortfalls), ...shortfalls];
  const warnings = languages.flatMap((language) => language.warnings);
  const parts = languages.map(printLanguage);
  if (warnings.length > 0) parts.push(['Warnings:', ...warnings].join('\n'));
  parts.push(faults.length > 0 ? ['Falls short:', ...faults].join('\n') : 'Nothing falls short.');
  return parts.join('\n\n');
}

/** @type {(language: LanguageReport) => string} */
function printLanguage({path, measure = 'readability', sections, whole, sources, ...rest}) {
  const head = ['section', 'words', measure, 'longest sentence', 'passive', 'claims', 'cited'];
  const rows = [...sections, whole].map((figures) => [
    figures.id || '?',
    figures.words,
    figures.readability?.toFixed(1) ?? '–',
    figures.longestSentence,
    figures.passive === undefined ? '–' : `${figures.passive} of ${figures.sentences}`,
    figures.claims,
    figures.cited,
  ]);
  const {cited, original, repository, copy, undated, old, oldest = 'unknown year'} = sources;
  const table = markdownTable([head, ...rows.map((row) => row.map(String))], {
    align: [...'lrrrrrr'],
  });
  const seen = `seen at the original ${original}, in a repository ${repository}, as a copy ${copy}`;
  const age = `${old} older than ${limits['source age']} years, the oldest of ${oldest}`;
  const parity = `parity with the original: ${rest.parity || 'no'} problems`;
  return [
    path,
    table,
    `sources: ${cited}, ${seen}`,
    `age of sources: ${undated} undated, ${age}`,
    `next check: in ${rest.daysToReview ?? '?'} days`,
    ...(rest.parity === undefined ? [] : [parity]),
    ...rest.scores.map(
      (score) => `${score.name}: ${score.points} of ${score.of} points, ${score.percent} %`,
    ),
  ].join('\n');
}

if (realpathSync(process.argv[1]) === import.meta.filename) {
  const today = new Date().toISOString().slice(0, 10);
  const flag = /** @type {const} */ ({type: 'boolean'});
  const {values} = parseArgs({
    options: {claims: flag, json: flag, release: flag, today: {type: 'string', default: today}},
  });
  const folder = fileURLToPath(new URL('../../content', import.meta.url));
  const read = (/** @type {string} */ name) => ({
    path: `content/${name}`,
    value: readFileSync(join(folder, name), 'utf8'),
  });
  const articles = languages.map((lang) => read(`${lang}.md`));
  const sources = read('sources.yaml');
  const figures = readFigures(folder, 'content');
  const report = reportOn({articles, sources, figures, readme: read('README.md'), ...values});
  if (values.claims) {
    const inputs = articles.map((article) => ({article, sources, figures}));
    console.log(inputs.map((input) => printClaims(check(input).article)).join('\n\n'));
  } else {
    console.log(values.json ? JSON.stringify(report, null, 2) : printReport(report));
  }
  const isGood = [report, ...report.languages].every(({shortfalls}) => shortfalls.length === 0);
  process.exitCode = isGood ? 0 : 1;
}
