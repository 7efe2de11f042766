// @ts-check
import assert from 'node:assert/strict';
import {it} from 'node:test';
import {complaintsBeforeADeliberateOne} from '../../helpers/strict-policy.js';
import {clinicPage, element, openClinic, scriptTag} from '../../helpers/clinic.js';
import {assertArticle} from '../../helpers/reader.js';

/** @typedef {import('puppeteer-core').Browser} Browser */

const page = clinicPage({head: scriptTag, body: element});

const parse = (/** @type {string} */ header) => {
  const [name, value] = header.split(': ');
  return {[name]: value};
};

/** @param {Browser} browser @param {string} header */
export const strictPolicy = (browser, header) => {
  it('lets the article work without a complaint', async () => {
    const {tab, complaints} = await openClinic(browser, page, {headers: parse(header)});
    await assertArticle(tab);
    assert.deepEqual(await complaintsBeforeADeliberateOne(tab, complaints), []);
    await tab.close();
  });
};

/** @param {Browser} browser @param {string} header */
export const trustedTypes = (browser, header) => {
  it('lets the article work without a complaint', async () => {
    const {tab, complaints} = await openClinic(browser, page, {headers: parse(header)});
    await assertArticle(tab);
    assert.deepEqual(complaints, []);
    const attempt = tab.evaluate(() => void (document.body.innerHTML = 'A string'));
    await assert.rejects(attempt, /requires 'TrustedHTML' assignment/);
    await tab.close();
  });

  it('is needed with the name that it has', async () => {
    const headers = parse(header.replace(/trusted-types .+/, 'trusted-types another'));
    const {tab, complaints} = await openClinic(browser, page, {headers});
    assert.match(
      complaints.join('\n'),
      /named 'menopause-backpain-info' violates .+ "trusted-types another"/,
    );
    await tab.close();
  });
};
