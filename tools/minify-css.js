import MagicString from 'magic-string';
import {transform} from 'lightningcss';

const literal = /\bcss\s*`([^`$\\]*)`/g;

/** Rollup plugin: minifies the plain text of css`…` literals. */
export const minifyCss = () => ({
  name: 'minify-css',
  /** @param {string} code */
  transform(code) {
    const result = new MagicString(code);
    for (const match of code.matchAll(literal)) {
      const minified = transform({
        filename: 'literal.css',
        code: Buffer.from(match[1]),
        minify: true,
      });
      result.update(match.index, match.index + match[0].length, `css\`${minified.code}\``);
    }
    return result.hasChanged() ? {code: String(result), map: result.generateMap({hires: true})} : null;
  },
});
