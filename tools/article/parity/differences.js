/**
 * The first place where two sequences part, as what each has there: `undefined` for the one that ends
 * first.
 *
 * @template {{key: string}} T
 * @param {T[]} own
 * @param {T[]} other
 * @returns {[own: T | undefined, other: T | undefined] | undefined}
 */
export function firstDifference(own, other) {
  const length = Math.max(own.length, other.length);
  for (let index = 0; index < length; index++) {
    if (own[index]?.key !== other[index]?.key) return [own[index], other[index]];
  }
  return undefined;
}

/**
 * What only one of two collections has, whatever their order; what is there twice counts twice.
 *
 * @template {{key: string}} T
 * @param {T[]} own
 * @param {T[]} other
 */
export function differencesOf(own, other) {
  return {extra: without(own, other), missing: without(other, own)};
}

function without(items, others) {
  const left = others.map(({key}) => key);
  return items.filter(({key}) => {
    const index = left.indexOf(key);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}
