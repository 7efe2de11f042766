/** Red, green and blue, from 0 to 255. */
export type Colour = readonly [number, number, number];

const canvas = document.createElement('canvas');
canvas.width = canvas.height = 1;
const context = canvas.getContext('2d', {willReadFrequently: true}) as CanvasRenderingContext2D;

/** What is seen of colours laid over one another, in whatever notation the engine gives them. */
export const blend = (colours: readonly string[]): Colour => {
  for (const colour of ['white', ...colours]) {
    if (!CSS.supports('color', colour)) throw new Error(`Not a colour: ${colour}`);
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
  }
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
};

/** The element and what it lies in, up to the page. */
const withAncestors = (element: Element): Element[] => {
  const root = element.getRootNode();
  const parent = element.assignedSlot ?? element.parentElement;
  const next = parent ?? (root instanceof ShadowRoot ? root.host : null);
  return next ? [element, ...withAncestors(next)] : [element];
};

/** Background colours under an element's text, the lowest first. */
const backgrounds = (element: Element, pseudo?: string): string[] => [
  ...withAncestors(element)
    .map((each) => getComputedStyle(each).backgroundColor)
    .reverse(),
  ...(pseudo ? [getComputedStyle(element, pseudo).backgroundColor] : []),
];

/** What is seen behind an element's text. */
export const backgroundOf = (element: Element): Colour => blend(backgrounds(element));

const luminance = (colour: Colour): number => {
  const [red = 0, green = 0, blue = 0] = colour
    .map((value) => value / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const ratio = (one: Colour, other: Colour): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

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
  return ratio(blend([...below, colour]), blend(below));
};

/** The contrast of an element's own surface or edge with what is around it. */
export const contrastWithSurroundings = (
  element: Element,
  property: 'backgroundColor' | 'borderBlockStartColor' | 'borderInlineStartColor',
  pseudo?: string,
): number => {
  const around = backgrounds(pseudo ? element : (element.parentElement as Element));
  const colour = getComputedStyle(element, pseudo)[property];
  return ratio(blend([...around, colour]), blend(around));
};
