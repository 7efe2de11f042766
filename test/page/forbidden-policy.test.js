// @ts-check
/** Pages whose Content-Security-Policy forbids the Trusted Types policy that Lit needs. */
import assert from 'node:assert/strict';
import {it} from 'node:test';
import {element, inEveryEngine, isFallbackVisible, page, scriptTag, tag} from '../helpers/page.js';

const isDefined = (/** @type {string} */ name) => customElements.get(name) !== undefined;

inEveryEngine('a page that forbids the Trusted Types policy', ({open}) => {
  for (const names of ["'none'", 'default', 'lit-html']) {
    it(`keeps its own fallback visible, with one message that names the policy: ${names}`, async () => {
      const policy = `require-trusted-types-for 'script'; trusted-types ${names}`;
      const {tab, complaints} = await open(page({head: scriptTag(), body: element}), {
        headers: {'content-security-policy': policy},
      });
      // An engine without Trusted Types enforces nothing: the article shows there.
      if (!(await tab.evaluate(() => 'trustedTypes' in window))) {
        assert.ok(await tab.evaluate(isDefined, tag));
        return;
      }
      assert.ok(await tab.evaluate(isFallbackVisible));
      assert.ok(!(await tab.evaluate(isDefined, tag)));
      const ours = complaints.filter((text) => text.includes(`<${tag}>`));
      assert.equal(ours.length, 1, complaints.join('\n'));
      assert.match(ours[0], new RegExp(`must allow the Trusted Types policy "${tag}"`));
    });
  }
});

inEveryEngine('a page that is XML', ({open}) => {
  it('keeps its own fallback visible, with one message', async () => {
    const script = `<script src="/${tag}.js" defer="defer"></script>`;
    const xml = `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Clinic</title>${script}</head><body>${element}</body></html>`;
    const {tab, complaints} = await open(xml, {headers: {'content-type': 'application/xhtml+xml'}});
    assert.ok(await tab.evaluate(isFallbackVisible));
    // Firefox adds its own, on what it could not parse.
    const ours = complaints.filter((text) => text.includes(`<${tag}>`));
    assert.equal(ours.length, 1, complaints.join('\n'));
    assert.match(ours[0], /must be HTML/);
  });
});

inEveryEngine('a page that allows the policy', ({open}) => {
  it('shows the article instead of the fallback', async () => {
    const policy = `require-trusted-types-for 'script'; trusted-types ${tag}`;
    const {tab, complaints} = await open(page({head: scriptTag(), body: element}), {
      headers: {'content-security-policy': policy},
    });
    assert.ok(!(await tab.evaluate(isFallbackVisible)));
    assert.deepEqual(complaints, []);
  });
});
