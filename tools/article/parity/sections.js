import {firstDifference} from './differences.js';
import {pairsOf, placeIn} from './pairs.js';

/** The sections come in the same order. */
export function sections(translation, original) {
  const pairs = pairsOf(translation, original);
  const own = pairs.map(([{id, point}]) => ({key: id, point}));
  const others = pairs
    .map(([, {id, point}]) => ({key: id, point}))
    .toSorted((a, b) => a.point.line - b.point.line);

  const difference = firstDifference(own, others);
  if (!difference) return;
  const [here, there] = difference;
  translation.file.message(
    `Section "${here.key}" stands where the original has "${there.key}" ` +
      `(${placeIn(original, there.point)}). Put the sections in the same order.`,
    {place: here.point},
  );
}
