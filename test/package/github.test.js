// @ts-check
import assert from 'node:assert/strict';
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {parse} from 'yaml';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (/** @type {string} */ path) => parse(readFileSync(root + path, 'utf8'));

describe('the workflows', () => {
  /** @param {string} file @returns {string[]} the commands of its only job */
  const commands = (file) => {
    const {jobs} = read(`.github/workflows/${file}`);
    const [job] = /** @type {{steps: {run?: string}[]}[]} */ (Object.values(jobs));
    return job.steps.flatMap(({run}) => run ?? []);
  };

  it('test each change with the command that people use', () => {
    assert.match(commands('test.yml').join('\n'), /(^| )\.ci\/run$/);
    assert.ok(existsSync(`${root}.ci/run`));
  });

  it('publish the packed file with its provenance, for the tag of a version only', () => {
    const {on, permissions} = read('.github/workflows/release.yml');
    assert.deepEqual(on, {push: {tags: ['v*']}});
    assert.equal(permissions['id-token'], 'write');
    const run = commands('release.yml');
    assert.ok(run.includes('node tools/release.js pack'));
    assert.ok(run.some((line) => /^npm publish release\/\*\.tgz .*--provenance\b/.test(line)));
  });
});

describe('the issue forms', () => {
  const folder = '.github/ISSUE_TEMPLATE/';
  const forms = readdirSync(root + folder).filter((file) => file !== 'config.yml');

  for (const file of forms) {
    it(`have a name, a description and fields with labels: ${file}`, () => {
      const {name, description, body} = read(folder + file);
      assert.ok(name && description);
      for (const {type, attributes} of body)
        assert.ok(type === 'markdown' ? attributes.value : attributes.label, type);
    });
  }

  it('ask for the sentence and a source in a report of a medical error', () => {
    const file = forms.find((name) => name.includes('medical')) ?? '';
    const {body} = read(folder + file);
    const required = body.filter((/** @type {any} */ {validations}) => validations?.required);
    const ids = required.map((/** @type {{id: string}} */ {id}) => id);
    assert.ok(ids.includes('sentence') && ids.includes('source'), ids.join());
  });
});
