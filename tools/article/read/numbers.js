import {visit} from 'unist-util-visit';

/**
 * Numbers the sources by first appearance and readies each citation to be shown: its `links` hold
 * the numbers, and an id where a passage cites a source for the first time.
 *
 * @returns {Map<string, number>} each cited key's number
 */
export function numberCitations(passages) {
  const numbers = new Map();
  for (const passage of passages) {
    const cited = new Set();
    visit({type: 'root', children: [passage.heading, passage.body].filter(Boolean)}, (node) => {
      if (node.type !== 'citation') return;
      const keys = new Set(node.references.map(({key}) => key));
      node.links = [...keys].map((key) => {
        if (!numbers.has(key)) numbers.set(key, numbers.size + 1);
        const number = numbers.get(key);
        const id = cited.has(number) ? undefined : `cite-${passage.id}-${number}`;
        cited.add(number);
        return {number, id};
      });
    });
    passage.cites = [...cited];
  }
  return numbers;
}
