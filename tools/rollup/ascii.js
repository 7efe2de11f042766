// @ts-check
/** Writes letters beyond ASCII as escapes, so that the files read right on a page of any encoding. */

/** @param {string} code JavaScript or JSON, with these letters in strings and templates only */
export const asciiScript = (code) =>
  code.replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** @param {string} css */
export const asciiStyle = (css) =>
  css.replace(/\P{ASCII}/gu, (letter) => `\\${letter.codePointAt(0)?.toString(16)} `);

/** @param {string} html */
export const asciiMarkup = (html) =>
  html.replace(/\P{ASCII}/gu, (letter) => `&#${letter.codePointAt(0)};`);
