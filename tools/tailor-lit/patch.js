/**
 * What to leave out of a file of Lit, or to put in its place. A string may hold `$1` for a group.
 *
 * @typedef {[pattern: RegExp, tailored: string]} Patch
 */

/**
 * What Lit's files have in common: lists of versions, which only serve warnings in development, and
 * hooks for polyfills of browsers long gone.
 *
 * @type {Patch[]}
 */
export const everywhere = [
  [/\(\w+\.\w+Versions\?\?=\[\]\)\.push\("[\d.]+"\)/, '0'],
  [/\b\w+\.\w+PolyfillSupport\b/, 'undefined'],
];
