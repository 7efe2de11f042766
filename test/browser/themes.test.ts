import {assert} from '@open-wc/testing';
import {resetMouse, sendMouse} from '@web/test-runner-commands';
import type {MenopauseBackpainInfo} from '../../src/element.js';
import {axeFindings} from './support/accessibility-axe.js';
import {
  backgroundOf,
  contrastOf,
  contrastWithSurroundings,
} from './support/accessibility-colours.js';
import {allTexts, tooFaint} from './support/accessibility-contrast.js';
import {allShown, showArticle} from './support/accessibility-page.js';
import {
  assertSame,
  button,
  citations,
  focusedIn,
  found,
  headerRow,
  part,
  parts,
  sectionButton,
  sources,
} from './support/find.js';
import {
  applyTheme,
  privateNames,
  readTheme,
  removeTheme,
  settingsOf,
  themeNames,
} from './support/ready-themes.js';

/** The property of CSS that takes what a custom property takes. */
const plainProperty = (name: string): string => {
  if (name.includes('-color-')) return 'color';
  if (name.endsWith('-font-family')) return 'font-family';
  const properties: Record<string, string> = {
    '--mbi-duration': 'transition-duration',
    '--mbi-radius': 'border-radius',
    '--mbi-space': 'padding',
  };
  return properties[name] ?? name.replace('--mbi-', '');
};

for (const name of themeNames) {
  describe(`the theme “${name}”`, () => {
    let css: string;

    before(async () => {
      css = await readTheme(name);
    });

    it('says in its first line what it is for', () => {
      assert.match(css, /^\/\* [^\n]+ \*\/\nmenopause-backpain-info \{\n/);
    });

    it('uses public names only', async () => {
      const {root} = await showArticle('open="all"');
      assert.deepEqual(privateNames(css, root), []);
    });

    it('sets a plain value that the property can have, and every colour', () => {
      const settings = settingsOf(css);
      const wrong = settings.filter(
        ([name, value]) => value.includes('var(') || !CSS.supports(plainProperty(name), value),
      );
      assert.deepEqual(wrong, []);
      assert.lengthOf(
        settings.filter(([name]) => name.startsWith('--mbi-color-')),
        8,
      );
    });
  });
}

describe('the look for private names', () => {
  const examples: Record<string, string> = {
    '--mbi-colour-text': 'menopause-backpain-info { --mbi-colour-text: red; }',
    color: 'menopause-backpain-info { color: red; }',
    'menopause-backpain-info::part(header)':
      'menopause-backpain-info { } @media screen { menopause-backpain-info::part(header) { } }',
    'menopause-backpain-info p': 'menopause-backpain-info { } menopause-backpain-info p { }',
    'first rule': 'body { }',
  };

  for (const [name, css] of Object.entries(examples)) {
    it(`finds ${name}`, async () => {
      const {root} = await showArticle('open="all"');
      assert.deepEqual(privateNames(css, root), [name]);
    });
  }
});

for (const name of themeNames) {
  for (const scheme of ['light', 'dark']) {
    describe(`the theme “${name}” on a ${scheme} page`, () => {
      let element: MenopauseBackpainInfo;
      let root: ShadowRoot;

      beforeEach(async () => {
        await applyTheme(name);
        const shown = await showArticle('open="all"');
        ({element, root} = shown);
        // The browser's own buttons are not the theme's.
        shown.before.remove();
        shown.after.remove();
        const page = found(element.parentElement, 'page');
        page.style.cssText = `color-scheme: ${scheme}; background: Canvas; color: CanvasText`;
      });

      afterEach(async () => {
        removeTheme();
        await resetMouse();
      });

      it('has colours of its own', () => {
        const accent = (): string => getComputedStyle(button(element, 'Print')).color;
        const themed = accent();
        removeTheme();
        assert.notEqual(themed, accent());
      });

      it('gives axe nothing to report', async () => {
        assert.deepEqual(await axeFindings(), {problems: [], undecided: []});
      });

      it('has a contrast of at least 7 in all text', () => {
        const texts = allTexts(root);
        assert.isAbove(texts.length, 100);
        const steps = allShown(root, '#treatment [part="body"] > ol > li');
        assert.isNotEmpty(steps);
        assert.deepEqual(
          [
            ...tooFaint(texts, 7, contrastOf),
            ...tooFaint(steps, 7, (step) => contrastOf(step, 'color', '::before')),
          ],
          [],
        );
      });

      it('has a contrast of at least 7 in a source that has the focus', async () => {
        citations(element, 1)[0].click();
        await element.updateComplete;
        const source = found(root.activeElement, 'focus');
        assert.equal(source.id, 'source-1');
        assert.deepEqual(tooFaint([source, ...allTexts(source)], 7, contrastOf), []);
        assert.isAtLeast(contrastOf(source, 'outlineColor'), 3);
      });

      it('tells the source that has the focus from the others', async () => {
        const colour = (index: number): number[] => [...backgroundOf(sources(element)[index])];
        assert.deepEqual(colour(0), colour(1));
        citations(element, 1)[0].click();
        await element.updateComplete;
        assert.notDeepEqual(colour(0), colour(1));
      });

      it('has a contrast of at least 7 in a heading under the pointer', async () => {
        const row = headerRow(element, 'causes');
        row.scrollIntoView({block: 'center'});
        const {x, y} = row.getBoundingClientRect();
        await sendMouse({type: 'move', position: [Math.ceil(x) + 3, Math.ceil(y) + 6]});
        assert.isTrue(row.matches(':hover'));
        assert.deepEqual(tooFaint(allTexts(row), 7, contrastOf), []);
      });

      it('has a contrast of at least 3 in what is drawn', () => {
        const icons = allShown(
          root,
          '[part="marker"] path, [part="alert"] > svg path, .chart path',
        );
        assert.isAbove(icons.length, parts(element, 'section').length);
        const steps = allShown(root, '#treatment [part="body"] > ol > li');
        assert.deepEqual(
          [
            ...tooFaint(icons, 3, (path) => contrastOf(path, 'stroke')),
            ...tooFaint(steps, 3, (step) =>
              contrastWithSurroundings(step, 'backgroundColor', '::before'),
            ),
          ],
          [],
        );
      });

      it('has a contrast of at least 3 in the edge of the danger signs', () => {
        const alert = part(element, 'alert');
        const {borderBlockStartWidth, borderInlineStartWidth} = getComputedStyle(alert);
        const edges = [
          [borderBlockStartWidth, 'borderBlockStartColor'],
          [borderInlineStartWidth, 'borderInlineStartColor'],
        ] as const;
        const drawn = edges.filter(([width]) => parseFloat(width) >= 1);
        assert.isNotEmpty(drawn);
        for (const [, edge] of drawn) assert.isAtLeast(contrastWithSurroundings(alert, edge), 3);
      });

      it('has a contrast of at least 3 in the ring around a heading', () => {
        const heading = sectionButton(element, 'causes');
        heading.focus();
        assertSame(focusedIn(element), heading);
        assert.isAtLeast(contrastOf(heading, 'outlineColor', '::after'), 3);
      });
    });
  }
}
