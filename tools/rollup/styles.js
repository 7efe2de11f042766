// @ts-check
import {Features, transform} from 'lightningcss';
import {litCss} from 'rollup-plugin-lit-css';
import {styleTargets} from '../floor.js';
import {asciiStyle} from './ascii.js';

/** Colours have their own fallbacks in `styles.css`, which follow the page's colour scheme. */
const options = {
  minify: true,
  targets: styleTargets,
  exclude: Features.Colors | Features.LightDark,
};

/**
 * A style sheet in ASCII and in one line, without comments, in syntax that the oldest engines know. Lightning
 * CSS keeps line breaks in the condition of `@supports`, and Markdown would end the prerendered article there.
 *
 * @type {(css: string, filename: string, visitor?: import('lightningcss').Visitor<{}>) => string}
 */
export const minifyCss = (css, filename, visitor) => {
  const {code} = transform({filename, code: Buffer.from(css), ...options, visitor});
  return asciiStyle(String(code).replace(/\s*\n\s*/g, ' '));
};

/** Rollup plugin: an import of a style sheet in `src/` gives a Lit `CSSResult`. */
export const styles = () =>
  litCss({
    include: /\/src\/[\w-]+\.css$/,
    transform: (css, {filePath}) => minifyCss(css, filePath),
  });
