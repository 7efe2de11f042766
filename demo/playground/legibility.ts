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

/** Hairlines and the focus ring need less contrast than text. */
type Kind = 'text' | 'hairline' | 'ring';

const article = '[part~=article]';
const button = '[part~=toolbar] button';

/**
 * Where in the article each colour is seen: a name, its kind, the selector of an element that has the
 * colour, and that of the element with the background.
 */
const places: Readonly<
  Record<string, readonly [name: string, kind: Kind, of: string, on: string]>
> = {
  '--mbi-color-surface': ['Text on it', 'text', article, article],
  '--mbi-color-text': ['Text', 'text', article, article],
  '--mbi-color-muted': ['Quiet text', 'text', '[part~=teaser]', article],
  '--mbi-color-accent': ['Links and buttons', 'text', button, article],
  '--mbi-color-alert': ['Heading', 'text', '[part~=alert] [part]', article],
  '--mbi-color-alert-surface': ['Text on it', 'text', '[part~=alert] ul', '[part~=alert]'],
  '--mbi-color-border': ['Hairlines', 'hairline', '[part~=section]', article],
  '--mbi-color-focus': ['Ring', 'ring', button, article],
};

/** The colours that the article shows darker or lighter if they are too faint. */
const adapted = ['--mbi-color-accent', '--mbi-color-alert'];

/** How legible a colour is in one colour scheme. */
export interface Legibility {
  readonly scheme: 'light' | 'dark';
  readonly name: string;
  readonly kind: Kind;
  /** Contrast of the colour that the article shows. */
  readonly ratio: number;
  /** Contrast of the chosen colour, if the article shows a more legible one instead. */
  readonly chosenRatio?: number;
  /** As `#rrggbb`. */
  readonly colour: string;
}

const hex = (colour: Colour): string =>
  `#${colour.map((value) => value.toString(16).padStart(2, '0')).join('')}`;

/** The page's canvas, seen where no element has a background. */
const canvas = {light: 'white', dark: '#121212'} as const;

/** The background colours behind the content of an element, the lowest first. */
const backgrounds = (element: Element | null): string[] => {
  if (!element) return [];
  const root = element.getRootNode();
  const around = element.parentElement ?? ('host' in root ? (root as ShadowRoot).host : null);
  const {backgroundColor} = (element.ownerDocument.defaultView as Window).getComputedStyle(element);
  return [...backgrounds(around), backgroundColor];
};

/** Computes a colour in a colour scheme and blends it with the colours behind it. */
const resolve = (value: string, scheme: string, behind: readonly string[]): Colour => {
  const probe = document.body.appendChild(document.createElement('i'));
  probe.hidden = true;
  Object.assign(probe.style, {colorScheme: scheme, color: value});
  const {color} = getComputedStyle(probe);
  probe.remove();
  return blend([...behind, color]);
};

const differ = (one: Colour, other: Colour): boolean =>
  one.some((channel, index) => Math.abs(channel - (other[index] ?? 0)) > 1);

/**
 * How legible the article's colours are, by custom property, in both colour schemes or in the one that
 * `theme` forces. Empty until the article has rendered.
 *
 * @param values the chosen values by custom property
 */
export const legibilityOf = (
  element: HTMLElement,
  values: Readonly<Record<string, string>>,
): Record<string, Legibility[]> => {
  const root = element.shadowRoot;
  const view = element.ownerDocument.defaultView;
  const readings: Record<string, Legibility[]> = {};
  if (!root?.firstElementChild || !view) return readings;

  const theme = element.getAttribute('theme') ?? '';
  const all = ['light', 'dark'] as const;
  const {colorScheme} = element.style;
  for (const scheme of all.filter((one) => one === theme || !all.some((each) => each === theme))) {
    // Restored below, before the browser paints.
    element.style.colorScheme = scheme;
    for (const [property, [name, kind, of, on]] of Object.entries(places)) {
      const [front, back] = [of, on].map((selector) => root.querySelector(selector));
      if (!front || !back) continue;
      const behind = [canvas[scheme], ...backgrounds(back)];
      const {color, borderBottomColor} = view.getComputedStyle(front);
      const drawn = blend([...behind, kind === 'hairline' ? borderBottomColor : color]);
      const value = values[property];
      const chosen = value ? resolve(value, scheme, behind) : drawn;
      // Without focus the browser does not draw the ring.
      const shown = kind === 'ring' ? chosen : drawn;
      const isAdapted = adapted.includes(property) && differ(chosen, shown);
      const ground = blend(behind);
      (readings[property] ??= []).push({
        scheme,
        name,
        kind,
        ratio: contrastRatio(shown, ground),
        ...(isAdapted && {chosenRatio: contrastRatio(chosen, ground)}),
        colour: hex(property.endsWith('surface') ? ground : shown),
      });
    }
  }
  element.style.colorScheme = colorScheme;
  if (!element.getAttribute('style')) element.removeAttribute('style');
  return readings;
};
