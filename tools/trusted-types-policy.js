import MagicString from 'magic-string';

const policy = /\b(\w+)\.createPolicy\(["']lit-html["'],\s*\{\s*createHTML:\s*(\w+)\s*=>\s*\2\s*\}\)/;

/**
 * Rollup plugin: gives Lit's Trusted Types policy a name of its own and makes it with the first
 * template rather than on load. A second script that bundles Lit would otherwise die under
 * `trusted-types lit-html`, and so would a second copy of this one under its own name.
 *
 * @param {string} name
 */
export const trustedTypesPolicy = (name) => ({
  name: 'trusted-types-policy',
  /**
   * @param {string} code
   * @param {string} id
   */
  transform(code, id) {
    if (!id.endsWith('/lit-html/lit-html.js')) return null;
    const match = policy.exec(code);
    if (!match) throw new Error(`${id} does not make its policy as expected; mend ${import.meta.url}`);
    const [text, types] = match;
    const lazy = `(made => ({createHTML: html =>
      (made ??= ${types}.createPolicy(${JSON.stringify(name)}, {createHTML: html => html})).createHTML(html)}))()`;
    const result = new MagicString(code);
    result.update(match.index, match.index + text.length, lazy);
    return {code: String(result), map: result.generateMap({hires: true})};
  },
});
