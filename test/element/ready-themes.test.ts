import {assert} from '@open-wc/testing';
import {emulateMedia, resetMouse, sendMouse} from '@web/test-runner-commands';
import type {MenopauseBackpainInfo} from '../../src/menopause-backpain-info.js';
import {axeFindings} from '../helpers/axe.js';
import {emulateFeatures} from '../helpers/commands.js';
import {
  applyTheme,
  privateNames,
  readTheme,
  removeTheme,
  settingsOf,
  themeNames,
} from '../helpers/ready-themes.js';
import {
  allTexts,
  backgroundOf,
  blend,
  contrastOf,
  contrastWithSurroundings,
  tooFaint,
} from '../helpers/contrast.js';
import {
  all,
  allShown,
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
  titleLink,
} from '../helpers/find.js';
import {showArticle} from '../helpers/show-article.js';

const isChromium = navigator.userAgent.includes('Chrome');

/** A CSS property that accepts the same values as a custom property. */
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

    it('starts with a comment on its purpose', () => {
      assert.match(css, /^\/\* [^\n]+ \*\/\nmenopause-backpain-info \{\n/);
    });

    it('uses public names only', async () => {
      const {root} = await showArticle('open="all"');
      assert.deepEqual(await privateNames(css, root), []);
    });

    it('sets every colour, and only plain and valid values', () => {
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

describe('the search for private names', () => {
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
      assert.deepEqual(await privateNames(css, root), [name]);
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

      it('changes the colours', () => {
        const accent = (): string => getComputedStyle(button(element, 'Print')).color;
        const themed = accent();
        removeTheme();
        assert.notEqual(themed, accent());
      });

      // A theme changes no markup, and the contrast is measured below: once a theme is enough.
      if (isChromium && scheme === 'light') {
        it('gives axe nothing to report', async () => {
          assert.deepEqual(await axeFindings(), {problems: [], undecided: []});
        });
      }

      it('has a contrast of at least 7 in all text, and of 3 in all icons, charts and borders', () => {
        const texts = allTexts(root);
        assert.isAbove(texts.length, 100);
        const steps = allShown(root, '#treatment [part="body"] > ol > li');
        assert.isNotEmpty(steps);
        const icons = allShown(
          root,
          '[part="marker"] path, [part="alert"] > svg path, [part="figure"] path',
        );
        assert.isAbove(icons.length, parts(element, 'section').length);
        assert.deepEqual(
          [
            ...tooFaint(texts, 7, contrastOf),
            ...tooFaint(steps, 7, (step) => contrastOf(step, 'color', '::before')),
            ...tooFaint(icons, 3, (path) => contrastOf(path, 'stroke')),
            ...tooFaint(steps, 3, (step) =>
              contrastWithSurroundings(step, 'backgroundColor', '::before'),
            ),
          ],
          [],
        );
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

      it('shows a focused source in another colour, with a contrast of at least 7', async () => {
        const colour = (index: number): number[] => [...backgroundOf(sources(element)[index])];
        assert.deepEqual(colour(0), colour(1));
        citations(element, 1)[0].click();
        await element.updateComplete;
        assert.notDeepEqual(colour(0), colour(1));
        const [source] = sources(element);
        assertSame(focusedIn(element), titleLink(source));
        assert.deepEqual(tooFaint([source, ...allTexts(source)], 7, contrastOf), []);
        assert.isAtLeast(contrastOf(titleLink(source), 'outlineColor'), 3);
      });

      it('has enough contrast in a heading with the pointer or the focus', async () => {
        const row = headerRow(element, 'causes');
        row.scrollIntoView({block: 'center'});
        const {x, y} = row.getBoundingClientRect();
        await sendMouse({type: 'move', position: [Math.ceil(x) + 3, Math.ceil(y) + 6]});
        assert.isTrue(row.matches(':hover'));
        assert.deepEqual(tooFaint(allTexts(row), 7, contrastOf), []);
        const heading = sectionButton(element, 'causes');
        heading.focus();
        assertSame(focusedIn(element), heading);
        assert.isAtLeast(contrastOf(heading, 'outlineColor', '::after'), 3);
      });
    });
  }
}

/** The sides of an element with a visible border. */
const edges = (element: Element, pseudo?: string): string[] =>
  ['top', 'right', 'bottom', 'left'].filter((side) => {
    const style = getComputedStyle(element, pseudo);
    const line = (what: string): string => style.getPropertyValue(`border-${side}-${what}`);
    const isThere = line('style') !== 'none' && parseFloat(line('width')) >= 1;
    const [red, green, blue] = blend([line('color')]);
    const behind = found(element.parentElement, 'surroundings');
    const isOther = [red, green, blue].join() !== backgroundOf(behind).join();
    return isThere && isOther;
  });

const show = async (
  theme: string,
  scheme: string,
  attributes = '',
): Promise<{element: MenopauseBackpainInfo; root: ShadowRoot}> => {
  await applyTheme(theme);
  const shown = await showArticle(attributes);
  const page = found(shown.element.parentElement, 'page');
  page.style.cssText = `color-scheme: ${scheme}; background: Canvas; color: CanvasText`;
  return shown;
};

describe('the search for visible borders', () => {
  it('finds those that are visible, and no others', () => {
    const box = document.createElement('div');
    const line = document.createElement('div');
    line.style.cssText =
      'border: 2px solid white; border-left-color: black; border-top: 2px none red';
    box.append(line);
    document.body.append(box);
    assert.deepEqual(edges(line), ['left']);
    box.remove();
  });
});

if (isChromium) {
  for (const theme of themeNames) {
    for (const scheme of ['light', 'dark']) {
      describe(`the theme “${theme}” of a ${scheme} page`, () => {
        afterEach(async () => {
          await resetMouse();
          await emulateMedia({media: 'screen'});
          await emulateFeatures();
          removeTheme();
        });

        it('has dark text on white paper, and no controls', async () => {
          const {element, root} = await show(theme, scheme);
          await emulateMedia({media: 'print'});
          for (const place of [part(element, 'languages'), part(element, 'toolbar')]) {
            assert.isFalse(place.checkVisibility());
          }
          const texts = allTexts(root);
          assert.isAbove(texts.length, 100);
          const onWhite = (text: Element): number => contrastOfInk(getComputedStyle(text).color);
          assert.deepEqual(tooFaint(texts, 7, onWhite), []);
          const steps = allShown(root, '#treatment [part="body"] > ol > li');
          assert.isNotEmpty(steps);
          for (const step of steps) {
            assert.isAtLeast(contrastOfInk(getComputedStyle(step, '::before').color), 7);
          }
          // Browsers print no background, but the test measures the page's.
          found(element.parentElement, 'page').style.background = 'white';
          const header = headerRow(element, 'causes');
          header.scrollIntoView({block: 'center'});
          const {x, y} = header.getBoundingClientRect();
          await sendMouse({type: 'move', position: [Math.round(x) + 5, Math.round(y) + 5]});
          const tinted = all(element, '*').filter((place) =>
            backgroundOf(place).some((value) => value !== 255),
          );
          assert.deepEqual(
            tinted.map((place) => place.getAttribute('part') ?? place.localName),
            [],
          );
        });

        it('shows borders, the chosen language, open sections and the focus in forced colours', async () => {
          await emulateFeatures({'forced-colors': 'active', 'prefers-color-scheme': scheme});
          const {element} = await show(theme, scheme, 'open="causes"');
          assert.isTrue(matchMedia('(forced-colors: active)').matches);

          const around = ['top', 'right', 'bottom', 'left'];
          assert.deepEqual(edges(part(element, 'article')), around);
          assert.includeMembers(edges(part(element, 'alert')), ['top', 'bottom']);
          for (const place of [part(element, 'toolbar'), ...parts(element, 'section')]) {
            assert.include(edges(place), 'bottom');
          }

          const [shown, other] = part(element, 'languages').querySelectorAll('button');
          for (const choice of [shown, other]) assert.isAtLeast(contrastOf(choice), 4.5);
          const lines = [shown, other].map((choice) => getComputedStyle(choice).textDecorationLine);
          assert.deepEqual(lines, ['none', 'underline']);

          const [open, closed] = parts(element, 'marker');
          for (const marker of [open, closed]) assert.isAtLeast(contrastOf(marker, 'stroke'), 4.5);
          assert.equal(getComputedStyle(open).rotate, '180deg');
          assert.equal(getComputedStyle(closed).rotate, 'none');

          const heading = sectionButton(element, 'causes');
          heading.focus();
          const {outlineStyle, outlineWidth} = getComputedStyle(heading, '::after');
          assert.equal(outlineStyle, 'solid');
          assert.isAtLeast(parseFloat(outlineWidth), 2);
          assert.isAtLeast(contrastOf(heading, 'outlineColor', '::after'), 3);
        });
      });
    }
  }
}

/** The contrast of a colour with white paper. */
const contrastOfInk = (colour: string): number => {
  const ink = document.createElement('i');
  ink.style.cssText = `color: ${colour}; background: white`;
  document.body.append(ink);
  const contrast = contrastOf(ink);
  ink.remove();
  return contrast;
};
