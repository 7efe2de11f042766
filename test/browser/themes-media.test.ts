import {assert} from '@open-wc/testing';
import {emulateMedia} from '@web/test-runner-commands';
import type {MenopauseBackpainInfo} from '../../src/element.js';
import {backgroundOf, blend, contrastOf} from './support/accessibility-colours.js';
import {allTexts, tooFaint} from './support/accessibility-contrast.js';
import {allShown, showArticle} from './support/accessibility-page.js';
import {all, found, part, parts, sectionButton} from './support/find.js';
import {askFor} from './support/reader.js';
import {applyTheme, removeTheme, themeNames} from './support/ready-themes.js';

const isChromium = navigator.userAgent.includes('Chrome');

/** The sides of an element on which a line can be seen. */
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

describe('what tells edges', () => {
  it('finds those that can be seen, and no others', () => {
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
      describe(`the theme “${theme}” of a ${scheme} page, on paper`, () => {
        let element: MenopauseBackpainInfo;
        let root: ShadowRoot;

        beforeEach(async () => {
          ({element, root} = await show(theme, scheme));
          await emulateMedia({media: 'print'});
        });

        afterEach(async () => {
          await emulateMedia({media: 'screen'});
          removeTheme();
        });

        it('offers nothing that paper cannot do', () => {
          for (const place of [part(element, 'languages'), part(element, 'toolbar')])
            assert.isFalse(place.checkVisibility());
        });

        it('has dark text', () => {
          const texts = allTexts(root);
          assert.isAbove(texts.length, 100);
          const onWhite = (text: Element): number => contrastOfInk(getComputedStyle(text).color);
          assert.deepEqual(tooFaint(texts, 7, onWhite), []);
          const steps = allShown(root, '#treatment [part="body"] > ol > li');
          assert.isNotEmpty(steps);
          for (const step of steps) {
            assert.isAtLeast(contrastOfInk(getComputedStyle(step, '::before').color), 7);
          }
        });

        it('has white paper behind everything', () => {
          // The page is the test's own, and browsers print no background.
          found(element.parentElement, 'page').style.background = 'white';
          const tinted = all(element, '*').filter((place) =>
            backgroundOf(place).some((value) => value !== 255),
          );
          assert.deepEqual(
            tinted.map((place) => place.getAttribute('part') ?? place.localName),
            [],
          );
        });
      });

      describe(`the theme “${theme}” of a ${scheme} page, in forced colours`, () => {
        let element: MenopauseBackpainInfo;

        beforeEach(async () => {
          await askFor({'forced-colors': 'active', 'prefers-color-scheme': scheme});
          ({element} = await show(theme, scheme, 'open="causes"'));
          assert.isTrue(matchMedia('(forced-colors: active)').matches);
        });

        afterEach(async () => {
          await askFor();
          removeTheme();
        });

        it('has an edge around the article and around the danger signs', () => {
          const around = ['top', 'right', 'bottom', 'left'];
          assert.deepEqual(edges(part(element, 'article')), around);
          assert.includeMembers(edges(part(element, 'alert')), ['top', 'bottom']);
        });

        it('has a rule below the toolbar and below every section', () => {
          for (const place of [part(element, 'toolbar'), ...parts(element, 'section')]) {
            assert.include(edges(place), 'bottom');
          }
        });

        it('tells the language on show from the one that can be chosen', () => {
          const [shown, other] = part(element, 'languages').querySelectorAll('button');
          for (const choice of [shown, other]) assert.isAtLeast(contrastOf(choice), 4.5);
          const lines = [shown, other].map((choice) => getComputedStyle(choice).textDecorationLine);
          assert.deepEqual(lines, ['none', 'underline']);
        });

        it('has a ring around the heading that has the focus', () => {
          const heading = sectionButton(element, 'causes');
          heading.focus();
          const {outlineStyle, outlineWidth} = getComputedStyle(heading, '::after');
          assert.equal(outlineStyle, 'solid');
          assert.isAtLeast(parseFloat(outlineWidth), 2);
          assert.isAtLeast(contrastOf(heading, 'outlineColor', '::after'), 3);
        });

        it('has markers that can be seen, and tell open from closed', () => {
          const [open, closed] = parts(element, 'marker');
          for (const marker of [open, closed]) assert.isAtLeast(contrastOf(marker, 'stroke'), 4.5);
          assert.equal(getComputedStyle(open).rotate, '180deg');
          assert.equal(getComputedStyle(closed).rotate, 'none');
        });
      });
    }
  }
}

/** The contrast of a colour with paper. */
const contrastOfInk = (colour: string): number => {
  const ink = document.createElement('i');
  ink.style.cssText = `color: ${colour}; background: white`;
  document.body.append(ink);
  const contrast = contrastOf(ink);
  ink.remove();
  return contrast;
};
