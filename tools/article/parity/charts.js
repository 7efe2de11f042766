import {blocksIn} from '../text/prose.js';
import {pairsOf, placeIn} from './pairs.js';

/** Each chart shows the same data. */
export function charts({file, ...translation}, original) {
  for (const [{body}, counterpart] of pairsOf(translation, original)) {
    const others = blocksIn(counterpart.body, ['chart']);
    for (const [index, {data, position}] of blocksIn(body, ['chart']).entries()) {
      const other = others[index];
      if (!other || dataOf(data) === dataOf(other.data)) continue;
      file.message(
        `The chart shows ${dataOf(data)}, that of the original ${dataOf(other.data)} ` +
          `(${placeIn(original, other.position.start)}). Use the same data.`,
        {place: position.start},
      );
    }
  }
}

const dataOf = ({total, rows}) => {
  const values = Array.isArray(rows) ? rows.map((row) => row?.value) : [];
  return `${values.join(', ')} of ${total}`;
};
