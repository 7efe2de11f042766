// @ts-check
/** Test runners that have no browser: Vitest and Jest, with jsdom and happy-dom. */
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {before, describe, it} from 'node:test';
import {promisify} from 'node:util';
import {root} from '../helpers/page.js';
import {installPackage} from './install-package.js';

const run = promisify(execFile);
const here = `${root}test/sites/`;
describe('the package, as a site tests it', () => {
  before(installPackage);

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
