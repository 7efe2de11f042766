import {attributeNames, slotNames, styleSheet, tag, type Choices, type Design} from './design.js';
import {legibilityOf, type Legibility} from './legibility.js';
import {attributesOf, prerenderedHtml} from './snippet.js';
import {slotNodes} from './text.js';

/** The design of a host page before any change. */
const untouched: Design = {attributes: {}, slots: {}, properties: {}, rules: ''};

/**
 * Shows a design on a host page in a frame. The page loads the built file as any page does. Changes
 * are made in place, so that sections stay open and nothing flickers.
 */
export class Preview {
  /** The article on the page. Undefined until the page has loaded. */
  element: (HTMLElement & {updateComplete?: Promise<boolean>}) | undefined;
  /** Legibility of each colour, by custom property. */
  legibility: Readonly<Record<string, readonly Legibility[]>> = {};
  /** The colour scheme of the article. */
  scheme = '';
  /** The look that was measured. */
  #measured = '';
  #shown = untouched;
  /** The prerendered element now on the page. Empty if the page runs scripts. */
  #prerendered = '';
  #sheet: CSSStyleSheet | undefined;
  #warnings: string[] = [];
  readonly #frame: HTMLIFrameElement;

  constructor(frame: HTMLIFrameElement) {
    this.#frame = frame;
  }

  /** The article's console warning about a value; '' if there is none. */
  warningAbout(value: string): string {
    const words = value.split(/\s+/).filter(Boolean);
    const warning = this.#warnings.find((text) => words.some((word) => text.includes(`"${word}"`)));
    return warning?.replace(`<${tag}>: `, 'The article says: ') ?? '';
  }

  /** A page has loaded. After a link to elsewhere it may be closed to this one. */
  arrive(): void {
    const page = this.#frame.contentDocument;
    this.element = page?.querySelector<HTMLElement>(tag) ?? undefined;
    this.#measured = '';
    this.#shown = untouched;
    this.#prerendered = '';
    this.#warnings = [];
    const view = page?.defaultView;
    if (!view) return;
    view.console.warn = (message) => this.#warnings.push(String(message));
    this.#sheet = new view.CSSStyleSheet();
    // Works also where a policy forbids inline styles.
    page.adoptedStyleSheets.push(this.#sheet);
    // With a little of the page above the article.
    const top = this.element?.getBoundingClientRect().top ?? 0;
    view.scrollTo(0, top - view.innerHeight / 4);
  }

  /** @param article prerendered, for the page that runs no script */
  show({host = '', width = '', scheme = ''}: Choices, design: Design, article: string): void {
    const usual = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
    this.scheme = design.attributes.theme || scheme || usual;
    const frame = this.#frame;
    const isScripted = host !== 'no-script';
    frame.style.setProperty('--width', `${width}px`);
    if (frame.getAttribute('src') !== `hosts/${host}.html`) {
      this.element = undefined;
      frame.toggleAttribute('sandbox', !isScripted);
      if (!isScripted) frame.sandbox.add('allow-same-origin');
      frame.src = `hosts/${host}.html`;
    }
    if (!isScripted) this.#prerender(prerenderedHtml(design, article), design);
    const {element} = this;
    if (!element) return;
    const page = element.ownerDocument;
    const css = styleSheet(design);
    page.documentElement.style.colorScheme = scheme;
    this.#sheet?.replaceSync(css);

    // Set only the designer's changes, because the user may have opened sections in the preview.
    const [before, after] = [this.#shown, design].map((each) => new Map(attributesOf(each)));
    for (const name of attributeNames) {
      const value = after?.get(name);
      if (value === before?.get(name)) continue;
      if (value === undefined) element.removeAttribute(name);
      else element.setAttribute(name, value);
    }
    for (const slot of slotNames) {
      const text = design.slots[slot] ?? '';
      if (text === (this.#shown.slots[slot] ?? '')) continue;
      const children = [...element.children].filter((child) => child.slot === slot);
      for (const child of children) child.remove();
      element.append(...slotNodes(page, slot, text));
    }
    this.#shown = design;

    // Another theme is rendered only later.
    const theme = element.shadowRoot?.querySelector('[data-theme]')?.getAttribute('data-theme');
    const look = JSON.stringify([scheme, design.attributes.theme, theme, css]);
    // Only after a change, because measuring makes the browser compute all styles of the page.
    if (look !== this.#measured) this.legibility = legibilityOf(element, design.properties);
    this.#measured = look;
  }

  /** Puts the prerendered article in the place of the one before. */
  #prerender(html: string, design: Design): void {
    if (!this.element || html === this.#prerendered) return;
    const prerendered = Document.parseHTMLUnsafe(html).querySelector<HTMLElement>(tag);
    if (!prerendered) return;
    this.element.replaceWith(prerendered);
    this.element = prerendered;
    this.#prerendered = html;
    this.#shown = design;
  }
}
