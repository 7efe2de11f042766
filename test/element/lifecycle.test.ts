import {assert, fixture, fixtureSync, html, nextFrame} from '@open-wc/testing';
import type {MenopauseBackpainInfo} from '../../src/menopause-backpain-info.js';
import {elementClass} from '../helpers/articles.js';
import {
  found,
  headings,
  levelOf,
  openSections,
  part,
  sectionButton,
  textOf,
} from '../helpers/find.js';
import {recordToggles} from '../helpers/record.js';
import '../helpers/register-english.js';

describe('an element that leaves the page and comes back', () => {
  let page: HTMLElement;
  let element: MenopauseBackpainInfo;
  let toggles: string[];

  beforeEach(async () => {
    page = fixtureSync(
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
  it('still accepts changes', async () => {
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

/** Inspectors, frameworks and scoped registries read `observedAttributes`, at any time. */
describe('an element whose `observedAttributes` are read again', () => {
  let element: MenopauseBackpainInfo;

  beforeEach(async () => {
    element = await fixture(
      html`<menopause-backpain-info
        emergency-number="112"
        heading-level="3"
        open="causes questions"
      ></menopause-backpain-info>`,
    );
    const {observedAttributes} = elementClass();
    assert.deepEqual(elementClass().observedAttributes, observedAttributes);
    sectionButton(element, 'treatment').click();
    await element.updateComplete;
  });

  it('keeps its sections open', () => {
    assert.deepEqual(openSections(element), ['causes', 'treatment', 'questions']);
  });

  it('keeps its emergency number', () => {
    assert.include(textOf(part(element, 'alert')), 'Call 112');
    assert.notInclude(textOf(part(element, 'article')), '911');
  });

  it('keeps its heading level', () => {
    assert.equal(levelOf(headings(element)[0]), 3);
  });

  it('still follows its attributes', async () => {
    element.setAttribute('emergency-number', '999');
    element.setAttribute('heading-level', '4');
    await element.updateComplete;
    assert.include(textOf(part(element, 'alert')), 'Call 999');
    assert.equal(levelOf(headings(element)[0]), 4);
  });
});

describe('the hidden attribute', () => {
  it('hides the article, as it does any other element', async () => {
    const element: MenopauseBackpainInfo = await fixture(
      html`<menopause-backpain-info hidden></menopause-backpain-info>`,
    );
    assert.isFalse(element.checkVisibility());
  });
});
