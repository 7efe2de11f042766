// @ts-check
import {readFileSync, writeFileSync} from 'node:fs';
import {fill} from '../../../tools/readme/fill.js';
import {sizes} from '../../../tools/size-report/sizes.js';
import {tables} from './tables.js';

const file = new URL('../README.md', import.meta.url);

/**
 * Writes texts between their markers in the README beside the benchmark.
 *
 * @param {Record<string, string>} parts
 */
export const fillReadme = (parts) => writeFileSync(file, fill(readFileSync(file, 'utf8'), parts));

/**
 * @param {import('./tables.js').Summary & Awaited<ReturnType<typeof import('../results.js').circumstances>>} summary
 */
export const writeReadme = (summary) => {
  const versions = Object.entries(summary.packages).map(([name, version]) => `${name} ${version}`);
  const circumstances = `Measured on ${summary.date} with ${summary.browser} on ${summary.processor}, ${summary.memory}, and ${versions.join(', ')}.`;
  fillReadme({results: `${circumstances}\n\n${tables(summary)}`, sizes: sizes()});
};
