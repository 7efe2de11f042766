import {SUMMARY} from '../contract.js';
import {element} from './element.js';

/**
 * The numbered references, each with a way back to the text. The element leads a reader to the very
 * citation they came from; the address only says where the text begins. Nothing here is bound, so
 * that a page with many copies only has to clone it.
 */
export function sourceList(entries, numbers, labels) {
  const back = {className: ['back'], href: `#${SUMMARY}`, ariaLabel: labels.back};
  const items = [...numbers].map(([key, number]) =>
    element('li', {id: `source-${number}`}, ...reference(entries[key]), element('a', back, '↩')),
  );
  return element('ol', {part: 'sources'}, ...items);
}

function reference(source) {
  const {author, title, year} = source;
  const href = addressOf(source);
  return [
    `${author}${author.endsWith('.') ? '' : '.'} `,
    element('a', {href, rel: ['noopener', 'noreferrer']}, title),
    `${/[.?!]$/.test(title) ? '' : '.'} ${year}${year === UNDATED ? '' : '.'} `,
  ];
}

/** What a bibliography writes for “no date”. */
const UNDATED = 'n.d.';

/** Where a reader finds a source. */
export const addressOf = ({doi, url}) => (doi === undefined ? url : doiAddress(doi));

const doiAddress = (doi) =>
  `https://doi.org/${encodeURI(doi).replaceAll('?', '%3F').replaceAll('#', '%23')}`;
