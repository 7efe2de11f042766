import {phrasingSlots} from './contract.js';
import {oneLine} from './one-line.js';

/** A piece of a line: text, or a link. */
export type Piece = string | {readonly label: string; readonly address: string};

/** An element to put into a slot. */
export interface SlotElement {
  readonly name: 'p' | 'span';
  /** '' for the default slot. */
  readonly slot: string;
  readonly pieces: readonly Piece[];
}

/** A link. Its address may contain a pair of parentheses, as Wikipedia addresses do. */
const link = /\[([^[\]]+)\]\(((?:[^()\s]|\([^()\s]*\))+)\)/g;

/** The allowed addresses. Others, such as `javascript:`, could run code. */
const safeAddress = /^(?:https?:|mailto:|tel:|[/#.])/i;

/** Turns a designer's text for a slot into elements. */
export const slotElements = (slot: string, text: string): SlotElement[] => {
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
