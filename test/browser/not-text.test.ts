import {assert} from '@open-wc/testing';
import type {MenopauseBackpainInfo} from '../../src/element.js';
import {assertMarkup, assertOpen} from './support/always-true.js';
import {found, headings, levelOf, part, textOf} from './support/find.js';
import {closePages, loadPage} from './support/page.js';

const good = {
  emergencyNumber: '112',
  exclusive: true,
  headingLevel: 3,
  open: 'all',
  sections: 'causes',
  theme: 'dark',
};

describe('a property set to a symbol, which cannot be text,', () => {
  let element: MenopauseBackpainInfo;

  beforeEach(async () => {
    // Lit reports the error, which is the page's own, as one that nobody handles: not to this page.
    const {document} = await loadPage(
      '<menopause-backpain-info></menopause-backpain-info>' +
        '<script type="module" src="/test/browser/support/english.ts"></script>',
    );
    element = found(document.querySelector('menopause-backpain-info'), 'element');
  });

  afterEach(closePages);

  for (const name of Object.keys(good)) {
    it(`does no lasting harm: ${name}`, async () => {
      Object.assign(element, {[name]: Symbol('causes')});
      await element.updateComplete.catch(() => undefined);
      Object.assign(element, good);
      await element.updateComplete;
      assertMarkup(element);
      assert.deepEqual(assertOpen(element, true), ['causes']);
      assert.equal(levelOf(headings(element)[0]), 3);
      assert.include(textOf(part(element, 'alert')), '112');
    });
  }
});
