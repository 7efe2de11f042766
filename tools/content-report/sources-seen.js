import {SOURCE_AGE} from './limits.js';

/**
 * How the sources that an article cites were seen, and how old they are.
 *
 * @param {import('../article/read/article.js').ReadArticle} article
 * @param {string} today as YYYY-MM-DD
 */
export function sourcesSeen({sources, numbers}, today) {
  const cited = [...numbers.keys()].map((key) => sources.entries?.[key]).filter(Boolean);
  const years = cited.map(({year}) => year).filter(Number.isInteger);
  const count = (isOne) => cited.filter(isOne).length;
  return {
    cited: cited.length,
    original: count(({seen}) => seen === 'original'),
    repository: count(({seen}) => seen === 'repository'),
    copy: count(({seen}) => seen === 'copy'),
    undated: cited.length - years.length,
    old: years.filter((year) => Number(today.slice(0, 4)) - year > SOURCE_AGE).length,
    oldest: years.length > 0 ? Math.min(...years) : undefined,
  };
}
