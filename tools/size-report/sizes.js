// @ts-check
import {readFileSync, readdirSync} from 'node:fs';
import {brotliCompressSync} from 'node:zlib';
import {markdownTable} from 'markdown-table';
import {partsOf} from './parts.js';

/** Tables of what each part of the script-tag files weighs, as Markdown. */
export const sizes = () =>
  readdirSync('dist/cdn')
    .filter((file) => file.endsWith('.js'))
    .map((file) => `#### ${file}\n\n${table(readFileSync(`dist/cdn/${file}`, 'utf8'))}`)
    .join('\n\n');

/** @param {string} code */
const table = (code) => {
  const whole = brotliBytes(code);
  const rows = partsOf(code).map(({name, pieces}) => [
    name,
    number(
      pieces.reduce((sum, [start, end]) => sum + Buffer.byteLength(code.slice(start, end)), 0),
    ),
    number(whole - brotliBytes(without(pieces, code))),
  ]);
  const total = ['all', number(Buffer.byteLength(code)), number(whole)];
  return markdownTable([['part', 'bytes', 'Brotli'], ...rows, total], {align: ['l', 'r', 'r']});
};

/** @param {string} code */
const brotliBytes = (code) => brotliCompressSync(code).length;

/**
 * @param {import('./parts.js').Part['pieces']} pieces
 * @param {string} code
 */
const without = (pieces, code) =>
  pieces
    .toSorted(([a], [b]) => b - a)
    .reduce((rest, [start, end]) => rest.slice(0, start) + rest.slice(end), code);

/** @param {number} bytes */
const number = (bytes) => bytes.toLocaleString('en');
