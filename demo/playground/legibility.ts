/** Red, green and blue, from 0 to 255. */
export type Colour = readonly number[];

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
  return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
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

/**
 * What a colour is for. The article shows an adapted one darker or lighter if it is too faint. A surface
 * has text on it. Hairlines and the focus ring need less contrast than text.
 */
type Kind = 'text' | 'adapted' | 'surface' | 'hairline' | 'ring';

const article = '[part~=article]';
const button = '[part~=toolbar] button';

/**
 * Where a colour is seen in the article: a name, its kind, the selector of an element that has the
 * colour, and that of the element with the background.
 */
type Place = readonly [name: string, kind: Kind, of: string, on: string];

const places: Readonly<Record<string, Place>> = {
  '--mbi-color-surface': ['Text on it', 'surface', article, article],
  '--mbi-color-text': ['Text', 'text', article, article],
  '--mbi-color-muted': ['Quiet text', 'text', '[part~=teaser]', article],
  '--mbi-color-accent': ['Links and buttons', 'adapted', button, article],
  '--mbi-color-alert': ['Heading', 'adapted', '[part~=alert] [part]', article],
  '--mbi-color-alert-surface': ['Text on it', 'surface', '[part~=alert] ul', '[part~=alert]'],
  '--mbi-color-border': ['Hairlines', 'hairline', '[part~=section]', article],
  '--mbi-color-focus': ['Ring', 'ring', button, article],
};

const hex = (colour: Colour): string =>
  `#${colour.map((value) => value.toString(16).padStart(2, '0')).join('')}`;

/** The page's canvas, seen where no element has a background. */
const canvases = {light: 'white', dark: '#121212'};

/** The background colours behind the content of an element, the lowest first. */
const backgrounds = (element?: Element): string[] => {
  if (!element) return [];
  const around = element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host;
  return [...backgrounds(around), getComputedStyle(element).backgroundColor];
};

/**
 * How legible the article's colours are, in both colour schemes or in the one that `theme` forces. Empty
 * until the article has rendered.
 *
 * @param values the chosen values by custom property
 */
export const legibilityOf = (element: HTMLElement, values: Readonly<Record<string, string>>) => {
  const root = element.shadowRoot;
  if (!root) return [];
  const forced = element.getAttribute('theme') ?? '';
  // Computes the chosen colours, in the article's colour scheme and with the variables of its page.
  const probe = root.appendChild(document.createElement('i'));
  probe.hidden = true;
  const readings = Object.entries(canvases).flatMap(([scheme, canvas]) => {
    if (forced in canvases && scheme !== forced) return [];
    // Removed below, before the browser paints.
    element.style.colorScheme = scheme;
    return Object.entries(places).flatMap(([property, [name, kind, of, on]]) => {
      const front = root.querySelector(of);
      const back = root.querySelector(on);
      if (!front || !back) return [];
      const behind = [canvas, ...backgrounds(back)];
      const ground = blend(behind);
      const {color, borderBottomColor} = getComputedStyle(front);
      const drawn = blend([...behind, kind === 'hairline' ? borderBottomColor : color]);
      probe.style.color = values[property] ?? '';
      const chosen = probe.style.color ? blend([...behind, getComputedStyle(probe).color]) : drawn;
      // Without focus the browser does not draw the ring.
      const shown = kind === 'ring' ? chosen : drawn;
      const isOther = chosen.some((channel, index) => Math.abs(channel - shown[index]) > 1);
      return {
        property,
        scheme,
        name,
        kind,
        /** Contrast of the colour that the article shows. */
        ratio: contrastRatio(shown, ground),
        /** Contrast of the chosen colour, if the article shows a more legible one instead. */
        chosenRatio: kind === 'adapted' && isOther ? contrastRatio(chosen, ground) : undefined,
        /** As `#rrggbb`. */
        colour: hex(kind === 'surface' ? ground : shown),
      };
    });
  });
  probe.remove();
  element.removeAttribute('style');
  return readings;
};

/** How legible a colour is in one colour scheme. */
export type Legibility = ReturnType<typeof legibilityOf>[number];
