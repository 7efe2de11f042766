// @ts-check
import {transform} from 'lightningcss';
import {litCss} from 'rollup-plugin-lit-css';
import {asciiStyle} from './ascii.js';

/**
 * A style sheet without comments and white space, in ASCII.
 *
 * @param {string} css
 * @param {string} filename for messages
 * @param {import('lightningcss').Visitor<{}>} [visitor] changes it
 */
export const minifyCss = (css, filename, visitor) =>
  asciiStyle(String(transform({filename, code: Buffer.from(css), minify: true, visitor}).code));

/** Rollup plugin: an import of a style sheet in `src/` gives a Lit `CSSResult`. */
export const styles = () =>
  litCss({
    include: /\/src\/[\w-]+\.css$/,
    transform: (css, {filePath}) => minifyCss(css, filePath),
  });
