// @ts-check
import assert from 'node:assert/strict';
import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {it} from 'node:test';
import {page, tag} from '../../helpers/page.js';
import {assertArticle, click, openSections} from '../../helpers/reader.js';
import {bundleApp} from '../bundle-app.js';
import {allPackages, createProject} from '../project.js';

/** @typedef {import('../../helpers/page.js').Suite} Suite */

/** The entry of an app that contains the component of docs/recipes.md only, by the file of the component. */
const starts = {
  'BackPain.jsx': `
    import {createElement} from 'react';
    import {createRoot} from 'react-dom/client';
    import {BackPain} from './BackPain.jsx';
    createRoot(document.querySelector('#app')).render(createElement(BackPain));`,
  'BackPain.vue': `
    import {createApp} from 'vue';
    import BackPain from './BackPain.vue';
    createApp(BackPain).mount('#app');`,
  'BackPain.svelte': `
    import {mount} from 'svelte';
    import BackPain from './BackPain.svelte';
    mount(BackPain, {target: document.querySelector('#app')});`,
  'back-pain.ts': `
    import '@angular/compiler';
    import {provideZonelessChangeDetection} from '@angular/core';
    import {bootstrapApplication} from '@angular/platform-browser';
    import {BackPain} from './back-pain.js';
    document.querySelector('#app').append(document.createElement('back-pain'));
    bootstrapApplication(BackPain, {providers: [provideZonelessChangeDetection()]});`,
};

/**
 * Builds a site with the package installed.
 *
 * @param {Record<string, string>} files by name; `main.js` is the entry
 */
const build = async (files) => {
  const {folder, remove} = await createProject({packages: allPackages});
  try {
    for (const [name, code] of Object.entries(files)) await writeFile(join(folder, name), code);
    return await bundleApp(folder, 'main.js', 'production');
  } finally {
    await remove();
  }
};

/**
 * @param {Suite} suite
 * @param {string} code
 * @param {Record<string, string>} [headers]
 */
const openApp = ({open}, code, headers) =>
  open(page({body: '<div id="app"></div><script src="/app.js"></script>'}), {
    elsewhere: (url) => (url.endsWith('/app.js') ? code : undefined),
    headers,
  });

/** @param {Suite} suite @param {string} code */
export const modules = (suite, code) => {
  it('registers the element under Lit’s policy', async () => {
    const use = `document.querySelector('#app').append(new MenopauseBackpainInfo());`;
    const app = await build({'main.js': `${code}\n${use}`});
    const {tab, complaints} = await openApp(suite, app.code, {
      'content-security-policy': "require-trusted-types-for 'script'; trusted-types lit-html",
    });
    await assertArticle(tab);
    assert.deepEqual([...app.warnings, ...complaints], []);
  });
};

/**
 * A component without state of its own.
 *
 * @param {Suite} suite
 * @param {string} code
 */
export const withoutState = (suite, code) => {
  it('shows the article with the number of the site and its words', async () => {
    const start = starts['BackPain.jsx'].replaceAll('BackPain', 'BackPainArticle');
    const app = await build({'main.js': start, 'BackPainArticle.jsx': code});
    const {tab, complaints} = await openApp(suite, app.code);
    await assertArticle(tab);
    assert.deepEqual(await openSections(tab), ['causes', 'treatment']);
    const number = await tab.$eval(
      `${tag} >>> [part=alert] a[href^="tel:"]`,
      (link) => link.textContent,
    );
    assert.equal(number, '112');
    assert.ok(await tab.$eval(`${tag} [slot=intro]`, (words) => words.checkVisibility()));
    assert.deepEqual(complaints, []);
  });
};

/**
 * @param {keyof typeof starts} file
 * @returns {(suite: Suite, code: string) => void}
 */
export const component = (file) => (suite, code) => {
  it('shows the article with a section open, and follows what the reader opens', async () => {
    const app = await build({'main.js': starts[file], [file]: code});
    const {tab, complaints} = await openApp(suite, app.code);
    const says = (/** @type {string} */ words) =>
      tab.waitForFunction(
        (words) => document.querySelector('#app p')?.textContent === words,
        {},
        words,
      );
    await says('Open: treatment');
    await assertArticle(tab);
    await says('Open: causes treatment');
    await click(tab, 'treatment');
    await says('Open: causes');
    assert.deepEqual(await openSections(tab), ['causes']);
    assert.deepEqual([...app.warnings, ...complaints], []);
  });
};
