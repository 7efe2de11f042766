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

/** A piece of a line: text, or a link. */
type Piece = string | {readonly label: string; readonly address: string};

/** An element to put into a slot. */
interface SlotElement {
  readonly name: 'p' | 'span';
  /** '' for the default slot. */
  readonly slot: string;
  readonly pieces: readonly Piece[];
}

/** A link. Its address may contain a pair of parentheses, as Wikipedia addresses do. */
const link = /\[([^[\]]+)\]\(((?:[^()\s]|\([^()\s]*\))+)\)/g;

/** The allowed addresses. Others, such as `javascript:`, could run code. */
const safeAddress = /^(?:https?:|mailto:|tel:|[/#.])/i;

/** Slots inside a line or a heading, where no paragraph is allowed. */
const phrasingSlots: readonly string[] = ['heading', 'reviewer'];

/** Turns a designer's text for a slot into elements. */
const slotElements = (slot: string, text: string): SlotElement[] => {
  const paragraphs = text
    .replace(/\r\n?/g, '\n')
    .split(/\n\s*\n/)
    .map(oneLine)
    .filter(Boolean);
  if (phrasingSlots.includes(slot)) {
    return paragraphs.length ? [{name: 'span', slot, pieces: piecesOf(paragraphs.join(' '))}] : [];
  }
  return paragraphs.map((paragraph) => ({name: 'p', slot, pieces: piecesOf(paragraph)}));
};

const piecesOf = (line: string): Piece[] => {
  const pieces: Piece[] = [];
  let end = 0;
  for (const {0: typed, 1: label = '', 2: address = '', index} of line.matchAll(link)) {
    if (!label.trim() || !safeAddress.test(address)) continue;
    pieces.push(line.slice(end, index), {label, address});
    end = index + typed.length;
  }
  return [...pieces, line.slice(end)].filter((piece) => piece !== '');
};

/** Turns a designer's text for a slot into HTML, one element a line. */
export const slotHtml = (slot: string, text: string): string =>
  slotElements(slot, text)
    .map(({name, pieces}) => {
      const place = slot && ` slot="${escapeHtml(slot)}"`;
      return `<${name}${place}>${pieces.map(pieceHtml).join('')}</${name}>`;
    })
    .join('\n');

/** Turns the text into nodes without parsing HTML, so it works where Trusted Types are required. */
export const slotNodes = (document: Document, slot: string, text: string): HTMLElement[] =>
  slotElements(slot, text).map(({name, pieces}) => {
    const element = document.createElement(name);
    if (slot) element.slot = slot;
    element.append(...pieces.map((piece) => pieceNode(document, piece)));
    return element;
  });

const pieceHtml = (piece: Piece): string =>
  typeof piece === 'string'
    ? escapeHtml(piece)
    : `<a href="${escapeHtml(piece.address)}">${escapeHtml(piece.label)}</a>`;

const pieceNode = (document: Document, piece: Piece): Node | string => {
  if (typeof piece === 'string') return piece;
  const anchor = document.createElement('a');
  anchor.setAttribute('href', piece.address);
  anchor.append(piece.label);
  return anchor;
};
