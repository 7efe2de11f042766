// @ts-check
import assert from 'node:assert/strict';
import {after, before, it} from 'node:test';
import {tag} from '../../helpers/page.js';
import {assertArticle, openSections} from '../../helpers/reader.js';

const sections = ['causes', 'symptoms', 'treatment', 'see-a-doctor', 'questions', 'sources'];

/**
 * Tests a site with the prerendered article.
 *
 * @param {import('../../helpers/page.js').Suite} suite
 * @param {() => Promise<{html: string, script: string, remove: () => Promise<void>}>} build
 */
export const staticSite = (suite, build) => {
  /** @type {Awaited<ReturnType<typeof build>>} */
  let site;

  before(async () => {
    site = await build();
  });

  after(() => site?.remove());

  const open = (/** @type {boolean} */ isScripting) =>
    suite.open(site.html, {
      elsewhere: (url) => (url.endsWith('.js') ? site.script : undefined),
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
