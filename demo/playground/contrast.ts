/** Red, green and blue, from 0 to 255. */
export type Colour = readonly [number, number, number];

const context = new OffscreenCanvas(1, 1).getContext('2d', {
  willReadFrequently: true,
}) as OffscreenCanvasRenderingContext2D;

/** Blends layers of colours, the lowest first. Takes any notation that the browser supports. */
export const blend = (colours: readonly string[]): Colour => {
  for (const colour of ['white', ...colours]) {
    if (!CSS.supports('color', colour)) throw new Error(`Not a colour: ${colour}`);
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
  }
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
};

const luminance = (colour: Colour): number => {
  const [red = 0, green = 0, blue = 0] = colour
    .map((value) => value / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** The contrast ratio as defined in WCAG 2.2, from 1 to 21. */
export const contrastRatio = (one: Colour, other: Colour): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};
