/** Indents a text by two spaces for each step. */
export const indent = (text: string, steps = 1): string =>
  text.replace(/^(?=.)/gm, '  '.repeat(steps));

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

/**
 * Puts a text on one line. Control characters are removed because HTML parsers replace them. Some JSX
 * parsers treat the two line separators of Unicode as line breaks.
 */
export const oneLine = (text: string): string =>
  text
    .replace(/[ \t\n\f\r\u2028\u2029]+/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .trim();

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Escapes a text for HTML, between tags or between double quotes. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => references[character] ?? character);

/**
 * A link: [label](address). The address may contain a pair of parentheses, as Wikipedia addresses do.
 * Other kinds of address, such as `javascript:`, could run code.
 */
const link =
  /\[(?!\s*\])([^[\]]+)\]\(((?:https?:|mailto:|tel:|[/#.])(?:[^()\s]|\([^()\s]*\))*)\)/gi;

/** Slots inside a line or a heading, where no paragraph is allowed. */
const phrasingSlots: readonly string[] = ['heading', 'reviewer'];

/** Turns a designer's text for a slot into HTML, one element a line. Empty lines separate paragraphs. */
export const slotHtml = (slot: string, text: string): string => {
  const paragraphs = text
    .replace(/\r\n?/g, '\n')
    .split(/\n\s*\n/)
    .map(oneLine)
    .filter(Boolean);
  const isPhrasing = phrasingSlots.includes(slot);
  const lines = isPhrasing ? [paragraphs.join(' ')].filter(Boolean) : paragraphs;
  const name = isPhrasing ? 'span' : 'p';
  const start = slot ? `<${name} slot="${escapeHtml(slot)}">` : `<${name}>`;
  return lines
    .map((line) => escapeHtml(line).replace(link, '<a href="$2">$1</a>'))
    .map((line) => `${start}${line}</${name}>`)
    .join('\n');
};

/** The same as nodes. Parsed here, so they may go into a page that requires Trusted Types. */
export const slotNodes = (page: Document, slot: string, text: string): HTMLElement[] => {
  const {body} = new DOMParser().parseFromString(slotHtml(slot, text), 'text/html');
  return [...body.children].map((child) => page.adoptNode(child) as HTMLElement);
};
