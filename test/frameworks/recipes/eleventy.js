// @ts-check
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {after, before, it} from 'node:test';
import {promisify} from 'node:util';
import {clinicPage, openClinic, tag} from '../../helpers/clinic.js';
import {assertArticle, openSections} from '../../helpers/reader.js';
import {createProject, frameworks} from '../project.js';

const program = join(frameworks, 'node_modules/@11ty/eleventy/cmd.cjs');
const sections = ['causes', 'symptoms', 'treatment', 'see-a-doctor', 'questions', 'sources'];

/** @param {import('puppeteer-core').Browser} browser @param {string} config @param {string} page */
export const eleventy = (browser, config, page) => {
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
    await writeFile(join(folder, 'index.liquid'), clinicPage({body: page}));
    await promisify(execFile)(process.execPath, [program, '--quiet'], {cwd: folder});
    html = await readFile(join(folder, '_site/index.html'), 'utf8');
    script = await readFile(join(folder, `_site/${tag}.js`), 'utf8');
  });

  after(() => project.remove());

  const open = (/** @type {boolean} */ scripting) =>
    openClinic(browser, html, {
      elsewhere: (url) => (url.endsWith('.js') ? script : undefined),
      scripting,
    });

  it('makes a page that can be read without a script', async () => {
    const {tab, asked} = await open(false);
    assert.deepEqual(await openSections(tab), sections);
    assert.equal(asked.filter((url) => url.endsWith('.js')).length, 0);
    await tab.close();
  });

  it('makes a page that the script brings to life', async () => {
    const {tab, complaints} = await open(true);
    assert.ok(await tab.evaluate((name) => customElements.get(name) !== undefined, tag));
    await assertArticle(tab);
    assert.deepEqual(complaints, []);
    await tab.close();
  });
};
