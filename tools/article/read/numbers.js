import {visit} from 'unist-util-visit';

/**
 * Numbers the sources by first appearance, and gives each citation the numbers it shows.
 *
 * @returns {Map<string, number>} each cited key's number
 */
export function numberCitations(passages) {
  const numbers = new Map();
  for (const {heading, body} of passages) {
    visit({type: 'root', children: [heading, body].filter(Boolean)}, 'citation', (citation) => {
      const keys = [...new Set(citation.references.map(({key}) => key))];
      for (const key of keys) {
        if (!numbers.has(key)) numbers.set(key, numbers.size + 1);
      }
      citation.numbers = keys.map((key) => numbers.get(key));
    });
  }
  return numbers;
}
