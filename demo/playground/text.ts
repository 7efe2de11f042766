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

/** The pieces of a line: texts, and links between them. */
const piecesOf = <Piece>(
  line: string,
  textPiece: (text: string) => Piece,
  linkPiece: (label: string, address: string) => Piece,
): Piece[] => {
  // Each link is a label and an address in the list, after the text before it.
  const parts = line.split(link);
  return parts.flatMap((part, index) => {
    if (index % 3 === 0) return part ? [textPiece(part)] : [];
    return index % 3 === 1 ? [linkPiece(part, parts[index + 1] ?? '')] : [];
  });
};

/** Slots inside a line or a heading, where no paragraph is allowed. */
const nameIn = (slot: string): 'span' | 'p' =>
  slot === 'heading' || slot === 'reviewer' ? 'span' : 'p';

/** The lines of a designer's text for a slot, one for each element. Empty lines separate paragraphs. */
const linesFor = (slot: string, text: string): string[] => {
  const paragraphs = text
    .replace(/\r\n?/g, '\n')
    .split(/\n\s*\n/)
    .map(oneLine)
    .filter(Boolean);
  return nameIn(slot) === 'p' ? paragraphs : [paragraphs.join(' ')].filter(Boolean);
};

/** Turns a designer's text for a slot into HTML, one element a line. */
export const slotHtml = (slot: string, text: string): string => {
  const name = nameIn(slot);
  const start = slot ? `<${name} slot="${escapeHtml(slot)}">` : `<${name}>`;
  const linkHtml = (label: string, address: string): string =>
    `<a href="${escapeHtml(address)}">${escapeHtml(label)}</a>`;
  return linesFor(slot, text)
    .map((line) => `${start}${piecesOf(line, escapeHtml, linkHtml).join('')}</${name}>`)
    .join('\n');
};

/** Turns the text into nodes without parsing HTML, so it works where Trusted Types are required. */
export const slotNodes = (document: Document, slot: string, text: string): HTMLElement[] => {
  const anchor = (label: string, address: string): Node => {
    const element = document.createElement('a');
    element.setAttribute('href', address);
    element.append(label);
    return element;
  };
  return linesFor(slot, text).map((line) => {
    const element = document.createElement(nameIn(slot));
    if (slot) element.slot = slot;
    element.append(...piecesOf<Node | string>(line, String, anchor));
    return element;
  });
};
