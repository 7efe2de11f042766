// @ts-check
/**
 * Another release of a script for one language: what it shows says which one it is.
 *
 * @param {string} code the built file
 * @param {object} release
 * @param {string} release.version
 */
export const otherCopy = (code, {version}) => {
  let other = code;
  const change = (/** @type {RegExp} */ pattern, /** @type {string} */ to) => {
    if (other.match(pattern)?.length !== 1) throw new Error(`Not there once: ${pattern}`);
    other = other.replace(pattern, to);
  };
  change(/(?<=^\/\*! [\w-]+ )[\d.]+/g, version);
  change(/class="container"/g, `class="container" data-version="${version}"`);
  return other;
};
