import {assert, fixture, html} from '@open-wc/testing';
import type {MenopauseBackpainInfo} from '../../src/element.js';
import '../../src/en.js';
import {
  all,
  button,
  found,
  headerRow,
  panel,
  part,
  parts,
  rootOf,
  sectionButton,
  sectionIds,
  sources,
  textOf,
} from './find.js';
import {press} from './reader.js';

const mountIn = async (page: HTMLElement): Promise<MenopauseBackpainInfo> => {
  const element = document.createElement('menopause-backpain-info');
  element.open = 'all';
  page.append(element);
  await element.updateComplete;
  return element;
};

const paragraphIn = (element: Element, id: string): HTMLElement =>
  found(panel(element, id).querySelector('p'), `paragraph in “${id}”`);

/** A value as the browser itself writes it. */
const normal = (property: string, value: string): string => {
  const sample = document.createElement('i');
  sample.style.setProperty(property, value);
  document.body.append(sample);
  const computed = getComputedStyle(sample).getPropertyValue(property);
  sample.remove();
  return computed;
};

describe('on a page with text styles of its own', () => {
  const pageStyles = {
    'letter-spacing': '5px',
    'word-spacing': '9px',
    'text-transform': 'uppercase',
    'text-align': 'center',
    'text-indent': '40px',
    'text-shadow': '1px 1px 2px red',
    'white-space': 'pre',
    'line-height': '3',
    'font-style': 'italic',
    'font-weight': '700',
    'font-variant-caps': 'small-caps',
    color: 'rgb(250, 240, 230)',
    cursor: 'wait',
    hyphens: 'auto',
    'list-style-type': 'square',
    'word-break': 'break-all',
    'pointer-events': 'none',
    'tab-size': '3',
    direction: 'rtl',
    'writing-mode': 'vertical-rl',
  };

  const places: [string, (element: Element) => HTMLElement][] = [
    ['the title', (element) => part(element, 'heading')],
    ['the text', (element) => paragraphIn(element, 'causes')],
    ['a list', (element) => found(panel(element, 'symptoms').querySelector('li'), 'list item')],
    ['a section’s button', (element) => sectionButton(element, 'causes')],
    ['the danger signs', (element) => part(element, 'alert')],
  ];

  let plain: MenopauseBackpainInfo;
  let styled: MenopauseBackpainInfo;

  beforeEach(async () => {
    plain = await mountIn(await fixture(html`<div></div>`));
    const page: HTMLElement = await fixture(html`<div></div>`);
    for (const [property, value] of Object.entries(pageStyles)) {
      page.style.setProperty(property, value);
    }
    styled = await mountIn(page);
  });

  for (const [name, find] of places) {
    for (const property of Object.keys(pageStyles)) {
      it(`${name} keeps its ${property}`, () => {
        assert.equal(
          getComputedStyle(find(styled)).getPropertyValue(property),
          getComputedStyle(find(plain)).getPropertyValue(property),
        );
      });
    }
  }

  it('the text has the line height of the article', () => {
    const {lineHeight, fontSize} = getComputedStyle(paragraphIn(styled, 'causes'));
    assert.closeTo(parseFloat(lineHeight) / parseFloat(fontSize), 1.55, 0.01);
  });

  it('the text has the page’s font', () => {
    found(styled.parentElement, 'page').style.fontFamily = 'monospace';
    assert.equal(getComputedStyle(paragraphIn(styled, 'causes')).fontFamily, 'monospace');
  });
});

describe('the size of the text', () => {
  afterEach(() => {
    document.documentElement.style.fontSize = '';
  });

  const sizeOn = async (page: HTMLElement): Promise<number> =>
    parseFloat(getComputedStyle(paragraphIn(await mountIn(page), 'causes')).fontSize);

  it('is a little more than the page’s', async () => {
    assert.equal(await sizeOn(await fixture(html`<div style="font-size: 20px"></div>`)), 21.25);
  });

  it('is at least 16 pixels on a page that sets html to 62.5%', async () => {
    document.documentElement.style.fontSize = '62.5%';
    assert.isAtLeast(await sizeOn(await fixture(html`<div></div>`)), 16);
  });

  it('is at least 16 pixels on a page that has small text', async () => {
    assert.isAtLeast(await sizeOn(await fixture(html`<div style="font-size: 9px"></div>`)), 16);
  });

  it('depends on the page around it alone, not on the size of html', async () => {
    const page: HTMLElement = await fixture(html`<div style="font-size: 20px"></div>`);
    const element = await mountIn(page);
    const sizes = (): string[] =>
      [element, ...all(element, '*')].map((place) => {
        const {fontSize, padding, margin, minHeight} = getComputedStyle(place);
        return [place.localName, fontSize, padding, margin, minHeight].join(' ');
      });
    const before = sizes();
    document.documentElement.style.fontSize = '62.5%';
    assert.deepEqual(sizes(), before);
  });
});

describe('the custom property', () => {
  let element: MenopauseBackpainInfo;

  beforeEach(async () => {
    element = await mountIn(await fixture(html`<div></div>`));
  });

  const color = 'rgb(1, 2, 3)';

  /** Property, value, where it shows, and as what. */
  const effects: [string, string, string, () => Element, string, string][] = [
    ['font-family', 'fantasy', 'text', () => paragraphIn(element, 'causes'), 'font-family', ''],
    ['font-family', 'fantasy', 'title', () => part(element, 'heading'), 'font-family', ''],
    ['font-family', 'fantasy', 'buttons', () => button(element, 'Print'), 'font-family', ''],
    ['heading-font-family', 'fantasy', 'title', () => part(element, 'heading'), 'font-family', ''],
    [
      'heading-font-family',
      'fantasy',
      'sections’ headings',
      () => sectionButton(element, 'causes'),
      'font-family',
      '',
    ],
    ['font-size', '23px', 'text', () => paragraphIn(element, 'causes'), 'font-size', ''],
    ['line-height', '40px', 'text', () => paragraphIn(element, 'causes'), 'line-height', ''],
    ['max-width', '333px', 'article', () => part(element, 'article'), 'width', ''],
    ['color-text', color, 'text', () => paragraphIn(element, 'causes'), 'color', ''],
    ['color-text', color, 'title', () => part(element, 'heading'), 'color', ''],
    ['color-muted', color, 'teasers', () => part(element, 'teaser'), 'color', ''],
    ['color-muted', color, 'review line', () => part(element, 'meta'), 'color', ''],
    ['color-muted', color, 'closing line', () => part(element, 'footer'), 'color', ''],
    ['color-surface', color, 'article', () => part(element, 'article'), 'background-color', ''],
    ['color-accent', color, 'links', () => all(element, 'sup a')[0], 'color', ''],
    ['color-accent', color, 'toolbar', () => button(element, 'Print'), 'color', ''],
    ['color-accent', color, 'markers', () => part(element, 'marker'), 'color', ''],
    ['color-accent', color, 'picture', () => all(element, '.share')[0], 'stroke', ''],
    ['color-border', color, 'sections', () => part(element, 'section'), 'border-top-color', ''],
    ['color-border', color, 'picture', () => part(element, 'figure'), 'border-top-color', ''],
    ['color-alert', color, 'danger signs’ heading', () => alertHeading(), 'color', ''],
    ['color-alert', color, 'danger signs’ edge', () => alert(), 'border-left-color', ''],
    ['color-alert-surface', color, 'danger signs', () => alert(), 'background-color', ''],
    ['space', '33px', 'danger signs', () => alert(), 'padding-top', ''],
    ['padding', '44px', 'article', () => part(element, 'article'), 'padding-left', ''],
    ['radius', '11px', 'article', () => part(element, 'article'), 'border-top-left-radius', ''],
    ['radius', '11px', 'danger signs', () => alert(), 'border-top-left-radius', ''],
    ['duration', '3s', 'markers', () => part(element, 'marker'), 'transition-duration', ''],
  ];
});
