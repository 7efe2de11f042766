// @ts-check
/** Test runners that have no browser: Vitest and Jest, with jsdom and happy-dom. */
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {cp, mkdir} from 'node:fs/promises';
import {before, describe, it} from 'node:test';
import {promisify} from 'node:util';
import {root} from '../helpers/page.js';

const run = promisify(execFile);
const here = `${root}test/sites/`;
const installed = `${here}node_modules/menopause-backpain-info/`;

describe('the package, as a site tests it', () => {
  before(async () => {
    await mkdir(installed, {recursive: true});
    for (const part of ['dist', 'package.json'])
      await cp(root + part, installed + part, {recursive: true});
  });

  const runners = {
    'Vitest with jsdom': 'vitest run --globals --environment jsdom --root runners',
    'Vitest with happy-dom': 'vitest run --globals --environment happy-dom --root runners',
    'Jest with jsdom, in CommonJS': 'jest --config runners/jest.config.cjs --rootDir runners',
  };
  for (const [name, command] of Object.entries(runners))
    it(`is mounted and used in ${name}`, async () => {
      const {stdout, stderr} = await run('npx', command.split(' '), {cwd: here});
      assert.match(stdout + stderr, /4 passed/);
    });
});
