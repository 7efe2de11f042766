import {assert, waitUntil} from '@open-wc/testing';
import {press} from '../helpers/commands.js';
import {contrastOf} from '../helpers/contrast.js';
import {
  assertSame,
  focusedIn,
  isShown,
  label,
  openSections,
  sectionButton,
} from '../helpers/find.js';
import {showArticle} from '../helpers/show-article.js';

const fromThePage = `
  <p slot="intro"><a href="#intro">Our own words</a></p>
  <p slot="action"><a href="#visit">Book a visit</a></p>
`;

const focused = (): Element | null => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
};

/** All visible links and buttons, including slotted links. */
const controls = (root: ShadowRoot): Element[] =>
  [...root.querySelectorAll('a[href], button, slot')]
    .flatMap((element) =>
      element instanceof HTMLSlotElement
        ? element.assignedElements().flatMap((slotted) => [...slotted.querySelectorAll('a')])
        : [element],
    )
    .filter(isShown);

/** Presses keys this many times, and returns what `look` sees each time. */
const walk = async <T>(times: number, keys: string[], look: () => T): Promise<T[]> => {
  const seen: T[] = [];
  for (let time = 0; time < times; time += 1) {
    await press(...keys);
    seen.push(look());
  }
  return seen;
};

/** Whether the second element is below the first, or after it in the same line. */
const isAfter = (first: Element, second: Element): boolean => {
  const one = [...first.getClientRects()].at(-1) as DOMRect;
  const other = second.getClientRects()[0];
  const isBelow = other.top + other.height / 2 > one.top + one.height / 2 + 3;
  return isBelow || other.left >= one.right - 1;
};

/** The width and the contrast of the focus ring. */
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

/** A key press takes long, so only one walk, in Chromium, goes through every section. */
const some = 'open="all" sections="questions"';
const every = navigator.userAgent.includes('Chrome') ? 'open="all"' : some;

for (const [state, attributes, fewer] of [
  ['closed', '', ''],
  ['open', every, some],
]) {
  describe(`the keyboard, with all sections ${state}`, () => {
    /** Presses keys from one button of the page to the other. Checks each stop and its focus ring. */
    const assertWalk = async (
      keys: string[],
      start: HTMLElement,
      expected: Element[],
    ): Promise<void> => {
      start.focus();
      const seen = await walk(expected.length, keys, () => ({stop: focused(), ...indicator()}));
      assertSame(
        seen.map(({stop}) => stop),
        expected,
      );
      const inArticle = seen.filter(({stop}) => stop?.getRootNode() instanceof ShadowRoot);
      assert.isNotEmpty(inArticle);
      assert.deepEqual(
        inArticle.filter(({width, contrast}) => width < 2 || contrast < 3),
        [],
      );
    };

    it('goes to every visible link and button with Tab, shows the focus, and leaves', async () => {
      const {root, before, after} = await showArticle(`${attributes} theme="light"`, fromThePage);
      await assertWalk(['Tab'], before, [...controls(root), after]);
    });

    it('goes the same way back with Shift+Tab, and shows the focus in dark colours', async () => {
      const {root, before, after} = await showArticle(`${fewer} theme="dark"`, fromThePage);
      await assertWalk(['Shift', 'Tab'], after, [before, ...controls(root)].reverse());
    });

    it('moves the focus in reading order', async () => {
      const {root, before, after} = await showArticle(attributes, fromThePage);
      const stops = [before, ...controls(root), after];
      const backwards = stops.filter((stop, index) => index && !isAfter(stops[index - 1], stop));
      assert.deepEqual(backwards.map(label), []);
    });
  });
}

describe('the keyboard, in the choice of language', () => {
  it('goes from one language to the next, and to the article', async () => {
    const {root, before} = await showArticle();
    before.focus();
    const stops = await walk(3, ['Tab'], focused);
    assert.deepEqual(stops.slice(0, 2).map(label), ['English', 'Español']);
    assert.isNull(stops[2]?.closest('[part="languages"]') ?? null);
    assert.isTrue(root.contains(stops[2]));
  });

  it('stays on the chosen language, and continues from there', async () => {
    const {root, before} = await showArticle();
    before.focus();
    await press('Tab');
    await press('Tab');
    await press(' ');
    await waitUntil(() => root.activeElement?.ariaPressed === 'true', 'the focus comes back');
    assert.equal(root.querySelector('article')?.lang, 'es');
    assert.equal(label(focused()), 'Español');
    await press('Tab');
    assert.equal(label(focused()), 'Fuente 1');
  });
});

describe('the keyboard, on the button of a section', () => {
  for (const id of ['causes', 'sources']) {
    for (const [name, key] of [
      ['Enter', 'Enter'],
      ['Space', ' '],
    ]) {
      it(`opens and closes “${id}” with ${name}, and keeps the focus`, async () => {
        const {element} = await showArticle();
        sectionButton(element, id).focus();
        await press(key);
        await element.updateComplete;
        assert.deepEqual(openSections(element), [id]);
        assertSame(focusedIn(element), sectionButton(element, id));
        await press(key);
        await element.updateComplete;
        assert.deepEqual(openSections(element), []);
        assertSame(focusedIn(element), sectionButton(element, id));
      });
    }
  }

  for (const key of ['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'Home', 'End']) {
    it(`does nothing with ${key}`, async () => {
      const {element} = await showArticle('open="treatment"');
      sectionButton(element, 'symptoms').focus();
      await press(key);
      await element.updateComplete;
      assertSame(focusedIn(element), sectionButton(element, 'symptoms'));
      assert.deepEqual(openSections(element), ['treatment']);
    });
  }
});

describe('the keyboard, in a closed section', () => {
  it('reaches nothing', async () => {
    const {root} = await showArticle();
    const inside = [...root.querySelectorAll('[part="body"] a')];
    assert.isNotEmpty(inside);
    assert.deepEqual(inside.filter((link) => controls(root).includes(link)).map(label), []);
  });
});
