import {assert, fixture, html} from '@open-wc/testing';
import type {MenopauseBackpainInfo} from '../../src/element.js';
import './support/english.js';
import {blend} from './support/accessibility-colours.js';
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
} from './support/find.js';
import {press} from './support/reader.js';
import {brokenWords} from './support/words.js';

const mountIn = async (page: HTMLElement): Promise<MenopauseBackpainInfo> => {
  const element = document.createElement('menopause-backpain-info');
  element.open = 'all';
  page.append(element);
  await element.updateComplete;
  return element;
};

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
    cursor: 'wait',
    hyphens: 'auto',
    'list-style-type': 'square',
    'word-break': 'break-all',
    'pointer-events': 'none',
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

  it('the text runs across also on a page where it runs down', () => {
    found(styled.parentElement, 'page').style.writingMode = 'vertical-rl';
    assert.equal(getComputedStyle(paragraphIn(styled, 'causes')).writingMode, 'horizontal-tb');
  });

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

  it('grows with the page’s while sections are open', async () => {
    const page: HTMLElement = await fixture(html`<div style="font-size: 20px"></div>`);
    const text = paragraphIn(await mountIn(page), 'causes');
    const {height} = text.getBoundingClientRect();
    page.style.fontSize = '40px';
    assert.isAbove(text.getBoundingClientRect().height, height);
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

  const alert = (): HTMLElement => part(element, 'alert');
  const article = (): HTMLElement => part(element, 'article');
  const picture = (): HTMLElement => part(element, 'figure');
  const text = (): HTMLElement => paragraphIn(element, 'causes');
  const title = (): HTMLElement => part(element, 'heading');
  const toolbar = (): HTMLElement => button(element, 'Print');

  /** What each changes, by the name of the property: in which place, and which style there. */
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
        ['links', () => found(sources(element)[0].querySelector('a'), 'link'), 'color'],
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

  beforeEach(async () => {
    element = await mountIn(await fixture(html`<div></div>`));
  });

  for (const [name, {value, changes}] of Object.entries(effects)) {
    for (const [place, find, property] of changes) {
      it(`--mbi-${name} changes the ${property} of the ${place}`, () => {
        element.style.setProperty(`--mbi-${name}`, value);
        const shown = getComputedStyle(find()).getPropertyValue(property);
        // Colours that are kept legible come in another notation.
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

  it('may be set on any element around', () => {
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

  for (const [name, property] of parts) {
    it(`can style the part “${name}”`, async () => {
      const page = await fixture<HTMLElement>(html`<div></div>`);
      const element = await mountIn(page);
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

/** Texts that stick out of a place sideways. */
const textsBeyond = (place: Element): string[] => {
  const {left, right} = place.getBoundingClientRect();
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  const range = new Range();
  while (walker.nextNode()) {
    range.selectNodeContents(walker.currentNode);
    const isOutside = [...range.getClientRects()].some(
      (box) => box.left < left - 1 || box.right > right + 1,
    );
    if (isOutside) texts.push(textOf(walker.currentNode));
  }
  return texts;
};

describe('with all sections open', () => {
  for (const width of [240, 320, 480]) {
    describe(`in ${width} pixels`, () => {
      let page: HTMLElement;
      let element: MenopauseBackpainInfo;

      beforeEach(async () => {
        page = await fixture(html`<div style="width: ${width}px"></div>`);
        element = await mountIn(page);
      });

      it('nothing makes the page scroll sideways', () => {
        assert.isAtMost(page.scrollWidth, width);
      });

      it('no word of the picture is broken', () => {
        assert.deepEqual(brokenWords(part(element, 'figure')), []);
      });

      it('nothing sticks out of the article', () => {
        const article = part(element, 'article');
        assert.isAtMost(article.scrollWidth, article.clientWidth);
      });

      it('all text is inside the article', () => {
        assert.deepEqual(textsBeyond(part(element, 'article')), []);
      });

      it('every picture is inside the article', () => {
        const {left, right} = part(element, 'article').getBoundingClientRect();
        const outside = all(element, 'figure, svg').filter((picture) => {
          const box = picture.getBoundingClientRect();
          return box.left < left || box.right > right;
        });
        assert.lengthOf(outside, 0);
      });
    });
  }
});

describe('with the text spacing a reader may need', () => {
  let element: MenopauseBackpainInfo;

  beforeEach(async () => {
    element = await mountIn(await fixture(html`<div style="width: 320px"></div>`));
    const style = document.createElement('style');
    style.textContent = `
      * {
        line-height: 1.5 !important;
        letter-spacing: 0.12em !important;
        word-spacing: 0.16em !important;
      }
      p { margin-block-end: 2em !important; }
    `;
    rootOf(element).append(style);
  });

  it('all text is inside the article', () => {
    assert.deepEqual(textsBeyond(part(element, 'article')), []);
  });

  it('nothing sticks out of the article', () => {
    const article = part(element, 'article');
    assert.isAtMost(article.scrollWidth, article.clientWidth);
  });

  it('nothing is cut off', () => {
    const places = all(element, '[part~="article"] *').filter((place) => !place.closest('svg'));
    const cut = places.filter((place) => {
      const {overflowX, overflowY, textOverflow} = getComputedStyle(place);
      return `${overflowX} ${overflowY} ${textOverflow}` !== 'visible visible clip';
    });
    assert.deepEqual(cut.map(textOf), []);
  });

  it('the sections follow one another without overlapping', () => {
    const blocks = [
      ...['heading', 'summary', 'meta', 'alert', 'toolbar'].map((name) => part(element, name)),
      ...parts(element, 'section'),
      part(element, 'footer'),
    ].map((block) => block.getBoundingClientRect());
    const overlaps = blocks.slice(1).filter(({top}, index) => top < blocks[index].bottom - 1);
    assert.lengthOf(overlaps, 0);
  });

  for (const id of sectionIds) {
    it(`heading and teaser of “${id}” have room in their row`, () => {
      const row = headerRow(element, id).getBoundingClientRect();
      const texts = [...headerRow(element, id).querySelectorAll('button, p')].map((text) =>
        text.getBoundingClientRect(),
      );
      const [heading, teaser] = texts;
      assert.isAtLeast(heading.top, row.top);
      assert.isAtLeast(teaser.top, heading.bottom - 1);
      assert.isAtMost(teaser.bottom, row.bottom);
    });
  }
});

describe('the article has room', () => {
  const surroundings: [string, () => Promise<HTMLElement>][] = [
    ['beside other things in a row', () => fixture(html`<div style="display: flex"></div>`)],
    [
      'in a block that is as wide as its content',
      () => fixture(html`<div style="float: left"></div>`),
    ],
    ['in a line of text', () => fixture(html`<div style="display: inline-block"></div>`)],
    ['in a grid', () => fixture(html`<div style="display: grid; justify-items: start"></div>`)],
    [
      'in a table',
      async () => {
        const table = await fixture(
          html`<table>
            <tbody>
              <tr>
                <td></td>
              </tr>
            </tbody>
          </table>`,
        );
        return found(table.querySelector('td'), 'table cell');
      },
    ],
  ];

  for (const [name, mount] of surroundings) {
    it(name, async () => {
      const element = await mountIn(await mount());
      assert.isAbove(part(element, 'article').getBoundingClientRect().width, 200);
    });
  }

  it('when it floats itself', async () => {
    const element = await mountIn(await fixture(html`<div></div>`));
    element.style.float = 'left';
    assert.isAbove(part(element, 'article').getBoundingClientRect().width, 200);
  });

  it('and leaves some to its neighbours in a row', async () => {
    const row: HTMLElement = await fixture(
      html`<div style="display: flex; width: 600px"><p style="flex: none; width: 250px"></p></div>`,
    );
    await mountIn(row);
    assert.isAtMost(row.scrollWidth, 600);
  });
});
