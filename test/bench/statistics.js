// @ts-check

/** @typedef {{median: number, low: number, high: number}} Spread the median and the quartiles around it */

/**
 * @param {number[]} values
 * @returns {Spread}
 */
export const spread = (values) => {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  return {
    median: quantile(sorted, 0.5),
    low: quantile(sorted, 0.25),
    high: quantile(sorted, 0.75),
  };
};

/**
 * @param {number[]} sorted
 * @param {number} share
 */
const quantile = (sorted, share) => {
  if (!sorted.length) return NaN;
  const place = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return below + (above - below) * (place % 1);
};

/**
 * How a cost grows with the number of instances: the cost of one more, and the slope on logarithmic
 * scales. A slope of 1 is proportional, 2 is quadratic.
 *
 * @param {{instances: number, value: number}[]} points in order of their instances
 */
export const growth = (points) => {
  const [first, last] = [points[0], points[points.length - 1]];
  const before = points[points.length - 2];
  return {
    each: (last.value - first.value) / (last.instances - first.instances),
    slope: Math.log(last.value / before.value) / Math.log(last.instances / before.instances),
  };
};
