// @ts-check
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {it} from 'node:test';
import {root} from '../../helpers/page.js';

const {scripts} = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));

/** @param {unknown} _suite @param {string} code */
export const commands = (_suite, code) => {
  const lines = code.split('\n').map((line) => line.replace(/ #.*/, ''));

  it('begins with what installs the packages, and calls scripts that there are', () => {
    for (const line of lines) {
      const [install, command, ...more] = line.split(' && ');
      assert.deepEqual([install, more], ['npm ci', []]);
      assert.ok(command.replace(/^npm (run )?/, '') in scripts, command);
    }
  });

  it('has the very command that tests every change', () => {
    const commandOfCI = readFileSync(`${root}.ci/run`, 'utf8').trimEnd().split('\n').at(-1);
    assert.ok(lines.includes(String(commandOfCI)), commandOfCI);
  });
};
