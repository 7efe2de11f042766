// @ts-check
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (/** @type {string} */ path) => JSON.parse(readFileSync(join(root, path), 'utf8'));

describe('package.json', () => {
  const {dependencies, devEngines, engines, peerDependencies} = read('package.json');

  it('builds with Node from 20.19, which its users need not have', () => {
    assert.deepEqual(devEngines, {runtime: {name: 'node', version: '>=20.19'}});
    assert.equal(engines, undefined);
  });

  it('makes users of the package install Lit and nothing else', () => {
    assert.deepEqual(Object.keys(dependencies), ['lit']);
    assert.equal(peerDependencies, undefined);
  });
});

describe('each other package.json in the repository', () => {
  const files = execFileSync('git', ['ls-files', '*/package.json'], {cwd: root, encoding: 'utf8'});
  const folders = files
    .trim()
    .split('\n')
    .map((path) => path.replace('/package.json', ''));

  for (const folder of folders) {
    it(`is private and has a lock file for its packages: ${folder}`, () => {
      const {private: isPrivate, dependencies, devDependencies} = read(`${folder}/package.json`);
      assert.equal(isPrivate, true);
      assert.ok(existsSync(join(root, folder, 'package-lock.json')));
      const {packages} = read(`${folder}/package-lock.json`);
      assert.deepEqual(packages[''].dependencies, dependencies);
      assert.deepEqual(packages[''].devDependencies, devDependencies);
    });
  }
});
