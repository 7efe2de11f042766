import {checks} from './checks.js';
import {TOTALS} from './score-tables.js';
import {wordingOf} from './wording.js';

/**
 * What is wrong with the tables of the scores themselves: rows that are missing, or that no check and
 * no sentence of the original bears out.
 *
 * @param {ReturnType<typeof import('./score-tables.js').readScoreTables>} tables
 * @param {import('../article/read/article.js').ReadArticle} original
 * @returns {string[]}
 */
export function problemsOfTables(tables, original) {
  const wording = wordingOf(original);
  return tables.flatMap(({name, items, rows}) => {
    const numbers = rows.map(({number}) => number).join();
    const expected = Array.from({length: items}, (_, index) => index + 1).join();
    return [
      ...(numbers === expected
        ? []
        : [`${name}: its table does not have the items 1 to ${items}.`]),
      ...rows.flatMap((row) => faultsOf(row, original.file.path, wording)),
    ];
  });
}

function faultsOf({points, check, quotes, reason, place}, path, wording) {
  if (!['1', '0', 'n/a'].includes(points)) {
    return [`${place}: Points are "${points}". Write 1, 0 or n/a.`];
  }
  if (reason === '') return [`${place}: Points without a reason. Say what earns or costs them.`];
  if (check !== undefined && !Object.hasOwn(checks, check)) {
    const known = Object.keys(checks).join(', ');
    return [`${place}: Unknown check "${check}". Use one of ${known}.`];
  }
  if (points === '1' && check === undefined && quotes.length === 0) {
    return [`${place}: A point that nothing bears out. Name a check or quote the text in “…”.`];
  }
  return quotes
    .filter((quote) => !wording.some((text) => text.includes(quote)))
    .map((quote) => `${place}: “${quote}” does not stand in ${path}. Quote what does.`);
}

/**
 * The score of an article in each index: checks count in each language, judgements of the original
 * count for its translations, which say the same.
 *
 * @returns {{name: string, points: number, of: number, percent: number, limit: number, failed: string[]}[]}
 */
export function scoresOf(tables, article, figures) {
  const scores = tables.map(({name, limit, rows}) => {
    const passes = ({check}) => check === undefined || Boolean(checks[check]?.(article, figures));
    const applicable = rows.filter(({points}) => points !== 'n/a');
    const claimed = applicable.filter(({points}) => points === '1');
    const points = claimed.filter(passes).length;
    return {
      ...score(name, points, applicable.length, limit),
      failed: claimed
        .filter((row) => !passes(row))
        .map(({number, check, place}) => `${place}: Item ${number}: check "${check}" fails.`),
    };
  });
  return [...scores, ...Object.entries(TOTALS).map(([name, limit]) => total(name, limit, scores))];
}

const score = (name, points, of, limit) => ({
  name,
  points,
  of,
  percent: of === 0 ? 0 : Math.floor((100 * points) / of),
  limit,
});

function total(name, limit, scores) {
  const parts = scores.filter((part) => part.name.startsWith(`${name}: `));
  const sum = (key) => parts.reduce((total, part) => total + part[key], 0);
  return {...score(`${name}, all items`, sum('points'), sum('of'), limit), failed: []};
}
