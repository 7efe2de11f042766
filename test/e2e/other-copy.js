// @ts-check
/**
 * Another release of a script for one language: what it shows says which one it is.
 *
 * @param {string} code the built file
 * @param {object} release
 * @param {string} release.version
 * @param {string} [release.lang]
 * @param {string} [release.title]
 */
export const otherCopy = (code, {version, lang, title}) => {
  let other = code;
  const change = (/** @type {RegExp} */ pattern, /** @type {string} */ to) => {
    if (other.match(pattern)?.length !== 1) throw new Error(`Not there once: ${pattern}`);
    other = other.replace(pattern, to);
  };
  change(/(?<=^\/\*! [\w-]+ )[\d.]+/g, version);
  change(/class="container"/g, `class="container" data-version="${version}"`);
  if (lang) change(/(?<=\blang:)"en"/g, JSON.stringify(lang));
  if (title) change(/(?<=\btitle:)"[^"]+"/g, JSON.stringify(title));
  return other;
};
