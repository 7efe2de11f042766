import MagicString from 'magic-string';
import {transform} from 'lightningcss';

const literal = /\bcss\s*`([^`$\\]*)`/g;
const privateProperty = /--_[\w-]+/g;

/**
 * Rollup plugin for the script-tag files: makes each css`…` literal a minified style sheet of the
 * browser's own. Lit adopts it as it is, and its code for style sheets elsewhere can stay at home.
 * Custom properties whose names begin with `--_` are nobody else's, so short names do for them.
 */
export const minifyCss = () => ({
  name: 'minify-css',
  /** @param {string} code */
  transform(code) {
    const result = new MagicString(code);
    const names = [...new Set(code.match(privateProperty))];
    /** Letters first. @param {string} name */
    const shortName = (name) => `--_${(10 + names.indexOf(name)).toString(36)}`;
    for (const {0: whole, 1: source, index} of code.matchAll(literal)) {
      const css = transform({
        filename: 'literal.css',
        code: Buffer.from(source),
        minify: true,
      }).code;
      const text = JSON.stringify(String(css).replace(privateProperty, shortName));
      const sheet = `/* @__PURE__ */ (sheet => (sheet.replaceSync(${text}), sheet))(/* @__PURE__ */ new CSSStyleSheet())`;
      result.update(index, index + whole.length, sheet);
    }
    return result.hasChanged()
      ? {code: String(result), map: result.generateMap({hires: true})}
      : null;
  },
});
