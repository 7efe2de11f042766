import {assert, fixture, fixtureSync, html} from '@open-wc/testing';
import type {MenopauseBackpainInfo} from '../../src/menopause-backpain-info.js';
import '../helpers/register-english.js';
import {recordToggles} from '../helpers/record.js';
import {
  assertSame,
  button,
  found,
  levelOf,
  openSections,
  part,
  parts,
  sectionIds,
  shownSections,
  textOf,
} from '../helpers/find.js';

describe('printing', () => {
  const {print} = window;
  let element: MenopauseBackpainInfo;
  /** Runs when the browser prints the page. */
  let onPrint: () => void;
  let prints: number;

  const handout = (): MenopauseBackpainInfo =>
    document.body.lastElementChild as MenopauseBackpainInfo;

  const whilePrinting = <T>(look: () => T): T => {
    let seen: {value: T} | undefined;
    onPrint = () => (seen = {value: look()});
    element.print();
    return found(seen, 'print').value;
  };

  beforeEach(async () => {
    prints = 0;
    onPrint = () => undefined;
    window.print = () => {
      prints++;
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
    assert.equal(prints, 1);
  });

  it('starts with the button in the toolbar', () => {
    button(element, 'Print').click();
    assert.equal(prints, 1);
  });

  it('adds a handout, which is a copy of the element, at the end of the page', () => {
    const isCopy = whilePrinting(
      () => handout().localName === element.localName && handout() !== element,
    );
    assert.isTrue(isCopy);
  });

  it('shows the whole article in the handout', () => {
    const words = whilePrinting(() => textOf(part(handout(), 'article')));
    assert.equal(words, textOf(part(element, 'article')));
  });

  it('leaves the page’s other content in place', () => {
    assert.isTrue(whilePrinting(() => element.isConnected));
  });

  it('does not show the handout on the screen', () => {
    assert.isFalse(whilePrinting(() => handout().checkVisibility()));
  });

  it('does not make the page longer', () => {
    const {scrollHeight} = document.documentElement;
    assert.equal(
      whilePrinting(() => document.documentElement.scrollHeight),
      scrollHeight,
    );
  });

  it('gives the handout the slotted content', () => {
    element.innerHTML = '<p slot="action">Book a visit</p>';
    assert.equal(
      whilePrinting(() => textOf(handout())),
      'Book a visit',
    );
  });

  const options = {
    emergencyNumber: '112',
    exclusive: true,
    headingLevel: 4,
    lang: 'en',
    sections: 'treatment causes',
    theme: 'dark',
  } as const;
  const attributes =
    'emergency-number="112" exclusive heading-level="4" lang="en" sections="treatment causes" theme="dark"';

  const assertOptions = (): void => {
    const {properties, ...shown} = whilePrinting(() => ({
      alert: textOf(part(handout(), 'alert')),
      level: levelOf(part(handout(), 'heading')),
      sections: parts(handout(), 'section-heading').map(textOf),
      properties: Object.keys(options).map((name): unknown[] => [
        name,
        Reflect.get(handout(), name),
      ]),
    }));
    assert.deepEqual(Object.fromEntries(properties), options);
    assert.include(shown.alert, 'Call 112');
    assert.equal(shown.level, 4);
    assert.deepEqual(shown.sections, parts(element, 'section-heading').map(textOf));
    assert.lengthOf(shown.sections, 3);
  };

  it('gives the handout every option that is set as an attribute', async () => {
    element = await fixture(`<menopause-backpain-info ${attributes}></menopause-backpain-info>`);
    assertOptions();
  });

  it('gives the handout every option that is set as a property', async () => {
    Object.assign(element, options);
    await element.updateComplete;
    assertOptions();
  });

  it('gives the handout an option that is set right before', () => {
    Object.assign(element, options);
    assert.equal(
      whilePrinting(() => levelOf(part(handout(), 'heading'))),
      4,
    );
  });

  it('gives the handout the language of the article', () => {
    assert.equal(
      whilePrinting(() => part(handout(), 'article').lang),
      'en',
    );
  });

  it('adds the handout to the page from inside a shadow root', async () => {
    const host = fixtureSync(html`<div></div>`);
    host.attachShadow({mode: 'open'}).append(element);
    await element.updateComplete;
    assertSame(
      whilePrinting(() => handout().parentElement),
      document.body,
    );
  });

  it('removes the handout afterwards', () => {
    const before = [...document.body.children];
    element.print();
    dispatchEvent(new Event('afterprint'));
    assertSame([...document.body.children], before);
  });

  it('removes its style sheet afterwards', () => {
    const sheet = new CSSStyleSheet();
    document.adoptedStyleSheets.push(sheet);
    element.print();
    dispatchEvent(new Event('afterprint'));
    const left = [...document.adoptedStyleSheets];
    document.adoptedStyleSheets = left.filter((other) => other !== sheet);
    assert.isTrue(left.length === 1 && left[0] === sheet);
  });

  it('keeps a style sheet that the page adds in the meantime', () => {
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

  it('fires no event', async () => {
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
