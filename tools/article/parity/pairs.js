/**
 * The passages that a translation shares with its original, each with its counterpart. What only one
 * of them has, the rules of every article report.
 *
 * @typedef {import('../read/passages.js').Passage} Passage
 * @returns {[translated: Passage, original: Passage][]}
 */
export function pairsOf(translation, original) {
  return translation.passages.flatMap((passage) => {
    const counterpart = original.passages.find(({id}) => id !== undefined && id === passage.id);
    return counterpart ? [[passage, counterpart]] : [];
  });
}

/** A passage's content as one tree, in the order of reading. */
export const wholeOf = ({heading, teaser, body}) => ({
  type: 'root',
  children: [heading, teaser, body].filter(Boolean),
});

/** A place in the other file, as a message names it. */
export const placeIn = ({file}, {line, column}) => `${file.path}:${line}:${column}`;
