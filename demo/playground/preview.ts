import {attributeNames, slotNames, styleSheet, tag, type Choices, type Design} from './design.js';
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
  element: HTMLElement | undefined;
  readonly #frame: HTMLIFrameElement;
  #host = '';
  #shown = untouched;
  /** The prerendered element now on the page. Empty if the page runs scripts. */
  #prerendered = '';
  #sheet: CSSStyleSheet | undefined;
  #warnings: string[] = [];

  constructor(frame: HTMLIFrameElement) {
    this.#frame = frame;
  }

  /** The language of the host page. */
  get language(): string {
    return this.element?.ownerDocument.documentElement.lang ?? '';
  }

  /** Resolves when the article has rendered the last change. */
  get rendered(): Promise<unknown> {
    const {element} = this;
    return Promise.resolve(element && 'updateComplete' in element && element.updateComplete);
  }

  /** The article's console warning about a value; '' if there is none. */
  warningAbout(value: string): string {
    const words = value.split(/\s+/).filter(Boolean);
    const warning = this.#warnings.find((text) => words.some((word) => text.includes(`"${word}"`)));
    return warning?.replace(`<${tag}>: `, 'The article says: ') ?? '';
  }

  /** To be called when a page has loaded. After a link to elsewhere it may be one of another site. */
  arrive(): void {
    const page = this.#frame.contentDocument;
    this.element = page?.querySelector<HTMLElement>(tag) ?? undefined;
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

  /** @param article prerendered, for a page that runs no script */
  show({host = '', width = '', scheme = ''}: Choices, design: Design, article: string): void {
    const isScripted = host !== 'no-script';
    this.#frame.style.setProperty('--width', `${width}px`);
    if (host !== this.#host) {
      this.#host = host;
      this.element = undefined;
      this.#frame.title = `Preview: ${host}`;
      if (isScripted) this.#frame.removeAttribute('sandbox');
      else this.#frame.setAttribute('sandbox', 'allow-same-origin');
      this.#frame.src = `hosts/${host}.html`;
    }
    if (!isScripted) this.#prerender(prerenderedHtml(design, article), design);
    const {element} = this;
    if (!element) return;
    const page = element.ownerDocument;
    page.documentElement.style.colorScheme = scheme;
    this.#sheet?.replaceSync(styleSheet(design));

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
