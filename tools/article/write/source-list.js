import {element} from './element.js';
import {fill} from './fill.js';

/** The numbered references. Each is shown only while something on show cites it. */
export function sourceList(entries, numbers, templates, labels) {
  const items = [...numbers].map(([key, number]) => {
    const citedIn = `reading.citedIn(${number})`;
    return element(
      'li',
      {
        id: `source-${number}`,
        // Hidden items do not count, so the browser cannot number the list by itself.
        value: number,
        tabIndex: -1,
        '?hidden': templates.bind(`!${citedIn}`),
      },
      ...reference(entries[key]),
      ' ',
      element(
        'a',
        {
          className: ['back'],
          href: `#cite-${templates.bind(citedIn)}-${number}`,
          ariaLabel: fill(labels.back, number),
        },
        '↩',
      ),
    );
  });
  return element('ol', {className: ['sources'], part: 'sources'}, ...items);
}

function reference({author, title, year, doi, url, 'published-in': publishedIn}) {
  const href = doi === undefined ? url : doiAddress(doi);
  const published = publishedIn === undefined ? `${year}.` : `${publishedIn}, ${year}.`;
  return [
    `${author}${author.endsWith('.') ? '' : '.'} `,
    element('a', {href, rel: ['noopener', 'noreferrer']}, title),
    `${/[.?!]$/.test(title) ? '' : '.'} ${published}`,
  ];
}

const doiAddress = (doi) =>
  `https://doi.org/${encodeURI(doi).replaceAll('?', '%3F').replaceAll('#', '%23')}`;
