// @ts-check
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {format, resolveConfig} from 'prettier';
import {apiTables} from './api-tables.js';
import {fill} from './fill.js';
import {withVersion} from './version.js';

const root = new URL('../../', import.meta.url);
const path = fileURLToPath(new URL('README.md', root));
const read = (/** @type {string} */ file) => readFileSync(new URL(file, root), 'utf8');

/** The README as it is, and as the manifest and package.json want it. */
export const written = async () => {
  const now = read('README.md');
  const {version} = JSON.parse(read('package.json'));
  const tables = apiTables(JSON.parse(read('dist/custom-elements.json')));
  const text = withVersion(fill(now, tables), version);
  const next = await format(text, {...(await resolveConfig(path)), filepath: path});
  return {path, now, next};
};
