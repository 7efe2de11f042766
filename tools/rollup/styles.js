// @ts-check
import {Features, transform} from 'lightningcss';
import {litCss} from 'rollup-plugin-lit-css';
import {styleTargets} from '../floor.js';

/** Colours have their own fallbacks in `styles.css`, which follow the page's colour scheme. */
const options = {
  minify: true,
  targets: styleTargets,
  exclude: Features.Colors | Features.LightDark,
};

/**
 * A style sheet without comments and white space, in syntax that the oldest engines know.
 *
 * @param {string} css
 * @param {string} filename for messages
 */
export const minifyCss = (css, filename) =>
  String(transform({filename, code: Buffer.from(css), ...options}).code);

/** Rollup plugin: an import of a style sheet in `src/` gives a Lit `CSSResult`. */
export const styles = () =>
  litCss({
    include: /\/src\/[\w-]+\.css$/,
    transform: (css, {filePath}) => minifyCss(css, filePath),
  });
