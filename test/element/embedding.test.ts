import {assert, fixture, fixtureSync, html, nextFrame, oneEvent} from '@open-wc/testing';
import {resetMouse, sendMouse} from '@web/test-runner-commands';
import type {MenopauseBackpainInfo} from '../../src/menopause-backpain-info.js';
import '../helpers/register-english.js';
import {closePages, loadPage, scriptTag} from '../helpers/load-page.js';
import {press} from '../helpers/commands.js';
import {splitWords} from '../helpers/line-breaks.js';
import {
  all,
  assertSame,
  backLink,
  citations,
  focusedIn,
  found,
  openSections,
  panel,
  part,
  rootOf,
  sectionButton,
  sectionHeading,
  sources,
  tag,
  textOf,
  titleLink,
} from '../helpers/find.js';

const elementIn = async (place: Element): Promise<MenopauseBackpainInfo> => {
  const element = found((place.shadowRoot ?? place).querySelector(tag), 'element');
  await element.updateComplete;
  return element;
};

/** The middle of a place, from the corner of the test page, also for a place inside a frame. */
const middleOf = (place: Element): [number, number] => {
  place.scrollIntoView({block: 'center', behavior: 'instant'});
  const {x, y, width, height} = place.getClientRects()[0];
  const frame = place.ownerDocument.defaultView?.frameElement?.getBoundingClientRect();
  return [
    Math.round((frame?.x ?? 0) + x + width / 2),
    Math.round((frame?.y ?? 0) + y + height / 2),
  ];
};

const click = async (place: Element): Promise<void> => {
  await sendMouse({type: 'click', position: middleOf(place)});
  await nextFrame();
};

const goTo = async (hash: string, page: Window): Promise<void> => {
  const arrived = oneEvent(page, 'hashchange');
  page.location.hash = hash;
  await arrived;
  await nextFrame();
};

/** Every element with a `part`. */
const partsOf = (element: Element): HTMLElement[] => all(element, '[part]');

const nameOf = (place: Element): string => `${place.getAttribute('part')} “${textOf(place)}”`;

/** The parts that are hidden or too small to be of use. */
const tooSmall = (element: Element): string[] =>
  partsOf(element)
    .filter((each) => {
      const {width, height} = each.getBoundingClientRect();
      const least = each.matches('button, svg') ? 16 : 100;
      return !each.checkVisibility({visibilityProperty: true}) || width < least || height < 16;
    })
    .map(nameOf);

/** The parts that overflow a place sideways. */
const outside = (place: Element, element: Element): string[] => {
  const {left, right} = place.getBoundingClientRect();
  return [element, ...partsOf(element)]
    .filter((each) => {
      const box = each.getBoundingClientRect();
      return box.left < left - 1 || box.right > right + 1;
    })
    .map(nameOf);
};

const inPage = (body: string) => async (): Promise<Element> =>
  (await loadPage(`${scriptTag('english')}${body}`)).document.body;

const places: [string, () => Element | Promise<Element>][] = [
  [
    'in a row, beside something else',
    () =>
      fixtureSync(
        html`<div style="display: flex; width: 780px">
          <p style="flex: none; width: 200px">Beside</p>
          <menopause-backpain-info></menopause-backpain-info>
        </div>`,
      ),
  ],
  [
    'in a grid, beside something else',
    () =>
      fixtureSync(
        html`<div style="display: grid; grid-template-columns: auto 200px; width: 780px">
          <menopause-backpain-info></menopause-backpain-info>
          <p>Beside</p>
        </div>`,
      ),
  ],
  [
    'in a cell of a table',
    () =>
      fixtureSync(
        html`<table>
          <tbody>
            <tr>
              <td>Beside</td>
              <td><menopause-backpain-info></menopause-backpain-info></td>
            </tr>
          </tbody>
        </table>`,
      ),
  ],
  [
    'in a column of 240 pixels',
    () =>
      fixtureSync(
        html`<div style="width: 240px"><menopause-backpain-info></menopause-backpain-info></div>`,
      ),
  ],
  [
    'in a paragraph',
    () =>
      fixtureSync(html`<p>Before <menopause-backpain-info></menopause-backpain-info> after</p>`),
  ],
  [
    'in a modal dialog',
    () => {
      const dialog = fixtureSync<HTMLDialogElement>(
        html`<dialog><menopause-backpain-info></menopause-backpain-info></dialog>`,
      );
      dialog.showModal();
      return dialog;
    },
  ],
  [
    'in a tab that has just opened',
    async () => {
      const tab = fixtureSync<HTMLElement>(
        html`<div style="display: none">
          <menopause-backpain-info></menopause-backpain-info>
        </div>`,
      );
      await elementIn(tab);
      tab.style.display = '';
      return tab;
    },
  ],
  [
    'in another shadow root',
    () => {
      const host = fixtureSync(html`<div></div>`);
      host.attachShadow({mode: 'open'}).append(document.createElement(tag));
      return host;
    },
  ],
  ['in a frame', inPage(`<${tag}></${tag}>`)],
  [
    'on an editable page',
    () =>
      fixtureSync(
        html`<div contenteditable><menopause-backpain-info></menopause-backpain-info></div>`,
      ),
  ],
  [
    'on a page written from right to left',
    () =>
      fixtureSync(html`<div dir="rtl"><menopause-backpain-info></menopause-backpain-info></div>`),
  ],
  [
    'in a scaled-down place',
    () =>
      fixtureSync(
        html`<div style="transform: scale(0.8)">
          <menopause-backpain-info></menopause-backpain-info>
        </div>`,
      ),
  ],
  [
    'on a page with a `base` that leads elsewhere, and to a new tab',
    inPage(`<base href="https://clinic.example/back/" target="_blank"><${tag}></${tag}>`),
  ],
];

describe('the article fits in, and its controls work,', () => {
  afterEach(async () => {
    closePages();
    history.replaceState(null, '', location.pathname + location.search);
    await resetMouse();
  });

  for (const [name, mount] of places) {
    it(name, async () => {
      const place = await mount();
      const element = await elementIn(place);

      element.show();
      await element.updateComplete;
      assert.isAtLeast(part(element, 'article').getBoundingClientRect().width, 200);
      assert.deepEqual(tooSmall(element), [], 'every part is large enough');
      assert.deepEqual(outside(place, element), [], 'no part is outside');
      assert.isAtMost(place.scrollWidth, place.clientWidth);

      element.hide();
      await element.updateComplete;
      await click(sectionButton(element, 'symptoms'));
      assert.deepEqual(openSections(element), ['symptoms'], 'a click opens a section');
      await click(sectionButton(element, 'symptoms'));
      assert.deepEqual(openSections(element), [], 'a click closes a section');

      const [citation] = citations(element, 1);
      const [source] = sources(element);
      await click(citation);
      assertSame(focusedIn(element), titleLink(source));
      assert.isTrue(source.checkVisibility());
      await click(backLink(source));
      assertSame(focusedIn(element), citation);

      await goTo('#mbi-treatment', found(place.ownerDocument.defaultView, 'window'));
      assert.deepEqual(openSections(element), ['treatment', 'sources'], 'a link opens a section');
      assertSame(focusedIn(element), sectionHeading(element, 'treatment'));
    });
  }
});

describe('in a column of 240 pixels, with all sections open', () => {
  it('no word is split', async () => {
    const place = fixtureSync(
      html`<div style="width: 240px">
        <menopause-backpain-info open="all"></menopause-backpain-info>
      </div>`,
    );
    const words = splitWords(part(await elementIn(place), 'article'));
    assert.deepEqual(words, []);
  });
});

describe('on an enlarged page', () => {
  // WebKit has its own coordinates on such a page, so there is no test with the mouse.
  let place: Element;
  let element: MenopauseBackpainInfo;

  beforeEach(async () => {
    place = fixtureSync(
      html`<div style="zoom: 1.5"><menopause-backpain-info></menopause-backpain-info></div>`,
    );
    element = await elementIn(place);
  });

  it('the article fits in', async () => {
    element.show();
    await element.updateComplete;
    assert.deepEqual(tooSmall(element), []);
    assert.deepEqual(outside(place, element), []);
    assert.isAtMost(place.scrollWidth, place.clientWidth);
  });

  it('a key opens a section', async () => {
    sectionButton(element, 'symptoms').focus();
    await press('Enter');
    await element.updateComplete;
    assert.deepEqual(openSections(element), ['symptoms']);
  });
});

describe('in a dialog', () => {
  let dialog: HTMLDialogElement;
  let element: MenopauseBackpainInfo;

  beforeEach(async () => {
    dialog = fixtureSync(
      html`<dialog><menopause-backpain-info open="causes"></menopause-backpain-info></dialog>`,
    );
    element = await elementIn(dialog);
  });

  it('the article is hidden until the dialog is open', () => {
    assert.isFalse(part(element, 'article').checkVisibility());
  });

  it('the section of the `open` attribute is open', () => {
    dialog.showModal();
    assert.deepEqual(openSections(element), ['causes']);
  });

  it('the sections stay as they are when the dialog closes and opens', async () => {
    dialog.showModal();
    element.toggle('treatment');
    await element.updateComplete;
    dialog.close();
    dialog.showModal();
    assert.deepEqual(openSections(element), ['causes', 'treatment']);
  });
});

describe('in a closed tab', () => {
  let tab: HTMLElement;
  let element: MenopauseBackpainInfo;

  beforeEach(async () => {
    tab = fixtureSync(
      html`<div style="display: none">
        <menopause-backpain-info open="causes"></menopause-backpain-info>
      </div>`,
    );
    element = await elementIn(tab);
  });

  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  it('the section of the `open` attribute is open when the tab opens', () => {
    tab.style.display = '';
    assert.deepEqual(openSections(element), ['causes']);
  });

  it('a link to a section opens it before the tab opens', async () => {
    await goTo('#mbi-symptoms', window);
    tab.style.display = '';
    assert.deepEqual(openSections(element), ['causes', 'symptoms']);
  });
});

describe('on an editable page', () => {
  let page: HTMLElement;
  let element: MenopauseBackpainInfo;

  beforeEach(async () => {
    page = fixtureSync(
      html`<div contenteditable>
        <p>The page’s own text</p>
        <menopause-backpain-info open="causes"></menopause-backpain-info>
      </div>`,
    );
    element = await elementIn(page);
  });

  afterEach(() => resetMouse());

  it('the article cannot be edited', async () => {
    const text = textOf(rootOf(element));
    await click(found(panel(element, 'causes').querySelector('p'), 'paragraph'));
    await press('x');
    assert.equal(textOf(rootOf(element)), text);
    assertSame(page.querySelector(tag), element);
  });

  it('the page’s own text can be edited', async () => {
    await click(found(page.querySelector('p'), 'paragraph'));
    await press('x');
    assert.include(textOf(page), 'x');
  });

  for (const key of ['Enter', ' ']) {
    it(`a key opens a section: “${key}”`, async () => {
      sectionButton(element, 'treatment').focus();
      await press(key);
      await element.updateComplete;
      assert.deepEqual(openSections(element), ['causes', 'treatment']);
    });
  }
});

describe('on a page written from right to left', () => {
  it('lines start on the left', async () => {
    const page = fixtureSync(
      html`<div dir="rtl">
        <menopause-backpain-info open="causes"></menopause-backpain-info>
      </div>`,
    );
    const paragraph = found(panel(await elementIn(page), 'causes').querySelector('p'), 'paragraph');
    const lines = new Range();
    lines.selectNodeContents(paragraph);
    const {left, right} = paragraph.getBoundingClientRect();
    const line = found([...lines.getClientRects()].at(-1), 'line');
    assert.isBelow(lines.getClientRects()[0].left - left, 1);
    assert.isAbove(right - line.right, 1);
  });
});

describe('what an editor adds to the element', () => {
  const added: [string, string][] = [
    ['an empty paragraph', '<p></p>'],
    ['a paragraph with a non-breaking space', '<p>&nbsp;</p>'],
    ['a break', '<br>'],
    ['a line break and a non-breaking space', '\n  &nbsp;\n'],
    ['all of these around the site’s own words', '<p>&nbsp;</p><br>&nbsp;'],
  ];

  const edgesWith = async (around: string, own = ''): Promise<number[]> => {
    const place = fixtureSync(html`<div></div>`);
    place.innerHTML = `<${tag} open="all">${around}${own}${around}</${tag}>`;
    const element = await elementIn(place);
    const {x, y} = element.getBoundingClientRect();
    return [element, ...partsOf(element)].flatMap((each) => {
      const box = each.getBoundingClientRect();
      return [box.x - x, box.y - y, box.width, box.height];
    });
  };

  for (const [name, markup] of added) {
    it(`moves nothing: ${name}`, async () => {
      const own = name.includes('own words') ? '<p slot="intro">Our nurses hear this.</p>' : '';
      const [edges, others] = [await edgesWith(markup, own), await edgesWith('', own)];
      assert.equal(edges.length, others.length);
      // Firefox counts in sixtieths of a pixel.
      const moves = edges.map((edge, index) => Math.abs(edge - found(others[index], 'edge')));
      assert.isBelow(Math.max(...moves), 0.1);
    });
  }
});

describe('on a page with a `base` that leads elsewhere, and to a new tab', () => {
  let element: MenopauseBackpainInfo;

  const linksTo = (start: string): HTMLAnchorElement[] =>
    all<HTMLAnchorElement>(element, `a[href^="${start}"]`);

  beforeEach(async () => {
    const page = await loadPage(`
      ${scriptTag('english')}
      <base href="https://clinic.example/back/" target="_blank">
      <${tag} open="all"></${tag}>
    `);
    element = await elementIn(page.document.body);
  });

  afterEach(closePages);

  it('no link to a place in the article is left to the browser', () => {
    const followed = linksTo('#').filter((link) =>
      link.dispatchEvent(
        new MouseEvent('click', {bubbles: true, cancelable: true, composed: true}),
      ),
    );
    assert.isNotEmpty(linksTo('#'));
    assert.deepEqual(followed.map(textOf), []);
  });

  it('a link to another section opens it', async () => {
    element.open = 'treatment';
    await element.updateComplete;
    await click(
      found(panel(element, 'treatment').querySelector('[href="#mbi-see-a-doctor"]'), 'link'),
    );
    assert.deepEqual(openSections(element), ['treatment', 'see-a-doctor']);
  });

  it('sources and the number to call keep their addresses', () => {
    const others = [...linksTo('https:'), ...linksTo('tel:')];
    assert.isAbove(others.length, 10);
    for (const {href, attributes} of others) {
      assert.equal(href, new URL(attributes.getNamedItem('href')?.value ?? '').href);
    }
  });
});

for (const display of ['block', 'flex', 'grid']) {
  it(`the article can be as wide as the page wants where the element is a ${display} box`, async () => {
    const style = `display: ${display}; width: 1600px; --mbi-max-width: none; font-size: 16px`;
    const element = await fixture<MenopauseBackpainInfo>(
      html`<menopause-backpain-info style=${style}></menopause-backpain-info>`,
    );
    assert.equal(part(element, 'article').getBoundingClientRect().width, 1600);
  });
}

const openIn = async (page: HTMLElement): Promise<MenopauseBackpainInfo> => {
  const element = document.createElement(tag);
  element.open = 'all';
  page.append(element);
  await element.updateComplete;
  return element;
};

describe('the article has enough width', () => {
  const surroundings: [string, () => HTMLElement][] = [
    ['beside other things in a row', () => fixtureSync(html`<div style="display: flex"></div>`)],
    [
      'in a block that is as wide as its content',
      () => fixtureSync(html`<div style="float: left"></div>`),
    ],
    ['in a line of text', () => fixtureSync(html`<div style="display: inline-block"></div>`)],
    ['in a grid', () => fixtureSync(html`<div style="display: grid; justify-items: start"></div>`)],
    [
      'in a table',
      () => {
        const table = fixtureSync(
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
      const element = await openIn(mount());
      assert.isAbove(part(element, 'article').getBoundingClientRect().width, 200);
    });
  }

  it('where it floats', async () => {
    const element = await openIn(fixtureSync(html`<div></div>`));
    element.style.float = 'left';
    assert.isAbove(part(element, 'article').getBoundingClientRect().width, 200);
  });

  it('and leaves room for its neighbours in a row', async () => {
    const row: HTMLElement = fixtureSync(
      html`<div style="display: flex; width: 600px"><p style="flex: none; width: 250px"></p></div>`,
    );
    await openIn(row);
    assert.isAtMost(row.scrollWidth, 600);
  });
});
