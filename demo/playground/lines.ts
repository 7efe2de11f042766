/** A text moved to the right by two spaces for each step. */
export const indent = (text: string, steps = 1): string =>
  text
    .split('\n')
    .map((line) => line && '  '.repeat(steps) + line)
    .join('\n');

/** A text moved to the left as far as it goes, without the empty lines around it. */
export const dedent = (text: string): string => {
  const lines = text.split(/\r\n?|\n/).map((line) => line.trimEnd());
  const margins = lines.filter(Boolean).map((line) => line.search(/\S/));
  return lines
    .map((line) => line.slice(Math.min(...margins)))
    .join('\n')
    .replace(/^\n+|\n+$/g, '');
};

/** Blocks of lines one below the other, without those that are empty. */
export const joinLines = (...blocks: readonly string[]): string =>
  blocks.filter(Boolean).join('\n');
