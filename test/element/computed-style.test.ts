import {assert, fixtureSync, html} from '@open-wc/testing';
import type {MenopauseBackpainInfo} from '../../src/menopause-backpain-info.js';
import {blend} from '../helpers/contrast.js';
import {documentedElement} from '../helpers/elements-manifest.js';
import {
  all,
  button,
  found,
  panel,
  part,
  rootOf,
  sectionButton,
  sources,
  titleLink,
} from '../helpers/find.js';
import {press} from '../helpers/commands.js';
import {showArticle} from '../helpers/show-article.js';

const mountIn = async (page: HTMLElement): Promise<MenopauseBackpainInfo> => {
  const element = document.createElement('menopause-backpain-info');
  element.open = 'all';
  page.append(element);
  await element.updateComplete;
  return element;
};

/** The places for the elements that all tests of a `describe` share. */
const pages: HTMLElement[] = [];

const addPage = (): HTMLElement => {
  const page = document.body.appendChild(document.createElement('div'));
  pages.push(page);
  return page;
};

const removePages = (): void => pages.splice(0).forEach((page) => page.remove());

const paragraphIn = (element: Element, id: string): HTMLElement =>
  found(panel(element, id).querySelector('p'), `paragraph in “${id}”`);

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
    hyphens: 'auto',
    'list-style-type': 'square',
    'word-break': 'break-all',
    'tab-size': '3',
    direction: 'rtl',
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

  before(async () => {
    plain = await mountIn(addPage());
    const page = addPage();
    for (const [property, value] of Object.entries(pageStyles)) {
      page.style.setProperty(property, value);
    }
    styled = await mountIn(page);
  });

  after(removePages);

  for (const [name, find] of places) {
    it(`${name} keeps its own`, () => {
      const [kept, own] = [styled, plain].map((element) => {
        const style = getComputedStyle(find(element));
        return Object.keys(pageStyles).map((name) => [name, style.getPropertyValue(name)]);
      });
      assert.deepEqual(kept, own);
    });
  }

  it('the text stays horizontal on a page with vertical text', () => {
    found(styled.parentElement, 'page').style.writingMode = 'vertical-rl';
    assert.equal(getComputedStyle(paragraphIn(styled, 'causes')).writingMode, 'horizontal-tb');
  });

  it('the text has the article’s line height', () => {
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

  it('is a little larger than the page’s', async () => {
    assert.equal(await sizeOn(fixtureSync(html`<div style="font-size: 20px"></div>`)), 21.25);
  });

  it('is at least 16 pixels on a page that sets html to 62.5%', async () => {
    document.documentElement.style.fontSize = '62.5%';
    assert.isAtLeast(await sizeOn(fixtureSync(html`<div></div>`)), 16);
  });

  it('is at least 16 pixels on a page with small text', async () => {
    assert.isAtLeast(await sizeOn(fixtureSync(html`<div style="font-size: 9px"></div>`)), 16);
  });

  it('grows with the page’s', async () => {
    const page: HTMLElement = fixtureSync(html`<div style="font-size: 20px"></div>`);
    const text = paragraphIn(await mountIn(page), 'causes');
    const {height} = text.getBoundingClientRect();
    page.style.fontSize = '40px';
    assert.isAbove(text.getBoundingClientRect().height, height);
  });

  it('depends on the surrounding page, not on the size of html', async () => {
    const page: HTMLElement = fixtureSync(html`<div style="font-size: 20px"></div>`);
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

  const alert = (): HTMLElement => part(element, 'alert');
  const article = (): HTMLElement => part(element, 'article');
  const picture = (): HTMLElement => part(element, 'figure');
  const text = (): HTMLElement => paragraphIn(element, 'causes');
  const title = (): HTMLElement => part(element, 'heading');
  const toolbar = (): HTMLElement => button(element, 'Print');

  /** The places and styles that each custom property changes. */
  const effects: Record<string, {value: string; changes: [string, () => Element, string][]}> = {
    'font-family': {
      value: 'fantasy',
      changes: [
        ['text', text, 'font-family'],
        ['title', title, 'font-family'],
        ['toolbar', toolbar, 'font-family'],
      ],
    },
    'heading-font-family': {
      value: 'fantasy',
      changes: [
        ['title', title, 'font-family'],
        ['section headings', () => sectionButton(element, 'causes'), 'font-family'],
        [
          'headings in a section',
          () => found(panel(element, 'causes').querySelector('h4'), 'heading'),
          'font-family',
        ],
      ],
    },
    'font-size': {value: '23px', changes: [['text', text, 'font-size']]},
    'line-height': {value: '40px', changes: [['text', text, 'line-height']]},
    'color-text': {
      value: 'rgb(1, 2, 3)',
      changes: [
        ['text', text, 'color'],
        ['title', title, 'color'],
      ],
    },
    'color-muted': {
      value: 'rgb(1, 2, 3)',
      changes: [
        ['teasers', () => part(element, 'teaser'), 'color'],
        ['review line', () => part(element, 'meta'), 'color'],
        ['closing line', () => part(element, 'footer'), 'color'],
      ],
    },
    'color-surface': {
      value: 'rgb(1, 2, 3)',
      changes: [['article', article, 'background-color']],
    },
    'color-accent': {
      value: 'rgb(1, 2, 3)',
      changes: [
        ['links', () => titleLink(sources(element)[0]), 'color'],
        ['toolbar', toolbar, 'color'],
        ['markers', () => part(element, 'marker'), 'color'],
        ['picture', () => found([...picture().querySelectorAll('path')].at(-1), 'dots'), 'stroke'],
      ],
    },
    'color-border': {
      value: 'rgb(1, 2, 3)',
      changes: [
        ['sections', () => part(element, 'section'), 'border-bottom-color'],
        ['picture', picture, 'border-top-color'],
      ],
    },
    'color-alert': {
      value: 'rgb(1, 2, 3)',
      changes: [
        [
          'heading of the danger signs',
          () => found(alert().querySelector('h3'), 'heading'),
          'color',
        ],
        ['edge of the danger signs', alert, 'border-left-color'],
      ],
    },
    'color-alert-surface': {
      value: 'rgb(1, 2, 3)',
      changes: [['danger signs', alert, 'background-color']],
    },
    space: {value: '33px', changes: [['danger signs', alert, 'padding-top']]},
    padding: {value: '44px', changes: [['article', article, 'padding-left']]},
    radius: {
      value: '11px',
      changes: [
        ['article', article, 'border-top-left-radius'],
        ['danger signs', alert, 'border-bottom-right-radius'],
        ['picture', picture, 'border-top-left-radius'],
      ],
    },
    duration: {
      value: '3s',
      changes: [['markers', () => part(element, 'marker'), 'transition-duration']],
    },
  };

  before(async () => {
    element = await mountIn(addPage());
  });

  afterEach(() => element.removeAttribute('style'));

  after(removePages);

  for (const [name, {value, changes}] of Object.entries(effects)) {
    for (const [place, find, property] of changes) {
      it(`--mbi-${name} changes the ${property} of the ${place}`, () => {
        element.style.setProperty(`--mbi-${name}`, value);
        const shown = getComputedStyle(find()).getPropertyValue(property);
        // Colours that are kept legible have another notation.
        if (/color|stroke/.test(property)) assert.deepEqual(blend([shown]), blend([value]));
        else assert.equal(shown, value);
      });
    }
  }

  it('--mbi-heading-font-family leaves the text alone', () => {
    const {fontFamily} = getComputedStyle(text());
    element.style.setProperty('--mbi-heading-font-family', 'fantasy');
    assert.equal(getComputedStyle(text()).fontFamily, fontFamily);
  });

  it('--mbi-max-width changes the greatest width of the article', () => {
    element.style.setProperty('--mbi-max-width', '333px');
    assert.equal(article().getBoundingClientRect().width, 333);
  });

  it('--mbi-color-focus changes the ring around what has the focus', async () => {
    element.style.setProperty('--mbi-color-focus', 'rgb(1, 2, 3)');
    await press('Tab');
    const focused = found(rootOf(element).activeElement, 'focus in the article');
    assert.equal(getComputedStyle(focused).outlineColor, 'rgb(1, 2, 3)');
  });

  it('can be set on any ancestor', () => {
    found(element.parentElement, 'page').style.setProperty('--mbi-color-text', 'rgb(1, 2, 3)');
    assert.equal(getComputedStyle(text()).color, 'rgb(1, 2, 3)');
  });
});

describe('a page', () => {
  const parts: [string, string][] = [
    ['article', 'border-left-color'],
    ['heading', 'color'],
    ['summary', 'color'],
    ['meta', 'color'],
    ['alert', 'color'],
    ['toolbar', 'color'],
    ['section', 'color'],
    ['section-heading', 'color'],
    ['section-button', 'color'],
    ['teaser', 'color'],
    ['marker', 'color'],
    ['body', 'color'],
    ['figure', 'color'],
    ['sources', 'color'],
    ['footer', 'color'],
  ];

  let page: HTMLElement;
  let element: MenopauseBackpainInfo;

  before(async () => {
    page = addPage();
    element = await mountIn(page);
  });

  after(removePages);

  for (const [name, property] of parts) {
    it(`can style the part “${name}”`, () => {
      const style = document.createElement('style');
      style.textContent = `::part(${name}) { ${property}: rgb(1, 2, 3) }`;
      page.append(style);
      assert.equal(
        getComputedStyle(part(element, name)).getPropertyValue(property),
        'rgb(1, 2, 3)',
      );
    });
  }
});

const colours = ['color', 'background-color', 'border-bottom-color', 'outline-color', 'stroke'];
const others = ['font-family', 'font-size', 'line-height', 'padding', 'margin', 'border-radius'];

/** The look of each place. Colours are compared as shown, because their notation differs. */
const look = (root: ShadowRoot): string[] =>
  [...root.querySelectorAll('[part=article], [part=article] *')].map((place) => {
    const style = getComputedStyle(place);
    const seen = colours
      .map((name) => style.getPropertyValue(name))
      .map((colour) => (CSS.supports('color', colour) ? blend([colour]) : colour));
    const rest = [...others, 'width', 'transition-duration'].map((name) =>
      style.getPropertyValue(name),
    );
    return [place.localName, ...seen, ...rest].join(' ');
  });

describe('each custom property', () => {
  it('is documented with its syntax, its default and its purpose', async () => {
    const properties = (await documentedElement()).cssProperties;
    assert.isAbove(properties.length, 15);
    for (const {name, description, syntax, default: value} of properties) {
      assert.match(syntax, /^<[a-z-]+>$/, name);
      assert.isNotEmpty(value, name);
      assert.isAbove(description.length, 5, name);
    }
  });

  for (const theme of ['light', 'dark']) {
    it(`has the documented default, ${theme}`, async () => {
      const {root, element} = await showArticle(`open="all" theme="${theme}"`);
      const before = look(root);
      for (const {name, default: value} of (await documentedElement()).cssProperties) {
        element.style.setProperty(name, value);
      }
      assert.deepEqual(look(root), before);
    });
  }
});
