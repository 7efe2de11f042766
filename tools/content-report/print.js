import {markdownTable} from 'markdown-table';
import {SOURCE_AGE} from './limits.js';

/**
 * A report as people read it.
 *
 * @param {ReturnType<typeof import('./report.js').reportOn>} report
 */
export const asText = ({languages, shortfalls}) =>
  [
    ...languages.map(ofLanguage),
    shortfallsAsText([...languages.flatMap(({shortfalls}) => shortfalls), ...shortfalls]),
  ].join('\n\n');

const ofLanguage = ({path, measure = 'readability', sections, whole, ...rest}) =>
  [path, tableOf(measure, sections, whole), ...linesOf(rest)].join('\n');

const tableOf = (measure, sections, whole) =>
  markdownTable(
    [
      ['section', 'words', measure, 'longest sentence', 'passive', 'claims', 'cited'],
      ...[...sections, {...whole, id: 'article'}].map((figures) => [
        figures.id ?? '?',
        figures.words,
        figures.readability?.toFixed(1) ?? '–',
        figures.longestSentence,
        figures.passive === undefined ? '–' : `${figures.passive} of ${figures.sentences}`,
        figures.claims,
        figures.cited,
      ]),
    ].map((row) => row.map(String)),
    {align: ['l', 'r', 'r', 'r', 'r', 'r', 'r']},
  );

const linesOf = ({sources, daysToReview, parity, scores}) => [
  `sources: ${sources.cited}, seen at the original ${sources.original}, in a repository ` +
    `${sources.repository}, as a copy ${sources.copy}`,
  `age of sources: ${sources.undated} undated, ${sources.old} older than ${SOURCE_AGE} years, ` +
    `the oldest of ${sources.oldest ?? 'unknown year'}`,
  `next check: in ${daysToReview ?? '?'} days`,
  ...(parity === undefined ? [] : [`parity with the original: ${parity || 'no'} problems`]),
  ...scores.map(
    ({name, points, of, percent}) => `${name}: ${points} of ${of} points, ${percent} %`,
  ),
];

const shortfallsAsText = (shortfalls) =>
  shortfalls.length === 0 ? 'Nothing falls short.' : ['Falls short:', ...shortfalls].join('\n');
