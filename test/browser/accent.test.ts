import {assert} from '@open-wc/testing';
import {blend, contrastOf, contrastWithSurroundings} from './support/accessibility-colours.js';
import {allShown, showArticle} from './support/accessibility-page.js';
import {found} from './support/find.js';

/** All hues, from black to white, from grey to what no screen can show. */
const colours = Array.from(
  {length: 200},
  (_, index) => `oklch(${(index % 10) / 9} ${(index % 4) / 10} ${Math.round(index * 1.8)})`,
);

/** What is drawn in the accent, or on it: the contrast it needs, and how much it has. */
const places: Record<string, [needed: number, contrast: (root: ShadowRoot) => number]> = {
  'the buttons': [4.5, (root) => contrastOf(first(root, '[part=toolbar] button'))],
  'a link': [4.5, (root) => contrastOf(first(root, '[part=body] a'))],
  'a link in a source that has the focus': [4.5, (root) => contrastOf(first(root, 'li:focus a'))],
  'the number of a step': [4.5, (root) => contrastOf(first(root, step), 'color', '::before')],
  'the circle of a step': [
    3,
    (root) => contrastWithSurroundings(first(root, step), 'backgroundColor', '::before'),
  ],
  'a marker': [3, (root) => contrastOf(first(root, '[part=marker]'), 'stroke')],
  'the focus ring': [3, (root) => contrastOf(first(root, 'li:focus'), 'outlineColor')],
};

const step = '[part=body] > ol:not([part]) > li';

const first = (root: ShadowRoot, selector: string): Element =>
  found(allShown(root, selector)[0], selector);

/** Where there is less contrast than needed, with which accent. */
const tooFaint = async (
  theme: string,
  accents: readonly string[],
  surface = '',
): Promise<string[]> => {
  const {root, element} = await showArticle(`open="all" theme="${theme}"`);
  element.style.setProperty('--mbi-color-surface', surface);
  first(root, 'a[href="#source-1"]').dispatchEvent(new MouseEvent('click', {bubbles: true}));
  await element.updateComplete;
  return accents.flatMap((accent) => {
    element.style.setProperty('--mbi-color-accent', accent);
    return Object.entries(places)
      .map(([place, [needed, contrast]]) => ({place, needed, measured: contrast(root)}))
      .filter(({needed, measured}) => measured < needed)
      .map(({place, measured}) => `${place} in ${accent}: ${measured.toFixed(2)}`);
  });
};

for (const theme of ['light', 'dark']) {
  describe(`an accent, ${theme}`, () => {
    it('leaves everything legible, whichever of 200 colours it is', async () => {
      assert.deepEqual(await tooFaint(theme, colours), []);
    });

    for (const surface of ['navy', 'black', 'white', 'oklch(0.9 0.1 90)']) {
      it(`leaves everything legible on a surface of ${surface}, with no other colour set`, async () => {
        const some = colours.filter((_, index) => index % 21 === 0);
        assert.deepEqual(await tooFaint(theme, some, surface), []);
      });
    }
  });
}

describe('an accent that is legible', () => {
  it('is shown as it is', async () => {
    const {root, element} = await showArticle('theme="light"');
    element.style.setProperty('--mbi-color-accent', '#0b63ce');
    const {color} = getComputedStyle(first(root, '[part=toolbar] button'));
    assert.deepEqual(blend([color]), [0x0b, 0x63, 0xce]);
  });
});

describe('a surface that is transparent', () => {
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
