/**
 * Puts a text on one line. Control characters are removed because HTML parsers replace them. Some JSX
 * parsers treat the two line separators of Unicode as line breaks.
 */
export const oneLine = (text: string): string =>
  text
    .replace(/[ \t\n\f\r\u2028\u2029]+/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .trim();
