// @ts-check
import {appendFileSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {cpus, totalmem} from 'node:os';
import {fileURLToPath} from 'node:url';

/** @typedef {import('./measures.js').Visit} Visit */

const results = fileURLToPath(new URL('results/', import.meta.url));

/** The folder for the results of a run. A partial run must not replace the published results. */
export const resultsFolder = (/** @type {boolean} */ isFull) => {
  const folder = isFull ? results : `${results}quick/`;
  mkdirSync(folder, {recursive: true});
  return folder;
};

/**
 * Saves each visit at once, one a line, so that an aborted run loses nothing.
 *
 * @param {string} file
 */
export const notebook = (file) => {
  writeFileSync(file, '');
  return {
    /** @param {Visit} visit */
    note: (visit) => appendFileSync(file, `${JSON.stringify(visit)}\n`),
    /** @returns {Visit[]} */
    read: () =>
      readFileSync(file, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line)),
  };
};

/**
 * The date, browser, machine and packages of a run.
 *
 * @param {import('puppeteer-core').Browser} browser
 * @param {import('./pages/page.d.ts').Page[]} pages
 */
export const circumstances = async (browser, pages) => ({
  date: new Date().toISOString().slice(0, 10),
  browser: await browser.version(),
  processor: `${cpus().length} × ${cpus()[0].model}`,
  memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
  packages: Object.fromEntries(
    pages.flatMap((page) => (page.package ? [[page.package, versionOf(page.package)]] : [])),
  ),
});

/** @param {string} name */
const versionOf = (name) =>
  JSON.parse(readFileSync(new URL(`node_modules/${name}/package.json`, import.meta.url), 'utf8'))
    .version;
