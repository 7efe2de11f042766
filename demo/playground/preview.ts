import {attributeNames, attributesOf, slotNames, styleSheet, tag} from './design.js';
import type {Choices, Design} from './design.js';
import {legibilityOf, type Legibility} from './legibility.js';
import {prerenderedHtml} from './snippet.js';
import {slotNodes} from './text.js';

/**
 * Shows a design on a host page. The page loads the built file as any page does. Changes are made in
 * place, so that sections stay open and nothing flickers.
 */
export class Preview {
  /** The article on the page. */
  element: HTMLElement & {readonly updateComplete?: Promise<boolean>};
  legibility: readonly Legibility[] = [];
  /** The colour scheme of the article. */
  scheme = '';
  /** The look that was measured. */
  #measured = '';
  #shown: Design = {attributes: {}, slots: {}, properties: {}, rules: ''};
  /** The prerendered element now on the page. Empty if the page runs scripts. */
  #prerendered = '';
  readonly #isScripted: boolean;
  readonly #sheet: CSSStyleSheet;
  readonly #warnings: string[] = [];

  /** @param element the article on a page that has loaded */
  constructor(element: HTMLElement) {
    this.element = element;
    const page = element.ownerDocument;
    const view = page.defaultView as Window & typeof globalThis;
    this.#isScripted = !view.frameElement?.hasAttribute('sandbox');
    view.console.warn = (message) => this.#warnings.push(String(message));
    this.#sheet = new view.CSSStyleSheet();
    // Works also where a policy forbids inline styles.
    page.adoptedStyleSheets.push(this.#sheet);
    // With a little of the page above the article.
    view.scrollTo(0, element.getBoundingClientRect().top - view.innerHeight / 4);
  }

  /** The article's console warning about a value; '' if there is none. */
  warningAbout(value: string): string {
    const words = value.split(/\s+/).filter(Boolean);
    const warning = this.#warnings.find((text) => words.some((word) => text.includes(`"${word}"`)));
    return warning?.replace(`<${tag}>: `, 'The article says: ') ?? '';
  }

  /** @param article prerendered, for the page that runs no script */
  show({scheme = ''}: Choices, design: Design, article: string): void {
    const usual = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
    this.scheme = design.attributes.theme || scheme || usual;
    if (!this.#isScripted) this.#prerender(prerenderedHtml(design, article), design);
    const {element} = this;
    const page = element.ownerDocument;
    const css = styleSheet(design);
    page.documentElement.style.colorScheme = scheme;
    this.#sheet.replaceSync(css);

    // Set only the designer's changes, because the user may have opened sections in the preview.
    const [before, after] = [this.#shown, design].map((each) => new Map(attributesOf(each)));
    for (const name of attributeNames) {
      const value = after.get(name);
      if (value === before.get(name)) continue;
      if (value === undefined) element.removeAttribute(name);
      else element.setAttribute(name, value);
    }
    for (const slot of slotNames) {
      const text = design.slots[slot] ?? '';
      if (text === (this.#shown.slots[slot] ?? '')) continue;
      for (const child of [...element.children]) if (child.slot === slot) child.remove();
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
    if (html === this.#prerendered) return;
    const prerendered = Document.parseHTMLUnsafe(html).querySelector(tag) as HTMLElement;
    this.element.replaceWith(prerendered);
    this.element = prerendered;
    this.#prerendered = html;
    this.#shown = design;
  }
}
