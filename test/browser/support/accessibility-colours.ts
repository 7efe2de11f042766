import {blend, contrastRatio, type Colour} from '../../../demo/playground/contrast.js';

export {blend};

/** The element and what it lies in, up to the page. */
const withAncestors = (element: Element): Element[] => {
  const root = element.getRootNode();
  const parent = element.assignedSlot ?? element.parentElement;
  const next = parent ?? (root instanceof ShadowRoot ? root.host : null);
  return next ? [element, ...withAncestors(next)] : [element];
};

/** Background colours under an element's text, the lowest first. */
const backgrounds = (element: Element, pseudo?: string): string[] =>
  [
    ...withAncestors(element)
      .map((each) => getComputedStyle(each).backgroundColor)
      .reverse(),
    ...(pseudo ? [getComputedStyle(element, pseudo).backgroundColor] : []),
  ].filter((colour) => colour !== 'rgba(0, 0, 0, 0)');

/** What is seen behind an element's text. */
export const backgroundOf = (element: Element): Colour => blend(backgrounds(element));

/**
 * The contrast, as WCAG counts it, of a colour that an element has, such as its `color`, `stroke` or
 * `outlineColor`, with the background it is seen on.
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

/** The contrast of an element's own surface or edge with what is around it. */
export const contrastWithSurroundings = (
  element: Element,
  property: 'backgroundColor' | 'borderBlockStartColor' | 'borderInlineStartColor',
  pseudo?: string,
): number => {
  const around = backgrounds(pseudo ? element : (element.parentElement as Element));
  const colour = getComputedStyle(element, pseudo)[property];
  return contrastRatio(blend([...around, colour]), blend(around));
};
