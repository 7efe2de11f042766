// @ts-check
import {readFileSync, writeFileSync} from 'node:fs';
import {fillBlocks} from '../../../tools/docs.js';
import {headline} from './headline.js';
import {tables} from './tables.js';

const [performance, here] = ['../../../docs/performance.md', '../README.md'].map(
  (path) => new URL(path, import.meta.url),
);

/**
 * Writes texts between their markers in the README of the benchmark.
 *
 * @param {Record<string, string>} parts
 */
export const fillReadme = (parts) => fillFile(here, parts);

/**
 * @param {import('./tables.js').Summary & Awaited<ReturnType<typeof import('../results.js').circumstances>>} summary
 */
export const writeReadme = (summary) => {
  const versions = Object.entries(summary.packages).map(([name, version]) => `${name} ${version}`);
  const circumstances = `Measured on ${summary.date} with ${summary.browser} on ${summary.processor}, ${summary.memory}, and ${versions.join(', ')}.`;
  fillReadme({results: `${circumstances}\n\n${tables(summary)}`});
  fillFile(performance, {speed: headline(summary.rows)});
};

/**
 * @param {URL} file
 * @param {Record<string, string>} parts
 */
const fillFile = (file, parts) =>
  writeFileSync(file, fillBlocks(readFileSync(file, 'utf8'), parts));
