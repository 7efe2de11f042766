import {assert} from '@open-wc/testing';
import {contrastOf} from './support/accessibility-colours.js';
import {isShown, label, showArticle} from './support/accessibility-page.js';
import {press} from './support/reader.js';

const fromThePage = `
  <p slot="intro"><a href="#intro">Our own words</a></p>
  <p slot="action"><a href="#visit">Book a visit</a></p>
`;

const focused = (): Element | null => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
};

/** All links and buttons that a reader sees, with those that the page has put into slots. */
const controls = (root: ShadowRoot): Element[] =>
  [...root.querySelectorAll('a[href], button, slot')]
    .flatMap((element) =>
      element instanceof HTMLSlotElement
        ? element.assignedElements().flatMap((slotted) => [...slotted.querySelectorAll('a')])
        : [element],
    )
    .filter(isShown);

/** Presses keys this many times and tells where the reader was each time. */
const walk = async <T>(times: number, keys: string[], look: () => T): Promise<T[]> => {
  const seen: T[] = [];
  for (let time = 0; time < times; time += 1) {
    await press(...keys);
    seen.push(look());
  }
  return seen;
};

const expectSame = (stops: (Element | null)[], expected: Element[]): void => {
  assert.deepEqual(stops.map(label), expected.map(label));
  assert.equal(
    stops.every((stop, index) => stop === expected[index]),
    true,
  );
};

/** Whether the second comes after the first to the eye: further down or further along the line. */
const isAfter = (first: Element, second: Element): boolean => {
  const one = [...first.getClientRects()].at(-1) as DOMRect;
  const other = second.getClientRects()[0];
  const isBelow = other.top + other.height / 2 > one.top + one.height / 2 + 3;
  return isBelow || other.left >= one.right - 1;
};

/** How well the outline of what has the focus is seen: its width and its contrast. */
const indicator = (): {name: string; width: number; contrast: number} => {
  const element = focused() as Element;
  const [pseudo] = [undefined, '::after'].filter((each) => {
    const {content, outlineStyle} = getComputedStyle(element, each);
    return outlineStyle !== 'none' && (!each || content !== 'none');
  });
  const {outlineStyle, outlineWidth} = getComputedStyle(element, pseudo);
  return {
    name: label(element),
    width: outlineStyle === 'none' ? 0 : parseFloat(outlineWidth),
    contrast: contrastOf(element, 'outlineColor', pseudo),
  };
};

for (const [state, attributes] of [
  ['closed', ''],
  ['open', 'open="all"'],
]) {
  describe(`the keyboard, ${state}`, () => {
    it('Tab goes to every link and button on show, and on to the page', async () => {
      const {root, before, after} = await showArticle(attributes, fromThePage);
      const expected = [...controls(root), after];
      before.focus();
      expectSame(await walk(expected.length, ['Tab'], focused), expected);
    });

    it('Shift+Tab goes the same way back', async () => {
      const {root, before, after} = await showArticle(attributes, fromThePage);
      const expected = [before, ...controls(root)].reverse();
      after.focus();
      expectSame(await walk(expected.length, ['Shift', 'Tab'], focused), expected);
    });

    it('the way of the focus is that of the eye', async () => {
      const {root, before, after} = await showArticle(attributes, fromThePage);
      const stops = [before, ...controls(root), after];
      const backwards = stops.filter((stop, index) => index && !isAfter(stops[index - 1], stop));
      assert.deepEqual(backwards.map(label), []);
    });

    for (const theme of ['light', 'dark']) {
      it(`every stop shows where the focus is, ${theme}`, async () => {
        const {root, before} = await showArticle(`${attributes} theme="${theme}"`);
        before.focus();
        const seen = await walk(controls(root).length, ['Tab'], indicator);
        assert.deepEqual(
          seen.filter(({width, contrast}) => width < 2 || contrast < 3),
          [],
        );
      });
    }
  });
}

describe('the keyboard, in the choice of language', () => {
  it('goes from one language to the next, and on to the article, in the order of the line', async () => {
    const {root, before} = await showArticle();
    before.focus();
    const stops = await walk(3, ['Tab'], focused);
    assert.deepEqual(stops.slice(0, 2).map(label), ['English', 'Español']);
    assert.isNull(stops[2]?.closest('[part="languages"]') ?? null);
    assert.isTrue(root.contains(stops[2]));
  });

  it('stays on the language that it has chosen, and goes on from there', async () => {
    const {root, element, before} = await showArticle();
    before.focus();
    await press('Tab');
    await press('Tab');
    await press(' ');
    await element.updateComplete;
    assert.equal(root.querySelector('article')?.lang, 'es');
    assert.equal(label(focused()), 'Español');
    await press('Tab');
    assert.equal(label(focused()), 'Fuente 1');
  });
});

describe('the keyboard, in a closed section', () => {
  it('reaches nothing', async () => {
    const {root} = await showArticle();
    const inside = [...root.querySelectorAll('[part="body"] a')];
    assert.isNotEmpty(inside);
    assert.deepEqual(
      inside.filter((link) => controls(root).includes(link)),
      [],
    );
  });
});
