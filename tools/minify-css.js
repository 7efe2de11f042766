import MagicString from 'magic-string';
import {transform} from 'lightningcss';

const literal = /\bcss\s*`([^`$\\]*)`/g;

/**
 * Rollup plugin for the script-tag files: makes each css`…` literal a minified style sheet of the
 * browser's own. Lit adopts it as it is, and its code for style sheets elsewhere can stay at home.
 */
export const minifyCss = () => ({
  name: 'minify-css',
  /** @param {string} code */
  transform(code) {
    const result = new MagicString(code);
    for (const {0: text, 1: source, index} of code.matchAll(literal)) {
      const css = transform({
        filename: 'literal.css',
        code: Buffer.from(source),
        minify: true,
      }).code;
      const sheet = `/* @__PURE__ */ (sheet => (sheet.replaceSync(${JSON.stringify(String(css))}), sheet))(new CSSStyleSheet())`;
      result.update(index, index + text.length, sheet);
    }
    return result.hasChanged()
      ? {code: String(result), map: result.generateMap({hires: true})}
      : null;
  },
});
