// @ts-check
import {getDocument, OPS} from 'pdfjs-dist/legacy/build/pdf.mjs';

/**
 * A line of text, or what one column holds of it. Lengths are points, from the lower left corner of
 * the sheet.
 *
 * @typedef {{text: string, size: number, left: number, right: number, base: number}} Line
 * @typedef {{width: number, height: number, lines: Line[]}} Sheet
 */

/** What the browsers' own dialogs begin with. */
export const margin = {top: '1cm', right: '1cm', bottom: '1cm', left: '1cm'};

/**
 * The sheets of paper that a PDF stands for. Lines come in the order they were painted in, which
 * has no need to be that of the text.
 *
 * @param {Uint8Array} pdf
 */
export const readPdf = async (pdf) => {
  const task = getDocument({data: pdf, verbosity: 0});
  const file = await task.promise;
  /** @type {Sheet[]} */
  const sheets = [];
  for (let number = 1; number <= file.numPages; number++) {
    sheets.push(await readSheet(await file.getPage(number)));
  }
  await task.destroy();
  return sheets;
};

/**
 * @param {import('pdfjs-dist').PDFPageProxy} page
 * @returns {Promise<Sheet>}
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
 * How many photographs and the like are on the sheets.
 *
 * @param {Uint8Array} pdf
 */
export const countPictures = async (pdf) => {
  // Reading takes the bytes away.
  const task = getDocument({data: pdf.slice(), verbosity: 0});
  const file = await task.promise;
  let count = 0;
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number);
    const {fnArray} = await page.getOperatorList();
    count += fnArray.filter((operator) => operator === OPS.paintImageXObject).length;
  }
  await task.destroy();
  return count;
};

/**
 * Finds blocks of text on the sheets, each where it is painted for the one and only time.
 *
 * @param {string[]} blocks
 * @param {Sheet[]} sheets
 * @returns what is not there or in two pieces, what is there besides, and the number of the sheet
 *   of each block
 */
export const findOnSheets = (blocks, sheets) => {
  const left = sheets.map(({lines}) => squeeze(lines.map(({text}) => text).join('\n')));
  /** @type {(number | undefined)[]} */
  const places = [];
  // The longest first: a short one may stand inside a longer one too.
  const order = [...blocks.keys()].sort((a, b) => blocks[b].length - blocks[a].length);
  for (const index of order) {
    const words = squeeze(blocks[index]);
    const sheet = left.findIndex((text) => text.includes(words));
    if (sheet < 0) continue;
    places[index] = sheet;
    left[sheet] = left[sheet].replace(words, gap);
  }

  // What ends on the next sheet is whole again once all between its pieces is gone.
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
 * Lines end anywhere and letters are joined, so only the letters themselves can be compared.
 * Bullets are text in one browser and drawn by another.
 */
const squeeze = (/** @type {string} */ text) =>
  text.normalize('NFKC').replace(/[\s\u00AD•◦☐]+/g, '');
