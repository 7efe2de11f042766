import {assert, fixture, html} from '@open-wc/testing';
import type {MenopauseBackpainInfo} from '../../src/menopause-backpain-info.js';
import {assertMarkup, assertOpen} from '../fuzz/invariants.js';
import {
  found,
  headings,
  levelOf,
  openSections,
  part,
  sectionIds,
  shownSections,
  sources,
  tag,
  textOf,
} from '../helpers/find.js';
import {closePages, loadPage, scriptTag} from '../helpers/load-page.js';
import {recordWarnings} from '../helpers/record.js';
import '../helpers/register-english.js';

describe('a property set to', () => {
  const warnings = recordWarnings();
  let element: MenopauseBackpainInfo;

  const set = async (property: string, value: unknown): Promise<void> => {
    Object.assign(element, {[property]: value});
    await element.updateComplete;
  };

  for (const value of [null, undefined]) {
    describe(String(value), () => {
      beforeEach(async () => {
        element = await fixture(html`
          <menopause-backpain-info
            emergency-number="112"
            exclusive
            heading-level="4"
            open="causes"
            sections="causes treatment"
            theme="dark"
          ></menopause-backpain-info>
        `);
      });

      it('opens nothing: open', async () => {
        await set('open', value);
        assert.deepEqual(openSections(element), []);
      });

      it('shows every section: sections', async () => {
        await set('sections', value);
        assert.deepEqual(shownSections(element), sectionIds);
      });

      it('shows every source: sections', async () => {
        await set('sections', value);
        await set('exclusive', value);
        await set('open', 'all');
        assert.isTrue(sources(element).every((source) => source.checkVisibility()));
      });

      it('uses level 2: headingLevel', async () => {
        await set('headingLevel', value);
        assert.equal(levelOf(part(element, 'heading')), 2);
      });

      it('follows the page: theme', async () => {
        await set('theme', value);
        assert.equal(
          getComputedStyle(part(element, 'article')).colorScheme,
          getComputedStyle(element).colorScheme,
        );
      });

      it('shows the number of the language: emergencyNumber', async () => {
        await set('emergencyNumber', value);
        assert.include(textOf(part(element, 'alert')), 'Call 911');
      });

      it('allows several open sections: exclusive', async () => {
        await set('exclusive', value);
        await set('open', 'causes treatment');
        assert.deepEqual(openSections(element), ['causes', 'treatment']);
      });

      it('lets show() open a section at once: open', async () => {
        Object.assign(element, {exclusive: false, open: value});
        element.show('treatment');
        await element.updateComplete;
        assert.deepEqual(openSections(element), ['treatment']);
      });

      it('lets show() open a section without a warning: open', async () => {
        Object.assign(element, {open: value, exclusive: false});
        element.show('treatment');
        await element.updateComplete;
        assert.deepEqual(warnings, []);
      });

      for (const property of [
        'open',
        'sections',
        'headingLevel',
        'theme',
        'emergencyNumber',
        'exclusive',
      ]) {
        it(`gives no warning: ${property}`, async () => {
          await set(property, value);
          assert.deepEqual(warnings, []);
        });
      }
    });
  }
});

const good = {
  emergencyNumber: '112',
  exclusive: true,
  headingLevel: 3,
  open: 'all',
  sections: 'causes',
  theme: 'dark',
};

describe('a property set to a symbol, which has no text', () => {
  afterEach(closePages);

  for (const name of Object.keys(good)) {
    it(`does no lasting harm: ${name}`, async () => {
      // The page's mistake ends in an unhandled rejection, which must not reach this page.
      const {document} = await loadPage(`<${tag}></${tag}>${scriptTag('english')}`);
      const element = found(document.querySelector(tag), 'element');
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
