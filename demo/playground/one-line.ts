/**
 * A text as it stands within a line. HTML has no place for control characters: a parser would make
 * others of them. The two separators of Unicode are line breaks to some parsers of JSX.
 */
export const oneLine = (text: string): string =>
  text
    .replace(/[ \t\n\f\r\u2028\u2029]+/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .trim();
