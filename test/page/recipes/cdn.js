// @ts-check
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {it} from 'node:test';
import {readDocument} from '../../helpers/document-blocks.js';
import {cdn, page, root, tag} from '../../helpers/page.js';
import {assertArticle} from '../../helpers/reader.js';

const {version} = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
const {integrity} = JSON.parse(readFileSync(`${cdn}manifest.json`, 'utf8'))[`${tag}.js`];

/** What the CDNs serve once a version is published: the files of the package, by their paths. */
const published = (/** @type {string} */ url) => {
  const [, , path = ''] =
    new RegExp(`^https://(cdn.jsdelivr.net/npm|unpkg.com)/${tag}@${version}/(.+)$`).exec(url) ?? [];
  return existsSync(root + path) && path ? readFileSync(root + path, 'utf8') : undefined;
};

/** @param {import('../../helpers/page.js').Suite} suite @param {string} html */
export const fromCdn = (suite, html) => {
  const open = (/** @type {string} */ value, elsewhere = published) => {
    const [before, after, ...more] = html.split('sha384-…');
    assert.ok(after && !more.length);
    return suite.open(page({body: before + value + after}), {elsewhere});
  };

  it('puts the article on a page, with the value from manifest.json', async () => {
    const {tab, complaints} = await open(integrity);
    await assertArticle(tab);
    assert.deepEqual(complaints, []);
  });

  it('refuses a script that is not the one of this version', async () => {
    const {tab, complaints} = await open(integrity, (url) => published(url)?.replace('0', '1'));
    assert.equal(await tab.$(`${tag} >>> [part=article]`), null);
    assert.match(complaints.join('\n'), /integrity/);
  });

  it('checks nothing without the value, and says so', async () => {
    const {tab, complaints} = await open('sha384-…', (url) => published(url)?.replace('0', '1'));
    await assertArticle(tab);
    assert.equal(complaints.length, 1);
    assert.match(complaints[0], /integrity/);
  });

  it('names addresses, here and in the text around it, that lead to the same file', () => {
    const addresses =
      readDocument('docs/recipes.md').match(
        /https:\/\/(cdn\.jsdelivr\.net|unpkg\.com)[^\s"`]+\.js(?=["`])/g,
      ) ?? [];
    assert.equal(addresses.length, 2);
    for (const url of addresses)
      assert.equal(published(url), readFileSync(`${cdn}${tag}.js`, 'utf8'), url);
  });
};
