// @ts-check
/**
 * Functions that run in the page, in any version of Chromium. A test sends their source code, so each is
 * complete in itself and uses nothing that the oldest version lacks.
 */

/**
 * The contrast of each visible text in the article, and the colours of some places.
 *
 * @returns {{faint: string[], widths: Record<string, number>, hues: Record<string, number>, surface: number[]}}
 */
export const measure = () => {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = /** @type {CanvasRenderingContext2D} */ (
    canvas.getContext('2d', {willReadFrequently: true})
  );
  const blend = (/** @type {string[]} */ colours) => {
    for (const colour of ['white', ...colours]) {
      context.fillStyle = colour;
      context.fillRect(0, 0, 1, 1);
    }
    return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const luminance = (/** @type {number[]} */ colour) => {
    const [r, g, b] = colour
      .map((value) => value / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (/** @type {number[]} */ one, /** @type {number[]} */ other) => {
    const [a, b] = [luminance(one), luminance(other)];
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  };
  /** @type {(element: Element | null) => string[]} */
  const backgrounds = (element) => {
    if (!element) return [];
    const root = element.getRootNode();
    const around =
      element.assignedSlot ||
      element.parentElement ||
      (root instanceof ShadowRoot ? root.host : null);
    return [...backgrounds(around), getComputedStyle(element).backgroundColor];
  };

  const host = /** @type {Element} */ (document.querySelector('menopause-backpain-info'));
  const root = host.shadowRoot || host;
  const shown = [...root.querySelectorAll('[part=article] *, [part=article]')].filter(
    (element) => element.getClientRects().length && element.closest('[hidden]') === null,
  );
  const faint = shown.flatMap((element) => {
    const text = [...element.childNodes]
      .map((node) => (node instanceof Text ? node.data.trim() : ''))
      .join('');
    if (!text) return [];
    const below = backgrounds(element);
    const found = contrast(blend([...below, getComputedStyle(element).color]), blend(below));
    return found < 4.5 ? [`${found.toFixed(2)}: ${text.slice(0, 40)}`] : [];
  });
  const first = (/** @type {string} */ selector) =>
    /** @type {Element} */ (root.querySelector(selector));
  const hue = (/** @type {string} */ selector) => {
    const colour = blend([getComputedStyle(first(selector)).color]);
    return Math.max(...colour) - Math.min(...colour);
  };
  const box = (/** @type {string} */ selector) => first(selector).getBoundingClientRect().width;
  return {
    faint,
    widths: {article: box('[part=article]'), alert: box('[part=alert] > :nth-child(2)')},
    hues: {accent: hue('[part=toolbar] button'), alert: hue('[part=alert] > :nth-child(2)')},
    surface: blend(backgrounds(first('[part=article]'))),
  };
};

/** The ids of the sections whose text shows on the screen. */
export const shownSections = () => {
  const {shadowRoot} = /** @type {Element} */ (document.querySelector('menopause-backpain-info'));
  const buttons = [...(shadowRoot?.querySelectorAll('[aria-controls]') ?? [])];
  return buttons
    .map((button) => String(button.getAttribute('aria-controls')))
    .filter((id) => (shadowRoot?.getElementById(id)?.getBoundingClientRect().height ?? 0) > 40);
};
