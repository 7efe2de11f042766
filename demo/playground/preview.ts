import {attributeNames, slotNames, styleSheet, tag, type Design} from './design.js';
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
  #host = '';
  #shown = untouched;
  /** The prerendered element now on the page. Empty if the page runs scripts. */
  #prerendered = '';
  #sheet: CSSStyleSheet | undefined;
  #warnings: string[] = [];

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

  /** @param page that has loaded; null if it is not this site's, after a link to elsewhere */
  arrive(page: Document | null): void {
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
  }

  /** Scrolls to the article, with a little of the page above it. */
  scrollToArticle(): void {
    const view = this.element?.ownerDocument.defaultView;
    const top = this.element?.getBoundingClientRect().top ?? 0;
    if (view && top > view.innerHeight / 3) view.scrollTo(0, top - view.innerHeight / 4);
  }

  /**
   * @param host the page; another one has yet to load
   * @param scheme the colour scheme of the page; '' is the visitor's
   * @param prerendered the article with the design if the page runs no script, else ''
   */
  show(host: string, design: Design, scheme: string, prerendered: string): void {
    if (host !== this.#host) this.element = undefined;
    this.#host = host;
    if (prerendered !== this.#prerendered) this.#prerender(prerendered, design);
    const {element} = this;
    if (!element) return;
    const page = element.ownerDocument;
    page.documentElement.style.colorScheme = scheme;
    this.#sheet?.replaceSync(styleSheet(design));

    // Set only the designer's changes, because the user may have opened sections in the preview.
    for (const name of attributeNames) {
      const value = design.attributes[name];
      if (value === this.#shown.attributes[name]) continue;
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
    const prerendered = Document.parseHTMLUnsafe(html).querySelector<HTMLElement>(tag);
    if (!this.element || !prerendered) return;
    this.element.replaceWith(prerendered);
    this.element = prerendered;
    this.#prerendered = html;
    this.#shown = design;
  }
}
