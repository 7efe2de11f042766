// @ts-check
/**
 * `npm run check:content` prints how the text of each language reads and what supports it, and ends with
 * 1 when anything falls short.
 *
 *     --claims             prints each sentence with its sources and what they say
 *     --release            fails when a check of the text is due, which is a warning otherwise
 *     --today=2027-11-23   reports as of that day
 */
import {readFileSync, realpathSync} from 'node:fs';
import {parseArgs} from 'node:util';
import nlp from 'compromise/two';
import {markdownTable} from 'markdown-table';
import {check} from './compile.js';
import {readFigures} from './parse.js';
import {measureFor, readability} from './readability.js';
import {claimsOf} from './rules.js';
import {cited, languages, limits, passive} from './schema.js';
import {findAll, startOf} from './text.js';

/** @import {Article, Figures, LanguageReport, Measure, Passage, Report, ReportInput, Sentence} from '../../types/content.js' */

const {ser, adverb, participle, adjective} = passive.es;
const SPANISH_PASSIVE = new RegExp(
  `(?<!\\S)(${ser}) ((${adverb}) ){0,2}(?!(${adverb}|${adjective})(?!\\S))${participle}(?!\\S)`,
);

/** @type {Record<string, ((sentence: Pick<Sentence, 'text' | 'words'>) => boolean) | undefined>} */
export const passiveTests = {
  en: ({text}) => nlp(text).has(passive.en),
  es: ({words}) => SPANISH_PASSIVE.test(words.join(' ').normalize('NFC').toLowerCase()),
};

/** @type {(id: string, passages: Passage[], measure?: Measure, passiveOnes?: Set<Sentence>) => Figures} */
function getFigures(id, passages, measure, passiveOnes) {
  const prose = passages.flatMap((passage) => passage.prose);
  const sentences = passages.flatMap((passage) => passage.sentences);
  const claims = passages.flatMap(claimsOf);
  return {
    id,
    words: prose.flatMap(({words}) => words).length,
    readability: measure && readability(measure, prose),
    sentences: prose.length,
    longestSentence: Math.max(0, ...sentences.map(({words}) => words.length)),
    passive: passiveOnes && prose.filter((sentence) => passiveOnes.has(sentence)).length,
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

/** @type {(article: Article, departures: number | undefined, today: string) => LanguageReport} */
function describe(article, parity, today) {
  const {language, passages, values} = article;
  const measure = measureFor(language);
  const prose = passages.flatMap((passage) => passage.prose);
  const isPassive = passiveTests[new Intl.Locale(language).language];
  const passiveOnes = isPassive && new Set(prose.filter(isPassive));
  const days = (Date.parse(values['review-by']) - Date.parse(today)) / (24 * 60 * 60 * 1000);
  return {
    article,
    measure: measure?.name,
    sections: passages.map((passage) => getFigures(passage.id, [passage], measure, passiveOnes)),
    whole: getFigures('article', passages, measure, passiveOnes),
    sources: getSources(article, today),
    daysToReview: Number.isNaN(days) ? undefined : days,
    parity,
  };
}

/** @type {(report: LanguageReport) => string[]} what the build would let pass */
function findShortfalls({article: {file, tree}, whole: {passive = 0, sentences}}) {
  const maxItems = limits['list items'];
  const long = findAll(tree, 'list').filter(({children}) => children.length > maxItems);
  const faults = long.map((list) => {
    const {line, column} = startOf(list);
    const fault = `${file.path}:${line}:${column}: List of ${list.children.length} items.`;
    return `${fault} Split it; the limit is ${maxItems}.`;
  });
  if (passive / sentences > limits['passive share']) {
    const fault = `${file.path}: ${passive} of ${sentences} sentences are passive.`;
    faults.push(`${fault} Say who acts; the limit is ${limits['passive share'] * 100} %.`);
  }
  return faults;
}

/** @type {(input: ReportInput) => Report} */
export function reportOn({articles, sources, figures, today, release}) {
  const checked = articles.map((article, index) =>
    check({article, sources, figures, original: index > 0 ? articles[0] : undefined, today}),
  );
  const languages = checked.map(({article, departures}) => describe(article, departures, today));
  const warnings = checked.flatMap((found) => found.warnings);
  const shortfalls = [
    ...checked.flatMap(({problems}) => problems),
    ...(release ? warnings : []),
    ...languages.flatMap(findShortfalls),
  ];
  return {languages, warnings: release ? [] : warnings, shortfalls};
}

export function printReport(/** @type {Report} */ {languages, warnings, shortfalls}) {
  const parts = languages.map(printLanguage);
  if (warnings.length > 0) parts.push(['Warnings:', ...warnings].join('\n'));
  if (shortfalls.length > 0) parts.push(['Falls short:', ...shortfalls].join('\n'));
  else parts.push('Nothing falls short.');
  return parts.join('\n\n');
}

/** @type {(language: LanguageReport) => string} */
function printLanguage({article, measure = 'readability', sections, whole, sources, ...rest}) {
  const head = ['section', 'words', measure, 'longest sentence', 'passive', 'claims', 'cited'];
  const rows = [...sections, whole].map((figures) => [
    figures.id || '?',
    String(figures.words),
    figures.readability?.toFixed(1) ?? '–',
    String(figures.longestSentence),
    figures.passive === undefined ? '–' : `${figures.passive} of ${figures.sentences}`,
    String(figures.claims),
    String(figures.cited),
  ]);
  const {cited, original, repository, copy, undated, old, oldest = 'unknown year'} = sources;
  const seen = `seen at the original ${original}, in a repository ${repository}, as a copy ${copy}`;
  const age = `${old} older than ${limits['source age']} years, the oldest of ${oldest}`;
  const lines = [
    article.file.path,
    markdownTable([head, ...rows], {align: [...'lrrrrrr']}),
    `sources: ${cited}, ${seen}`,
    `age of sources: ${undated} undated, ${age}`,
    `next check: in ${rest.daysToReview ?? '?'} days`,
  ];
  if (rest.parity !== undefined)
    lines.push(`parity with the original: ${rest.parity || 'no'} problems`);
  return lines.join('\n');
}

/** @type {(article: Article) => string} for a reviewer: each sentence with its sources and what they say */
function printClaims(article) {
  const parts = article.passages.filter(({id}) => cited.includes(id));
  const sections = parts.map((passage) => {
    const sentences = passage.prose.map((sentence) => printSentence(sentence, passage, article));
    return [`== ${passage.id} ==`, ...sentences].join('\n\n');
  });
  return [article.file.path, ...sections].join('\n\n');
}

/** @type {(sentence: Sentence, passage: Passage, article: Article) => string} */
function printSentence(sentence, {id}, {file, sources = {}, numbers}) {
  const {line} = startOf(sentence.block);
  const lines = keysFor(sentence).flatMap((key) => {
    const {author, journal, year, seen, says} = sources[key];
    const published = [journal, year].filter(Boolean).join(' ');
    const head = `  [${numbers.get(key)}] ${author}, ${published} (seen: ${seen})`;
    return [head, ...(says[id] ?? []).map((claim) => `      ${claim}`)];
  });
  const none = '  (no source: a question, the words before a list, or advice to stay safe)';
  const support = lines.length > 0 ? lines : [none];
  return [`${file.path}:${line}: ${sentence.text}`, ...support].join('\n');
}

/** The sources of the first citation after the beginning of a sentence, in the same block. */
function keysFor(/** @type {Sentence} */ {block, index}) {
  let length = 0;
  for (const node of findAll(block, 'text', 'inlineCode', 'emergencyNumber', 'citation')) {
    if (node.type !== 'citation') length += node.value.length;
    else if (length > index) return node.references.map(({key}) => key);
  }
  return [];
}

if (realpathSync(process.argv[1]) === import.meta.filename) {
  const {values} = parseArgs({
    options: {
      claims: {type: 'boolean'},
      release: {type: 'boolean'},
      today: {type: 'string', default: new Date().toISOString().slice(0, 10)},
    },
  });
  const read = (/** @type {string} */ name) => ({
    path: `content/${name}`,
    value: readFileSync(`content/${name}`, 'utf8'),
  });
  const report = reportOn({
    articles: languages.map((lang) => read(`${lang}.md`)),
    sources: read('sources.yaml'),
    figures: readFigures('content'),
    ...values,
  });
  const printAllClaims = () => report.languages.map(({article}) => printClaims(article));
  console.log(values.claims ? printAllClaims().join('\n\n') : printReport(report));
  process.exitCode = report.shortfalls.length === 0 ? 0 : 1;
}
