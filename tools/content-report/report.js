import {check} from '../article/check.js';
import {isCalendarDate} from '../article/text/formats.js';
import {blocksIn} from '../article/text/prose.js';
import {measureFor} from '../article/readability/measures.js';
import {figuresOf} from './figures.js';
import {MAX_LIST_ITEMS, MAX_PASSIVE_SHARE} from './limits.js';
import {readScoreTables} from './score-tables.js';
import {problemsOfTables, scoresOf} from './scores.js';
import {sourcesSeen} from './sources-seen.js';

/** @typedef {{path: string, text: string}} TextFile */

/**
 * What can be told of the texts without a reader.
 *
 * @param {object} input
 * @param {TextFile} input.original
 * @param {TextFile[]} input.translations
 * @param {TextFile} input.sources
 * @param {TextFile} input.readme with the tables of the scores
 * @param {string} input.today as YYYY-MM-DD
 */
export function reportOn({original, translations, sources, readme, today}) {
  const shared = {sourcesPath: sources.path, sourcesText: sources.text};
  const tables = readScoreTables(readme);
  const ofOriginal = check({...original, ...shared});
  const languages = [
    reportOnLanguage(ofOriginal, {tables, today}),
    ...translations.map((file) => {
      const alone = check({...file, ...shared});
      const {problems} = check({...file, ...shared, original});
      const parity = problems.filter((problem) => !alone.problems.includes(problem));
      return reportOnLanguage({...alone, parity}, {tables, today});
    }),
  ];
  return {today, languages, shortfalls: problemsOfTables(tables, ofOriginal.article)};
}

function reportOnLanguage({article, problems, parity}, {tables, today}) {
  const {language, values} = article.frontMatter;
  const figures = figuresOf(article);
  const scores = scoresOf(tables, article, figures);
  const daysToReview = daysFrom(today, values['review-by']);
  return {
    language,
    path: article.file.path,
    measure: measureFor(language)?.name,
    ...figures,
    sources: sourcesSeen(article, today),
    daysToReview,
    parity: parity?.length,
    scores: scores.map(({name, points, of, percent}) => ({name, points, of, percent})),
    shortfalls: [
      ...problems,
      ...(parity ?? []),
      ...longLists(article),
      ...tooPassive(figures.whole, article.file.path),
      ...overdue(daysToReview, values['review-by'], article.file.path),
      ...scores.flatMap(({failed}) => failed.map((fault) => `${fault} (${article.file.path})`)),
      ...lowScores(scores, article.file.path),
    ],
  };
}

function daysFrom(today, day) {
  const DAY = 24 * 60 * 60 * 1000;
  return isCalendarDate(day) ? (Date.parse(day) - Date.parse(today)) / DAY : undefined;
}

const longLists = ({file, passages}) =>
  passages
    .flatMap(({body}) => blocksIn(body, ['list']))
    .filter(({children}) => children.length > MAX_LIST_ITEMS)
    .map(({children, position: {start}}) => {
      const place = `${file.path}:${start.line}:${start.column}`;
      return `${place}: List of ${children.length} items. Split it; the limit is ${MAX_LIST_ITEMS}.`;
    });

function tooPassive({passive, sentences}, path) {
  if (passive === undefined || passive / sentences <= MAX_PASSIVE_SHARE) return [];
  const limit = `${MAX_PASSIVE_SHARE * 100} %`;
  return [
    `${path}: ${passive} of ${sentences} sentences are passive. Say who acts; the limit is ${limit}.`,
  ];
}

const overdue = (days, reviewBy, path) =>
  days < 0
    ? [`${path}: Due for a new check since ${reviewBy}. Check the text, then set the dates.`]
    : [];

const lowScores = (scores, path) =>
  scores
    .filter(({percent, limit}) => percent < limit)
    .map(
      ({name, percent, limit}) =>
        `${path}: ${name} is ${percent} %. Improve the text; the limit is ${limit} %.`,
    );
