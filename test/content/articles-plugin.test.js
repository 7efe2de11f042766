// @ts-check
import assert from 'node:assert/strict';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join, relative} from 'node:path';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {asciiScript} from '../../tools/rollup/ascii.js';
import {articlePlugin} from '../../tools/rollup/articles.js';
import {compileWith, good} from './fixtures/articles.js';

/** @type {string} */
let folder;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'articles-'));
  await write('en.md', good.text);
  await write('es.md', good.translation);
  await write('sources.yaml', good.sources);
});

afterEach(() => rm(folder, {recursive: true}));

const write = (/** @type {string} */ name, /** @type {string} */ text) =>
  writeFile(join(folder, name), text);

/** A file's path as messages show it. */
const shown = (/** @type {string} */ name) =>
  relative(process.cwd(), join(folder, name)).replaceAll('\\', '/');

/** Runs the plugin's hook, and notes the files it watches and its warnings. */
async function transform(
  /** @type {string} */ name,
  /** @type {string} */ text,
  plugin = articlePlugin(),
) {
  const watched = /** @type {string[]} */ ([]);
  const warnings = /** @type {string[]} */ ([]);
  const context = {
    addWatchFile: (/** @type {string} */ path) => watched.push(path),
    warn: (/** @type {string} */ warning) => warnings.push(warning),
    error(/** @type {string} */ message) {
      throw Object.assign(new Error(message), {watched});
    },
  };
  const hook = /** @type {Function} */ (plugin.transform);
  return {result: await hook.call(context, text, join(folder, name)), watched, warnings};
}

describe('the plugin', () => {
  it('compiles Markdown against the sources beside it and watches them', async () => {
    const {result, watched} = await transform('en.md', good.text);
    assert.equal(result.code, asciiScript(String(compileWith().code)));
    assert.deepEqual(watched, [shown('sources.yaml')]);
  });

  it('compares a translation with the original beside it, which it watches', async () => {
    const {watched} = await transform('es.md', good.translation);
    assert.deepEqual(watched, [shown('sources.yaml'), shown('en.md')]);
  });

  it('works without a watcher', async () => {
    const hook = /** @type {Function} */ (articlePlugin().transform);
    const {code} = await hook.call({}, good.text, join(folder, 'en.md'));
    assert.equal(code, asciiScript(String(compileWith().code)));
  });

  it('leaves other files alone', async () => {
    assert.equal((await transform('b.js', '')).result, null);
  });

  it('stops the build with every problem on a line of its own', async () => {
    const {message} = await transform('en.md', 'Pain.').catch((error) => error);
    const lines = message.split('\n');
    assert.equal(
      lines[0],
      `${shown('en.md')}:1:1: "front matter" is empty. ` +
        'Begin the file with title, lang, dir and so on, between two --- lines.',
    );
    assert.equal(
      lines.at(-1),
      `${shown('sources.yaml')}:27:1: Source "gamma" is cited nowhere. Cite it or remove it.`,
    );
  });

  it('stops the build where a translation departs from its original, and still watches', async () => {
    const changed = good.translation.replace('value: 57', 'value: 58');
    const error = await transform('es.md', changed).catch((error) => error);
    assert.equal(
      error.message,
      `${shown('es.md')}:39:1: Section "causes" has a chart of 58 out of 100 instead of ` +
        `a chart of 57 out of 100 (${shown('en.md')}:39:1). Keep the headings, lists and pictures.`,
    );
    assert.deepEqual(error.watched, [shown('sources.yaml'), shown('en.md')]);
  });

  it('warns of a check that is due, and builds', async () => {
    const {result, warnings} = await transform('en.md', good.text, articlePlugin('2027-11-23'));
    assert.equal(result.code, asciiScript(String(compileWith().code)));
    assert.deepEqual(warnings, [
      `${shown('en.md')}:6:12: Due for a new check since 2027-11-22. Check the text, then set the dates.`,
    ]);
  });

  it('says nothing on the last day before', async () => {
    const {warnings} = await transform('en.md', good.text, articlePlugin('2027-11-22'));
    assert.deepEqual(warnings, []);
  });
});
