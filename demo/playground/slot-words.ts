import {escapeHtml} from './escape-html.js';
import {slotElements, type Piece} from './slot-elements.js';

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
