import {assert} from '@open-wc/testing';
import {
  allTexts,
  blend,
  contrastOf,
  contrastWithSurroundings,
  tooFaint,
} from '../helpers/contrast.js';
import {allShown, found} from '../helpers/find.js';
import {showArticle} from '../helpers/show-article.js';

for (const theme of ['light', 'dark']) {
  describe(`contrast, ${theme}`, () => {
    it('of all text is at least 7', async () => {
      const {root} = await showArticle(`open="all" theme="${theme}"`);
      const texts = allTexts(root);
      const parts = ['meta', 'section-button', 'teaser', 'footer'];
      assert.includeMembers(
        texts.map((text) => text.getAttribute('part')),
        parts,
      );
      assert.deepEqual(tooFaint(texts, 7, contrastOf), []);
    });

    it('of the step numbers is at least 7, and of their circles 3', async () => {
      const {root} = await showArticle(`open="treatment" theme="${theme}"`);
      const steps = allShown(root, '#treatment [part="body"] > ol > li');
      assert.isNotEmpty(steps);
      const numbers = tooFaint(steps, 7, (step) => contrastOf(step, 'color', '::before'));
      const circles = tooFaint(steps, 3, (step) =>
        contrastWithSurroundings(step, 'backgroundColor', '::before'),
      );
      assert.deepEqual({numbers, circles}, {numbers: [], circles: []});
    });

    it('of a focused source’s text is at least 7', async () => {
      const {root, element} = await showArticle(`theme="${theme}"`);
      const before = getComputedStyle(root.getElementById('source-1') as Element).backgroundColor;
      root.querySelector<HTMLElement>('a[href="#source-1"]')?.click();
      await element.updateComplete;
      const source = root.activeElement?.closest('li') as HTMLElement;
      assert.equal(source.id, 'source-1');
      assert.notEqual(getComputedStyle(source).backgroundColor, before);
      assert.isAtLeast(contrastOf(source), 7);
      assert.deepEqual(tooFaint(allTexts(source), 7, contrastOf), []);
    });

    it('of both kinds of dots in a chart is at least 3', async () => {
      const {root} = await showArticle(`open="causes" theme="${theme}"`);
      const dots = allShown<SVGElement>(root, '[part="figure"] path');
      const kinds = new Set(dots.map((path) => getComputedStyle(path).stroke));
      assert.equal(kinds.size, 2);
      assert.deepEqual(
        tooFaint(dots, 3, (path) => contrastOf(path, 'stroke')),
        [],
      );
    });

    it('of the markers and the alert icon is at least 3', async () => {
      const {root} = await showArticle(`theme="${theme}"`);
      const icons = allShown<SVGElement>(root, '[part="marker"] path, [part="alert"] > svg path');
      const sections = allShown(root, '[part="section"]');
      assert.lengthOf(icons, sections.length + 1);
      assert.deepEqual(
        tooFaint(icons, 3, (path) => contrastOf(path, 'stroke')),
        [],
      );
    });

    it('of the alert’s border is at least 3', async () => {
      const {root} = await showArticle(`theme="${theme}"`);
      const alert = root.querySelector('[part="alert"]') as Element;
      assert.isAtLeast(contrastWithSurroundings(alert, 'borderInlineStartColor'), 3);
    });
  });
}

/** How many colours to test. The other engines compute the same formulas, and take longer. */
const count = navigator.userAgent.includes('Chrome') ? 200 : 40;

/** All hues, from black to white, from grey to colours that no screen can show. */
const colours = Array.from(
  {length: count},
  (_, index) =>
    `oklch(${(index % 10) / 9} ${(index % 4) / 10} ${Math.round((index * 360) / count)})`,
);

const step = '[part=body] > ol:not([part]) > li';

interface Place {
  readonly selector: string;
  readonly needed: number;
  readonly contrast: (element: Element) => number;
}

/** What is drawn in the accent or on it, with the contrast that it needs and how to measure it. */
const places: Record<string, Place> = {
  'the buttons': {selector: '[part=toolbar] button', needed: 4.5, contrast: contrastOf},
  'a link': {selector: '[part=body] a', needed: 4.5, contrast: contrastOf},
  'a link in the focused source': {
    selector: 'li[id]:focus-within a',
    needed: 4.5,
    contrast: contrastOf,
  },
  'the number of a step': {
    selector: step,
    needed: 4.5,
    contrast: (element) => contrastOf(element, 'color', '::before'),
  },
  'the circle of a step': {
    selector: step,
    needed: 3,
    contrast: (element) => contrastWithSurroundings(element, 'backgroundColor', '::before'),
  },
  'the heading of the danger signs': {
    selector: '[part=alert] h3',
    needed: 4.5,
    contrast: contrastOf,
  },
  'a marker': {
    selector: '[part=marker]',
    needed: 3,
    contrast: (element) => contrastOf(element, 'stroke'),
  },
  'the focus ring': {
    selector: 'li a:focus',
    needed: 3,
    contrast: (element) => contrastOf(element, 'outlineColor'),
  },
};

const first = (root: ShadowRoot, selector: string): Element =>
  found(allShown(root, selector)[0], selector);

/** The places with less contrast than needed, and the accent that causes it. */
const faintPlaces = async (
  theme: string,
  accents: readonly string[],
  surface = '',
): Promise<string[]> => {
  // A short article is restyled faster, and has every place.
  const {root, element} = await showArticle(`open="all" sections="treatment" theme="${theme}"`);
  element.style.setProperty('--mbi-color-surface', surface);
  first(root, 'a[href="#source-1"]').dispatchEvent(new MouseEvent('click', {bubbles: true}));
  await element.updateComplete;
  const shown = Object.entries(places).map(([name, place]) => ({
    ...place,
    name,
    place: first(root, place.selector),
  }));
  return accents.flatMap((accent) => {
    element.style.setProperty('--mbi-color-accent', accent);
    return shown
      .map(({name, place, needed, contrast}) => ({name, needed, measured: contrast(place)}))
      .filter(({needed, measured}) => measured < needed)
      .map(({name, measured}) => `${name} in ${accent}: ${measured.toFixed(2)}`);
  });
};

for (const theme of ['light', 'dark']) {
  describe(`an accent, ${theme}`, () => {
    it(`leaves everything legible in ${count} colours`, async () => {
      assert.deepEqual(await faintPlaces(theme, colours), []);
    });

    for (const surface of ['navy', 'black', 'white', 'oklch(0.9 0.1 90)']) {
      it(`leaves everything legible on a surface of ${surface}, with no other colour set`, async () => {
        // Without an accent of the page, the article's own is adapted to the surface.
        const some = ['', ...colours.filter((_, index) => index % 21 === 0)];
        assert.deepEqual(await faintPlaces(theme, some, surface), []);
      });
    }
  });
}

describe('a legible accent', () => {
  it('is not changed', async () => {
    const {root, element} = await showArticle('theme="light"');
    element.style.setProperty('--mbi-color-accent', '#0b63ce');
    const {color} = getComputedStyle(first(root, '[part=toolbar] button'));
    assert.deepEqual(blend([color]), [0x0b, 0x63, 0xce]);
  });
});

describe('a transparent surface', () => {
  for (const scheme of ['light', 'dark']) {
    it(`has legible text on a ${scheme} page`, async () => {
      const {root, element} = await showArticle('open="all"');
      const page = found(element.parentElement, 'page');
      page.style.cssText = `color-scheme: ${scheme}; background: Canvas`;
      element.style.setProperty('--mbi-color-surface', 'transparent');
      const texts = ['[part=heading]', '[part=teaser]', '[part=toolbar] button', '[part=alert] h3'];
      for (const text of texts) assert.isAtLeast(contrastOf(first(root, text)), 7, text);
      assert.isAtLeast(contrastOf(first(root, step), 'color', '::before'), 7);
    });
  }
});
