// @ts-check
import assert from 'node:assert/strict';
import {it} from 'node:test';
import {complaintsBeforeADeliberateOne} from '../../helpers/strict-policy.js';
import {element, page, scriptTag} from '../../helpers/page.js';
import {assertArticle} from '../../helpers/reader.js';

/** @typedef {import('../../helpers/page.js').Suite} Suite */

const html = page({head: scriptTag(), body: element});

const parse = (/** @type {string} */ header) => {
  const [name, value] = header.split(': ');
  return {[name]: value};
};

/** @param {Suite} suite @param {string} header */
export const strictPolicy = ({open}, header) => {
  it('lets the article work without a complaint', async () => {
    const {tab, complaints} = await open(html, {headers: parse(header)});
    await assertArticle(tab);
    assert.deepEqual(await complaintsBeforeADeliberateOne(tab, complaints), []);
  });
};

/** @param {Suite} suite @param {string} header */
export const trustedTypes = ({open}, header) => {
  it('lets the article work without a complaint', async () => {
    const {tab, complaints} = await open(html, {headers: parse(header)});
    await assertArticle(tab);
    assert.deepEqual(complaints, []);
    const attempt = tab.evaluate(() => void (document.body.innerHTML = 'A string'));
    await assert.rejects(attempt, /requires 'TrustedHTML' assignment/);
  });

  it('is needed with the name that it has', async () => {
    const headers = parse(header.replace(/trusted-types .+/, 'trusted-types another'));
    const {complaints} = await open(html, {headers});
    assert.match(
      complaints.join('\n'),
      /named 'menopause-backpain-info' violates .+ "trusted-types another"/,
    );
  });
};
