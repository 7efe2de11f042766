import {element} from './element.js';

/**
 * The numbered references, each with a way back to the passage that cites it first. Nothing here is
 * bound, so that a page with many copies only has to clone it.
 */
export function sourceList(entries, numbers, labels) {
  const items = [...numbers].map(([key, {number, passage}]) => {
    const back = {className: ['back'], href: `#${passage}`, ariaLabel: labels.back};
    return element(
      'li',
      {id: `source-${number}`},
      ...reference(entries[key]),
      element('a', back, '↩'),
    );
  });
  return element('ol', {part: 'sources'}, ...items);
}

function reference({author, title, year, doi, url}) {
  const href = doi === undefined ? url : doiAddress(doi);
  return [
    `${author}${author.endsWith('.') ? '' : '.'} `,
    element('a', {href, rel: ['noopener', 'noreferrer']}, title),
    `${/[.?!]$/.test(title) ? '' : '.'} ${year}${year === UNDATED ? '' : '.'} `,
  ];
}

/** What a bibliography writes for “no date”. */
const UNDATED = 'n.d.';

const doiAddress = (doi) =>
  `https://doi.org/${encodeURI(doi).replaceAll('?', '%3F').replaceAll('#', '%23')}`;
