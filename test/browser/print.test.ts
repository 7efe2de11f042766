import {assert, fixture, html} from '@open-wc/testing';
import type {MenopauseBackpainInfo} from '../../src/element.js';
import './support/english.js';
import {
  assertSame,
  button,
  found,
  openSections,
  part,
  parts,
  shownSections,
  sectionIds,
  textOf,
} from './support/find.js';
import {recordToggles} from './support/record.js';

describe('printing', () => {
  const {print} = window;
  let element: MenopauseBackpainInfo;
  /** Runs when the browser takes its picture of the page. */
  let onPrint: () => void;
  let pictures: number;

  const handout = (): MenopauseBackpainInfo =>
    document.body.lastElementChild as MenopauseBackpainInfo;

  const whilePrinting = <T>(look: () => T): T => {
    let seen: {value: T} | undefined;
    onPrint = () => (seen = {value: look()});
    element.print();
    return found(seen, 'print').value;
  };

  beforeEach(async () => {
    pictures = 0;
    onPrint = () => undefined;
    window.print = () => {
      pictures++;
      onPrint();
    };
    element = await fixture(html`<menopause-backpain-info></menopause-backpain-info>`);
  });

  afterEach(() => {
    dispatchEvent(new Event('afterprint'));
    window.print = print;
  });

  it('starts with print()', () => {
    element.print();
    assert.equal(pictures, 1);
  });

  it('starts with the button in the toolbar', () => {
    button(element, 'Print').click();
    assert.equal(pictures, 1);
  });

  it('finds a copy of the article at the end of the page', () => {
    const isCopy = whilePrinting(
      () => handout().localName === element.localName && handout() !== element,
    );
    assert.isTrue(isCopy);
  });

  it('finds the whole article in the copy', () => {
    const words = whilePrinting(() => textOf(part(handout(), 'article')));
    assert.equal(words, textOf(part(element, 'article')));
  });

  it('finds the page’s other content still there', () => {
    assert.isTrue(whilePrinting(() => element.isConnected));
  });

  it('shows no copy on the screen', () => {
    assert.isFalse(whilePrinting(() => handout().checkVisibility()));
  });

  it('takes no room on the screen', () => {
    const {scrollHeight} = document.documentElement;
    assert.equal(
      whilePrinting(() => document.documentElement.scrollHeight),
      scrollHeight,
    );
  });

  it('finds the site’s own words in the copy', () => {
    element.innerHTML = '<p slot="action">Book a visit</p>';
    assert.equal(
      whilePrinting(() => textOf(handout())),
      'Book a visit',
    );
  });

  it('finds the choice of sections in the copy', async () => {
    element.setAttribute('sections', 'treatment');
    await element.updateComplete;
    assert.deepEqual(
      whilePrinting(() => parts(handout(), 'section-heading').map(textOf)),
      parts(element, 'section-heading').map(textOf),
    );
  });

  it('finds the choice of sections in the copy when it is a property', async () => {
    element.sections = 'treatment';
    await element.updateComplete;
    assert.deepEqual(
      whilePrinting(() => parts(handout(), 'section-heading').map(textOf)),
      parts(element, 'section-heading').map(textOf),
    );
  });

  it('finds the emergency number in the copy', async () => {
    element.setAttribute('emergency-number', '112');
    await element.updateComplete;
    assert.include(
      whilePrinting(() => textOf(part(handout(), 'alert'))),
      'Call 112',
    );
  });

  it('finds the emergency number in the copy when it is a property', async () => {
    element.emergencyNumber = '112';
    await element.updateComplete;
    assert.include(
      whilePrinting(() => textOf(part(handout(), 'alert'))),
      'Call 112',
    );
  });

  it('finds the language of the article around the copy', () => {
    assert.equal(
      whilePrinting(() => part(handout(), 'article').lang),
      'en',
    );
  });

  it('finds the copy also from inside another shadow root', async () => {
    const host = await fixture(html`<div></div>`);
    host.attachShadow({mode: 'open'}).append(element);
    await element.updateComplete;
    assertSame(
      whilePrinting(() => handout().parentElement),
      document.body,
    );
  });

  it('leaves nothing in the page when it is over', () => {
    const before = [...document.body.children];
    element.print();
    dispatchEvent(new Event('afterprint'));
    assertSame([...document.body.children], before);
  });

  it('leaves no style sheet when it is over', () => {
    const sheet = new CSSStyleSheet();
    document.adoptedStyleSheets.push(sheet);
    element.print();
    dispatchEvent(new Event('afterprint'));
    const left = [...document.adoptedStyleSheets];
    document.adoptedStyleSheets = left.filter((other) => other !== sheet);
    assert.isTrue(left.length === 1 && left[0] === sheet);
  });

  it('leaves a style sheet of the page that came in the meantime', () => {
    const sheet = new CSSStyleSheet();
    element.print();
    document.adoptedStyleSheets.push(sheet);
    dispatchEvent(new Event('afterprint'));
    const left = [...document.adoptedStyleSheets];
    document.adoptedStyleSheets = left.filter((other) => other !== sheet);
    assert.isTrue(left.length === 1 && left[0] === sheet);
  });

  it('works a second time', () => {
    element.print();
    dispatchEvent(new Event('afterprint'));
    assert.isTrue(whilePrinting(() => handout() !== element && handout().isConnected));
  });

  it('leaves the sections on the screen as they are', () => {
    element.print();
    dispatchEvent(new Event('afterprint'));
    assert.deepEqual(openSections(element), []);
  });

  it('tells the page of no section', async () => {
    const toggles = recordToggles(document);
    element.print();
    await handout().updateComplete;
    dispatchEvent(new Event('afterprint'));
    await element.updateComplete;
    assert.deepEqual(toggles, []);
  });

  it('leaves the article on the screen complete', () => {
    element.print();
    dispatchEvent(new Event('afterprint'));
    assert.deepEqual(shownSections(element), sectionIds);
  });
});
