// @ts-check
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {after, before, it} from 'node:test';
import {promisify} from 'node:util';
import {page, tag} from '../../helpers/page.js';
import {assertArticle, openSections} from '../../helpers/reader.js';
import {createProject, frameworks} from '../project.js';

const program = join(frameworks, 'node_modules/@11ty/eleventy/cmd.cjs');
const sections = ['causes', 'symptoms', 'treatment', 'see-a-doctor', 'questions', 'sources'];

/** @param {import('../../helpers/page.js').Suite} suite @param {string} config @param {string} body */
export const eleventy = (suite, config, body) => {
  /** @type {import('../project.js').Project} */
  let project;
  /** @type {string} */
  let html;
  /** @type {string} */
  let script;

  before(async () => {
    project = await createProject();
    const {folder} = project;
    await writeFile(join(folder, 'eleventy.config.js'), config);
    await writeFile(join(folder, 'index.liquid'), page({body}));
    await promisify(execFile)(process.execPath, [program, '--quiet'], {cwd: folder});
    html = await readFile(join(folder, '_site/index.html'), 'utf8');
    script = await readFile(join(folder, `_site/${tag}.js`), 'utf8');
  });

  after(() => project.remove());

  const open = (/** @type {boolean} */ isScripting) =>
    suite.open(html, {
      elsewhere: (url) => (url.endsWith('.js') ? script : undefined),
      isScripting,
    });

  it('makes a page that is complete without a script', async () => {
    const {tab, asked} = await open(false);
    assert.deepEqual(await openSections(tab), sections);
    assert.equal(asked.filter((url) => url.endsWith('.js')).length, 0);
  });

  it('makes a page whose article works with the script', async () => {
    const {tab, complaints} = await open(true);
    assert.ok(await tab.evaluate((name) => customElements.get(name) !== undefined, tag));
    await assertArticle(tab);
    assert.deepEqual(complaints, []);
  });
};
