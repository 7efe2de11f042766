import {blend, contrastRatio, type Colour} from './contrast.js';

/** Where a colour of the article meets what is behind it, by the names of parts. */
interface Place {
  /** What has the colour, as a selector in the article. */
  readonly of: string;
  readonly property: 'color' | 'borderBottomColor';
  /** What it is seen on. */
  readonly on: string;
  readonly name: string;
  /** Hairlines and the ring around the focus need less than text. */
  readonly kind: 'text' | 'hairline' | 'ring';
  /** Whether the article shows a colour that is too faint in a darker or lighter one. */
  readonly isMended?: boolean;
}

const text = (of: string, name: string, on = '[part~=article]'): Place => ({
  of,
  property: 'color',
  on,
  name,
  kind: 'text',
});

const places: Readonly<Record<string, Place>> = {
  '--mbi-color-surface': text('[part~=article]', 'Text on it'),
  '--mbi-color-text': text('[part~=article]', 'Text'),
  '--mbi-color-muted': text('[part~=teaser]', 'Quiet text'),
  '--mbi-color-accent': {...text('[part~=toolbar] button', 'Links and buttons'), isMended: true},
  '--mbi-color-alert': {...text('[part~=alert] [part]', 'Heading'), isMended: true},
  '--mbi-color-alert-surface': text('[part~=alert] ul', 'Text on it', '[part~=alert]'),
  '--mbi-color-border': {
    of: '[part~=section]',
    property: 'borderBottomColor',
    on: '[part~=article]',
    name: 'Hairlines',
    kind: 'hairline',
  },
  '--mbi-color-focus': {
    of: '[part~=toolbar] button',
    property: 'color',
    on: '[part~=article]',
    name: 'Ring',
    kind: 'ring',
  },
};

/** How legible a colour is in one colour scheme. */
export interface Legibility {
  readonly scheme: 'light' | 'dark';
  readonly name: string;
  readonly kind: Place['kind'];
  /** Contrast of what is shown. */
  readonly ratio: number;
  /** Contrast that the chosen colour would have, where the article shows another one to be legible. */
  readonly chosenRatio?: number;
  /** As `#rrggbb`. */
  readonly colour: string;
}

const hex = (colour: Colour): string =>
  `#${colour.map((value) => value.toString(16).padStart(2, '0')).join('')}`;

/** The page's own canvas, where nothing has a background. */
const canvas = {light: 'white', dark: '#121212'} as const;

/** What is seen behind the inside of an element, the lowest first. */
const backgrounds = (element: Element | null): string[] => {
  if (!element) return [];
  const root = element.getRootNode();
  const around = element.parentElement ?? ('host' in root ? (root as ShadowRoot).host : null);
  const {backgroundColor} = (element.ownerDocument.defaultView as Window).getComputedStyle(element);
  return [...backgrounds(around), backgroundColor];
};

/** A colour by itself, where the page is light or dark; laid over what is behind it. */
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
 * How legible the article's colours are, in the light and in the dark, or only in that to which it is
 * forced, by custom property. Empty where the article is not there yet.
 *
 * @param values that were chosen, by custom property
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
    // Put back before anything is drawn.
    element.style.colorScheme = scheme;
    for (const [property, place] of Object.entries(places)) {
      const [front, back] = [place.of, place.on].map((selector) => root.querySelector(selector));
      if (!front || !back) continue;
      const behind = [canvas[scheme], ...backgrounds(back)];
      const drawn = blend([...behind, view.getComputedStyle(front)[place.property]]);
      const value = values[property];
      const chosen = value ? resolve(value, scheme, behind) : drawn;
      // Nothing has the focus, so the ring is not drawn.
      const shown = place.kind === 'ring' ? chosen : drawn;
      const isMended = place.isMended && differ(chosen, shown);
      const ground = blend(behind);
      (readings[property] ??= []).push({
        scheme,
        name: place.name,
        kind: place.kind,
        ratio: contrastRatio(shown, ground),
        ...(isMended && {chosenRatio: contrastRatio(chosen, ground)}),
        colour: hex(property.endsWith('surface') ? ground : shown),
      });
    }
  }
  element.style.colorScheme = colorScheme;
  if (!element.getAttribute('style')) element.removeAttribute('style');
  return readings;
};
