import {styleSheet, tag, type Design} from './design.js';
import {hosts, languageOf, type HostId} from './state.js';
import {slotNodes} from './text.js';

/**
 * Gives a frame a width in CSS pixels, so that its page is laid out as on a screen of that width.
 * Scales the frame down if its container is narrower.
 *
 * @returns a function that sets the width
 */
const fitFrame = (frame: HTMLIFrameElement, place: HTMLElement): ((width: number) => void) => {
  let width = 0;
  const fit = (): void => {
    const {clientWidth, clientHeight} = place;
    if (!width || !clientWidth) return;
    const scale = Math.min(1, clientWidth / width);
    Object.assign(frame.style, {
      inlineSize: `${width}px`,
      blockSize: `${clientHeight / scale}px`,
      insetInlineStart: `${Math.max(0, (clientWidth - width) / 2)}px`,
      transform: `scale(${scale})`,
    });
  };
  new ResizeObserver(fit).observe(place);
  return (next) => {
    width = next;
    fit();
  };
};

/** The host page and the design to show in the preview. */
interface View {
  readonly host: HostId;
  readonly scheme: '' | 'light' | 'dark';
  /** In CSS pixels. */
  readonly width: number;
  readonly design: Design;
}

/** The design of a host page before any change. */
const untouched: Design = {attributes: {}, slots: {}, properties: {}, rules: ''};

/**
 * Shows a design on a host page in a frame. The page loads the built file as any page does. Changes
 * are made in place, so that sections stay open and nothing flickers.
 */
export class Preview {
  readonly #frame: HTMLIFrameElement;
  readonly #attributeNames: readonly string[];
  /** Returns the prerendered element in a language, for the page where scripting is off. */
  readonly #prerenderedIn: (lang: string) => string;
  readonly #onLoad: () => void;
  readonly #fit: (width: number) => void;
  #host: HostId | undefined;
  #shown: Design | undefined;
  /** The prerendered element now on the page. Empty if the page runs scripts. */
  #prerendered = '';
  #sheet: CSSStyleSheet | undefined;
  #warnings: string[] = [];

  constructor(
    frame: HTMLIFrameElement,
    options: {
      attributeNames: readonly string[];
      prerenderedIn: (lang: string) => string;
      onLoad: () => void;
    },
  ) {
    this.#frame = frame;
    this.#attributeNames = options.attributeNames;
    this.#prerenderedIn = options.prerenderedIn;
    this.#onLoad = options.onLoad;
    this.#fit = fitFrame(frame, frame.parentElement as HTMLElement);
    frame.addEventListener('load', () => this.#arrive());
  }

  /** The article on the page. Undefined until the page has loaded. */
  get element(): HTMLElement | undefined {
    return this.#shown && (this.#page?.querySelector<HTMLElement>(tag) ?? undefined);
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

  show(view: View): void {
    this.#fit(view.width);
    if (view.host === this.#host) {
      this.#apply(view);
      return;
    }
    this.#host = view.host;
    this.#shown = undefined;
    this.#frame.title = `Preview: ${hosts.find(({id}) => id === view.host)?.label}`;
    // No script runs in a sandboxed frame.
    if (view.host === 'no-script') this.#frame.sandbox.add('allow-same-origin');
    else this.#frame.removeAttribute('sandbox');
    this.#frame.src = `hosts/${view.host}.html`;
  }

  get #page(): Document | undefined {
    return this.#frame.contentDocument ?? undefined;
  }

  #arrive(): void {
    const page = this.#page;
    const view = page?.defaultView;
    if (!this.#host || !page || !view || !page.querySelector(tag)) return;
    this.#warnings = [];
    view.console.warn = (message) => this.#warnings.push(String(message));
    this.#sheet = new view.CSSStyleSheet();
    // Works also where a policy forbids inline styles.
    page.adoptedStyleSheets.push(this.#sheet);
    this.#prerendered = '';
    this.#shown = untouched;
    this.#onLoad();
    // Scroll to the article, with a little of the page above it.
    const top = this.element?.getBoundingClientRect().top ?? 0;
    if (top > view.innerHeight / 3) view.scrollTo(0, top - view.innerHeight / 4);
  }

  #apply({design, scheme}: View): void {
    if (this.#host === 'no-script') this.#prerender(design);
    const {element} = this;
    const page = this.#page;
    const before = this.#shown;
    if (!element || !page || !before) return;
    page.documentElement.style.colorScheme = scheme;
    this.#sheet?.replaceSync(styleSheet(design));

    // Set only the designer's changes, because the user may have opened sections in the preview.
    for (const name of this.#attributeNames) {
      const value = design.attributes[name];
      if (value === before.attributes[name]) continue;
      if (value === undefined) element.removeAttribute(name);
      else element.setAttribute(name, value);
    }
    for (const slot of new Set([...Object.keys(before.slots), ...Object.keys(design.slots)])) {
      const text = design.slots[slot] ?? '';
      if (text === (before.slots[slot] ?? '')) continue;
      [...element.children]
        .filter((child) => child.slot === slot)
        .forEach((child) => child.remove());
      element.append(...slotNodes(page, slot, text));
    }
    if (this.#host === 'no-script') this.#setNumber(element, design);
    this.#shown = design;
  }

  /** Inserts the prerendered article in its language, as the copied code does. */
  #prerender({attributes}: Design): void {
    const html = this.#prerenderedIn(attributes.lang || languageOf('no-script'));
    if (!this.element || html === this.#prerendered) return;
    const prerendered = Document.parseHTMLUnsafe(html).querySelector(tag);
    if (prerendered) this.element.replaceWith(prerendered);
    this.#prerendered = html;
    this.#shown = untouched;
  }

  /** Sets the emergency number, as the script and the copied code do. */
  #setNumber(element: HTMLElement, {attributes}: Design): void {
    const [, own = ''] = /href="tel:([^"]*)"/.exec(this.#prerendered) ?? [];
    const number = attributes['emergency-number'] ?? own;
    for (const link of element.shadowRoot?.querySelectorAll('a[href^="tel:"]') ?? []) {
      link.textContent = number;
      link.setAttribute('href', `tel:${number}`);
    }
  }
}
