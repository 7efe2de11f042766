// @ts-check
/** Reads what is on paper, from the PDF that a browser prints. */
import {getDocument, OPS} from 'pdfjs-dist/legacy/build/pdf.mjs';

/**
 * A paragraph, a heading, a list item: anything with lines of its own. A box is the danger signs or one
 * of the pictures: `section`, `figure 1`, `figure 2`.
 *
 * @typedef {{text: string, isHeading: boolean, box: string}} Block
 */

/**
 * A line of text, or the part of it in one column. Lengths are points, from the lower left corner of
 * the sheet.
 *
 * @typedef {{text: string, size: number, left: number, right: number, base: number}} Line
 * @typedef {{width: number, height: number, lines: Line[], images: number}} Sheet
 */

/** The margin that the dialogs of the browsers begin with. */
export const margin = {top: '1cm', right: '1cm', bottom: '1cm', left: '1cm'};

/**
 * Runs in the page: finds the blocks of text in an element, with those in its shadow root and slots, in
 * the order of the text, as they should be on paper.
 *
 * @param {Element} element
 * @returns {Block[]}
 */
export const blocksIn = (element) => {
  const forScreens = '.strut, .bar, [part=marker], .back, script';
  /** @type {Map<Element, string>} */
  const texts = new Map();
  const add = (/** @type {Element} */ block, /** @type {string} */ text) =>
    texts.set(block, (texts.get(block) ?? '') + text);

  const visit = (/** @type {Node} */ node, /** @type {Element} */ around) => {
    if (node instanceof Text) add(around, node.data);
    if (!(node instanceof Element) || node.matches(forScreens)) return;
    const {display, listStyleType} = getComputedStyle(node);
    if (display === 'none') return;
    const block = /^(inline|contents)/.test(display) ? around : node;
    if (node instanceof HTMLLIElement && node.parentElement instanceof HTMLOListElement) {
      const number = node.value || [...node.parentElement.children].indexOf(node) + 1;
      // Steps have their number in a circle, sources have it before a full stop.
      add(block, listStyleType === 'none' ? `${number}` : `${number}. `);
    }
    const inside = node.shadowRoot ?? node;
    const children =
      node instanceof HTMLSlotElement ? node.assignedNodes({flatten: true}) : inside.childNodes;
    for (const child of children) visit(child, block);
    if (node.matches('[part=sources] a')) add(block, ` ${node.getAttribute('href')}`);
  };
  visit(element, element);

  /** @type {Element[]} */
  const figures = [];
  const nameOf = (/** @type {Element | null} */ box) => {
    if (box?.localName !== 'figure') return box?.localName ?? '';
    if (!figures.includes(box)) figures.push(box);
    return `figure ${figures.indexOf(box) + 1}`;
  };
  return [...texts]
    .filter(([, text]) => text.trim())
    .map(([block, text]) => ({
      text: text.replace(/\s+/g, ' ').trim(),
      isHeading: block.matches(':is(h1, h2, h3, h4, h5, h6), [part=teaser]'),
      box: nameOf(block.closest('[part=alert], figure')),
    }));
};

/**
 * Reads the sheets of a PDF. Lines come in the order of painting, which may not be that of the text.
 *
 * @param {Uint8Array} pdf
 * @param {object} [options]
 * @param {boolean} [options.hasImages] whether to count images, which takes as long as to read the text
 */
export const readPdf = async (pdf, {hasImages = false} = {}) => {
  const task = getDocument({data: pdf, verbosity: 0});
  const file = await task.promise;
  /** @type {Sheet[]} */
  const sheets = [];
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number);
    const images = hasImages ? await countImages(page) : 0;
    sheets.push({...(await readSheet(page)), images});
  }
  await task.destroy();
  return sheets;
};

/**
 * @param {import('pdfjs-dist').PDFPageProxy} page
 * @returns {Promise<Omit<Sheet, 'images'>>}
 */
const readSheet = async (page) => {
  const {items} = await page.getTextContent();
  /** @type {Line[]} */
  const lines = [];
  let isNew = true;
  for (const item of items) {
    if (!('str' in item)) continue;
    if (item.str.trim()) {
      const [left, base] = item.transform.slice(4);
      const right = left + item.width;
      const line = lines.at(-1);
      if (isNew || !line) lines.push({text: item.str, size: item.height, left, right, base});
      else Object.assign(line, {text: line.text + item.str, right: Math.max(line.right, right)});
      isNew = false;
    } else if (!isNew) {
      lines[lines.length - 1].text += item.str;
    }
    isNew ||= item.hasEOL;
  }
  const [, , width, height] = page.view;
  return {width, height, lines};
};

/**
 * Counts the photographs and the like on a sheet.
 *
 * @param {import('pdfjs-dist').PDFPageProxy} page
 */
const countImages = async (page) => {
  const {fnArray} = await page.getOperatorList();
  return fnArray.filter((operator) => operator === OPS.paintImageXObject).length;
};

/**
 * Finds blocks of text on the sheets, each at the one place where it is painted.
 *
 * @param {string[]} blocks
 * @param {Sheet[]} sheets
 * @returns the blocks that are missing, the blocks in two pieces, the remaining text, and the number
 *   of the sheet of each block
 */
export const findOnSheets = (blocks, sheets) => {
  const left = sheets.map(({lines}) => squeeze(lines.map(({text}) => text).join('\n')));
  /** @type {(number | undefined)[]} */
  const places = [];
  // The longest come first, because a short block may be part of a longer one.
  const order = [...blocks.keys()].sort((a, b) => blocks[b].length - blocks[a].length);
  for (const index of order) {
    const words = squeeze(blocks[index]);
    const sheet = left.findIndex((text) => text.includes(words));
    if (sheet < 0) continue;
    places[index] = sheet;
    left[sheet] = left[sheet].replace(words, gap);
  }

  // A block that ends on the next sheet is in one piece once all text between its pieces is gone.
  let rest = left.join('').replaceAll(gap, '');
  /** @type {string[]} */
  const split = [];
  /** @type {string[]} */
  const missing = [];
  for (const block of blocks.filter((_, index) => places[index] === undefined)) {
    const words = squeeze(block);
    (rest.includes(words) ? split : missing).push(block);
    rest = rest.replace(words, '');
  }
  return {missing, split, rest, places};
};

const gap = '\n';

/**
 * Leaves the letters alone, because lines end anywhere and letters are joined. Bullets are text in one
 * browser and drawings in another.
 */
const squeeze = (/** @type {string} */ text) =>
  text.normalize('NFKC').replace(/[\s\u00AD•◦☐]+/g, '');
