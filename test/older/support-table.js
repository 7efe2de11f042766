// @ts-check
/** The table of browsers in the README: what works since which version, and how that is known. */
import {readFileSync} from 'node:fs';
import {markdownTable} from 'markdown-table';
import {howKnown, real} from './versions.js';

/** @typedef {{what: string, since: {chromium: number, firefox?: number, safari?: number}}} Promised */

/** @type {Record<string, Promised>} */
const promises = JSON.parse(readFileSync(new URL('support.json', import.meta.url), 'utf8'));

/** @type {(promised: Promised, engine: keyof Promised['since']) => string} */
const sinceWhen = ({since}, engine) => {
  const version = since[engine];
  return version ? version + howKnown(engine, version) : 'current';
};

const rows = Object.values(promises).map((each) => [
  each.what,
  sinceWhen(each, 'chromium'),
  sinceWhen(each, 'firefox'),
  sinceWhen(each, 'safari'),
]);
const table = markdownTable([['what works', 'from Chromium', 'Firefox', 'Safari'], ...rows]);

export const supportTable =
  `${table}\n\n` +
  `[Tests](test/older/promises.js) check this in Chromium ${real.chromium.join(', ')}, and in Firefox ` +
  `${real.firefox.join(' and ')}. Emulated is a Chromium without the features that the browser lacks. ` +
  'Nobody has run a version that is known by its features.';
