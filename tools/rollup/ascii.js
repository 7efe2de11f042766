// @ts-check
/** Writes letters beyond ASCII as escapes, so that the files read right on a page of any encoding. */

/** @type {(code: string) => string} in JavaScript or JSON, with these letters in strings and templates only */
export const asciiScript = (code) =>
  code.replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

export const asciiStyle = (/** @type {string} */ css) =>
  css.replace(/\P{ASCII}/gu, (letter) => `\\${letter.codePointAt(0)?.toString(16)} `);

export const asciiMarkup = (/** @type {string} */ html) =>
  html.replace(/\P{ASCII}/gu, (letter) => `&#${letter.codePointAt(0)};`);
