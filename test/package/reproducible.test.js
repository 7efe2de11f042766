// @ts-check
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {readdir, readFile, rm} from 'node:fs/promises';
import {join} from 'node:path';
import {after, describe, it} from 'node:test';
import {promisify} from 'node:util';
import {copyProject, root} from '../helpers/project-copy.js';

/** What a machine elsewhere has otherwise. */
const elsewhere = {TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8'};

const filesIn = async (/** @type {string} */ folder) => {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true});
  return entries
    .filter((entry) => entry.isFile())
    .map(({parentPath, name}) => join(parentPath, name).slice(folder.length))
    .sort();
};

describe('a build of the same sources in another folder, time zone and language', async () => {
  const copy = await copyProject('content');
  after(() => rm(copy, {recursive: true}));
  // The packages are shared by a link; source maps are to name them where they are in any project.
  const args = ['rollup', '-c', 'rollup.config.mjs', '--preserveSymlinks'];
  await promisify(execFile)('npx', args, {cwd: copy, env: {...process.env, ...elsewhere}});
  const [here, there] = [join(root, 'dist'), join(copy, 'dist')];

  it('makes the same files', async () => {
    assert.deepEqual(await filesIn(there), await filesIn(here));
  });

  for (const file of await filesIn(here)) {
    it(`makes the same bytes: ${file}`, async () => {
      const [one, other] = await Promise.all([here, there].map((dist) => readFile(dist + file)));
      assert.ok(one.equals(other), `dist${file} differs; was it built from these sources?`);
    });
  }
});
