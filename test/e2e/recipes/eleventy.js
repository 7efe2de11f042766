// @ts-check
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {mkdir, mkdtemp, readFile, rm, symlink, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, it} from 'node:test';
import {promisify} from 'node:util';
import {clinicPage, openClinic, root, tag} from './clinic.js';
import {assertArticle, openSections} from './reader.js';

const program = join(root, 'node_modules/@11ty/eleventy/cmd.cjs');
const sections = ['causes', 'symptoms', 'treatment', 'see-a-doctor', 'questions', 'sources'];

/** @param {import('puppeteer-core').Browser} browser @param {string} config @param {string} page */
export const eleventy = (browser, config, page) => {
  /** @type {string} */
  let folder;
  /** @type {string} */
  let html;
  /** @type {string} */
  let script;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mbi-eleventy-'));
    await mkdir(join(folder, 'node_modules'));
    await symlink(root, join(folder, 'node_modules', tag), 'junction');
    await writeFile(join(folder, 'package.json'), '{"type": "module"}');
    await writeFile(join(folder, 'eleventy.config.js'), config);
    await writeFile(join(folder, 'index.liquid'), clinicPage({body: page}));
    await promisify(execFile)(process.execPath, [program, '--quiet'], {cwd: folder});
    html = await readFile(join(folder, '_site/index.html'), 'utf8');
    script = await readFile(join(folder, `_site/${tag}.js`), 'utf8');
  });

  after(() => rm(folder, {recursive: true}));

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
