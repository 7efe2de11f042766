/** Indents a text by two spaces for each step. */
export const indent = (text: string, steps = 1): string =>
  text
    .split('\n')
    .map((line) => line && '  '.repeat(steps) + line)
    .join('\n');

/** Removes the common indentation of a text, and the empty lines around it. */
export const dedent = (text: string): string => {
  const lines = text.split(/\r\n?|\n/).map((line) => line.trimEnd());
  const margins = lines.filter(Boolean).map((line) => line.search(/\S/));
  return lines
    .map((line) => line.slice(Math.min(...margins)))
    .join('\n')
    .replace(/^\n+|\n+$/g, '');
};

/** Joins blocks of lines and leaves out empty ones. */
export const joinLines = (...blocks: readonly string[]): string =>
  blocks.filter(Boolean).join('\n');
