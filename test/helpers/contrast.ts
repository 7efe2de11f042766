import {blend, contrastRatio, type Colour} from '../../demo/playground/legibility.js';
import {allShown, textOf} from './find.js';

export {blend};

/** An element and its ancestors as rendered: through slots and shadow roots up to the page. */
const withAncestors = (element: Element): Element[] => {
  const root = element.getRootNode();
  const parent = element.assignedSlot ?? element.parentElement;
  const next = parent ?? (root instanceof ShadowRoot ? root.host : null);
  return next ? [element, ...withAncestors(next)] : [element];
};

/** The background colours under an element's text, the lowest first. */
const backgrounds = (element: Element, pseudo?: string): string[] =>
  [
    ...withAncestors(element)
      .map((each) => getComputedStyle(each).backgroundColor)
      .reverse(),
    ...(pseudo ? [getComputedStyle(element, pseudo).backgroundColor] : []),
  ].filter((colour) => colour !== 'rgba(0, 0, 0, 0)');

/** The visible colour behind an element's text. */
export const backgroundOf = (element: Element): Colour => blend(backgrounds(element));

/**
 * The WCAG contrast of an element's colour, such as its `color`, `stroke` or `outlineColor`, with the
 * background behind it.
 */
export const contrastOf = (
  element: Element,
  property: 'color' | 'stroke' | 'outlineColor' = 'color',
  pseudo?: string,
): number => {
  const below = backgrounds(element, pseudo);
  const colour = getComputedStyle(element, pseudo)[property];
  return contrastRatio(blend([...below, colour]), blend(below));
};

/** The contrast of an element's background or border with its surroundings. */
export const contrastWithSurroundings = (
  element: Element,
  property: 'backgroundColor' | 'borderBlockStartColor' | 'borderInlineStartColor',
  pseudo?: string,
): number => {
  const around = backgrounds(pseudo ? element : (element.parentElement as Element));
  const colour = getComputedStyle(element, pseudo)[property];
  return contrastRatio(blend([...around, colour]), blend(around));
};

const hasText = (element: Element): boolean =>
  [...element.childNodes].some((node) => node instanceof Text && node.data.trim());

/** Every visible element that has text of its own. */
export const allTexts = (root: ParentNode): HTMLElement[] => allShown(root, '*').filter(hasText);

/** The elements with less contrast than needed, and the measured contrast of each. */
export const tooFaint = <T extends Element>(
  elements: T[],
  needed: number,
  contrast: (element: T) => number,
): string[] =>
  elements
    .map((element) => ({element, measured: contrast(element)}))
    .filter(({measured}) => measured < needed)
    .map(
      ({element, measured}) =>
        `${measured.toFixed(2)}: ${element.localName} ${element.getAttribute('part')} ${textOf(element)}`,
    );
