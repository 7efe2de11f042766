import {blocksOf, textOf} from '../article/text/prose.js';

/**
 * All that an article says, piece by piece: title, labels, headings, teasers, paragraphs, and what
 * stands in and beside charts.
 *
 * @param {import('../article/read/article.js').ReadArticle} article
 * @returns {string[]}
 */
export function wordingOf({frontMatter: {values}, passages}) {
  const blocks = passages.flatMap(blocksOf);
  const charts = blocks.filter(({type}) => type === 'chart').map(({data}) => data);
  return [
    values.title,
    ...Object.values(values.labels ?? {}),
    ...blocks.map(textOf),
    ...charts.flatMap(({alt, unit}) => [alt, unit]),
  ].filter((text) => typeof text === 'string');
}
