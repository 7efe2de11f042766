import {assert, fixture, html, nextFrame} from '@open-wc/testing';
import type {MenopauseBackpainInfo} from '../../src/element.js';
import './support/english.js';
import {
  found,
  levelOf,
  openSections,
  part,
  sectionButton,
  sectionIds,
  shownSections,
  sources,
  textOf,
} from './support/find.js';
import {recordToggles, recordWarnings} from './support/record.js';

describe('an element that leaves the page and comes back', () => {
  let page: HTMLElement;
  let element: MenopauseBackpainInfo;
  let toggles: string[];

  beforeEach(async () => {
    page = await fixture(
      html`<div>
        <menopause-backpain-info open="causes treatment"></menopause-backpain-info>
      </div>`,
    );
    element = found(page.querySelector('menopause-backpain-info'), 'element');
    await element.updateComplete;
    toggles = recordToggles(element);
    element.remove();
    await nextFrame();
    page.append(element);
    await element.updateComplete;
  });

  it('has the same sections open', () => {
    assert.deepEqual(openSections(element), ['causes', 'treatment']);
  });

  it('fires no event', () => {
    assert.deepEqual(toggles, []);
  });

  it('still works', async () => {
    sectionButton(element, 'causes').click();
    await element.updateComplete;
    assert.deepEqual(openSections(element), ['treatment']);
  });
});

describe('an element that has left the page', () => {
  it('still takes what is asked of it', async () => {
    const element: MenopauseBackpainInfo = await fixture(
      html`<menopause-backpain-info></menopause-backpain-info>`,
    );
    const page = found(element.parentElement, 'page');
    element.remove();
    element.show('causes');
    page.append(element);
    await element.updateComplete;
    assert.deepEqual(openSections(element), ['causes']);
  });
});

describe('a copy of an element', () => {
  it('has the same sections open', async () => {
    const element: MenopauseBackpainInfo = await fixture(
      html`<menopause-backpain-info open="causes"></menopause-backpain-info>`,
    );
    const copy = element.cloneNode(true) as MenopauseBackpainInfo;
    element.after(copy);
    await copy.updateComplete;
    assert.deepEqual(openSections(copy), ['causes']);
  });
});

describe('a property that is', () => {
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

      it('has every section: sections', async () => {
        await set('sections', value);
        assert.deepEqual(shownSections(element), sectionIds);
      });

      it('has every source: sections', async () => {
        await set('sections', value);
        await set('exclusive', value);
        await set('open', 'all');
        assert.isTrue(sources(element).every((source) => source.checkVisibility()));
      });

      it('has level 2: headingLevel', async () => {
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

      it('has the number of the language: emergencyNumber', async () => {
        await set('emergencyNumber', value);
        assert.include(textOf(part(element, 'alert')), 'Call 911');
      });

      it('lets several sections open: exclusive', async () => {
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
        it(`warns of nothing: ${property}`, async () => {
          await set(property, value);
          assert.deepEqual(warnings, []);
        });
      }
    });
  }
});

describe('the hidden attribute', () => {
  it('hides the article, as it does any other element', async () => {
    const element: MenopauseBackpainInfo = await fixture(
      html`<menopause-backpain-info hidden></menopause-backpain-info>`,
    );
    assert.isFalse(element.checkVisibility());
  });
});
