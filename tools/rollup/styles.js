// @ts-check
import {transform} from 'lightningcss';
import {litCss} from 'rollup-plugin-lit-css';

/**
 * A style sheet without comments and white space.
 *
 * @param {string} css
 * @param {string} filename for messages
 */
export const minifyCss = (css, filename) =>
  String(transform({filename, code: Buffer.from(css), minify: true}).code);

/** Rollup plugin: an import of a style sheet in `src/` gives a Lit `CSSResult`. */
export const styles = () =>
  litCss({
    include: /\/src\/[\w-]+\.css$/,
    transform: (css, {filePath}) => minifyCss(css, filePath),
  });
