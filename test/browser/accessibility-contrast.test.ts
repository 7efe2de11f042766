import {assert} from '@open-wc/testing';
import {contrastOf, contrastWithSurroundings} from './support/accessibility-colours.js';
import {allTexts, tooFaint} from './support/accessibility-contrast.js';
import {allShown, showArticle} from './support/accessibility-page.js';

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

    it('of the numbers of the steps is at least 7, and of their circles 3', async () => {
      const {root} = await showArticle(`open="treatment" theme="${theme}"`);
      const steps = allShown(root, '#treatment [part="body"] > ol > li');
      assert.isNotEmpty(steps);
      const numbers = tooFaint(steps, 7, (step) => contrastOf(step, 'color', '::before'));
      const circles = tooFaint(steps, 3, (step) =>
        contrastWithSurroundings(step, 'backgroundColor', '::before'),
      );
      assert.deepEqual({numbers, circles}, {numbers: [], circles: []});
    });

    it('of the text of a source that has the focus is at least 7', async () => {
      const {root, element} = await showArticle(`theme="${theme}"`);
      const before = getComputedStyle(root.getElementById('source-1') as Element).backgroundColor;
      root.querySelector<HTMLElement>('a[href="#source-1"]')?.click();
      await element.updateComplete;
      const source = root.activeElement as HTMLElement;
      assert.equal(source.id, 'source-1');
      assert.notEqual(getComputedStyle(source).backgroundColor, before);
      assert.isAtLeast(contrastOf(source), 7);
      assert.deepEqual(tooFaint(allTexts(source), 7, contrastOf), []);
    });

    it('of the dots of a chart is at least 3, of both kinds', async () => {
      const {root} = await showArticle(`open="causes" theme="${theme}"`);
      const dots = allShown<SVGElement>(root, '.chart path');
      const kinds = new Set(dots.map((path) => getComputedStyle(path).stroke));
      assert.equal(kinds.size, 2);
      assert.deepEqual(
        tooFaint(dots, 3, (path) => contrastOf(path, 'stroke')),
        [],
      );
    });

    it('of the markers and the sign of danger is at least 3', async () => {
      const {root} = await showArticle(`theme="${theme}"`);
      const icons = allShown<SVGElement>(root, '[part="marker"] path, [part="alert"] > svg path');
      const sections = allShown(root, '[part="section"]');
      assert.lengthOf(icons, sections.length + 1);
      assert.deepEqual(
        tooFaint(icons, 3, (path) => contrastOf(path, 'stroke')),
        [],
      );
    });

    it('of the edge of the danger signs is at least 3', async () => {
      const {root} = await showArticle(`theme="${theme}"`);
      const alert = root.querySelector('[part="alert"]') as Element;
      assert.isAtLeast(contrastWithSurroundings(alert, 'borderInlineStartColor'), 3);
    });
  });
}
