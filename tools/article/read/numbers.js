import {visit} from 'unist-util-visit';

/**
 * Numbers the sources by first appearance, and gives each citation the numbers it shows.
 *
 * @returns {Map<string, {number: number, passage: string}>} by key: the number, and the id of the
 *   passage that cites the source first
 */
export function numberCitations(passages) {
  const cited = new Map();
  for (const {id, heading, body} of passages) {
    visit({type: 'root', children: [heading, body].filter(Boolean)}, 'citation', (citation) => {
      const keys = [...new Set(citation.references.map(({key}) => key))];
      for (const key of keys) {
        if (!cited.has(key)) cited.set(key, {number: cited.size + 1, passage: id});
      }
      citation.numbers = keys.map((key) => cited.get(key).number);
    });
  }
  return cited;
}
