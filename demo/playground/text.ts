/** Indents a text by two spaces for each step. */
export const indent = (text: string, steps = 1): string =>
  text.replace(/^(?=.)/gm, '  '.repeat(steps));

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

/** Escapes a text for HTML, between tags or between double quotes. */
export const escapeHtml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

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
  const isPhrasing = phrasingSlots.includes(slot);
  const paragraphs = isPhrasing ? [text] : text.split(/\n\s*\n/);
  const name = isPhrasing ? 'span' : 'p';
  const start = slot ? `<${name} slot="${escapeHtml(slot)}">` : `<${name}>`;
  return paragraphs
    .map((paragraph) => escapeHtml(oneLine(paragraph)).replace(link, '<a href="$2">$1</a>'))
    .filter(Boolean)
    .map((line) => `${start}${line}</${name}>`)
    .join('\n');
};

/** The same as nodes. Parsed here, so they may go into a page that requires Trusted Types. */
export const slotNodes = (page: Document, slot: string, text: string): HTMLElement[] => {
  const {body} = new DOMParser().parseFromString(slotHtml(slot, text), 'text/html');
  return [...body.children].map((child) => page.adoptNode(child) as HTMLElement);
};
