import {isServer, type ReactiveController, type ReactiveElement} from 'lit';

const HASH_PREFIX = '#mbi-';

/** The controllers of all elements on the page, in the order in which they came. */
const controllers = new Set<PageController>();

/** The last address that opened a section. An element that is moved or mounted again must not open it again. */
let lastHandledUrl = '';

/** Opens the section that the page's address names, in the first element that shows it. */
const openFromHash = (): void => {
  const {hash, href} = location;
  if (!hash.startsWith(HASH_PREFIX)) return;
  const section = hash.slice(HASH_PREFIX.length);
  if ([...controllers].some((controller) => controller.goToSection(section))) lastHandledUrl = href;
};

/** A link to the page's current address fires no `hashchange`, yet the reader wants to go there. */
const onClick = (event: MouseEvent): void => {
  const link = (event.composedPath()[0] as Partial<Element>).closest?.('a');
  if (link?.href === location.href && !event.defaultPrevented) openFromHash();
};

/** Updates every element on the page, because the languages around it or on offer may have changed. */
export const updateAll = (): void => controllers.forEach(({host}) => host.requestUpdate());

/** Calls back once every script of the page has run: at once if it is loaded, and on a server. */
export const whenLoaded = (callback: () => void): void => {
  if (isServer || document.readyState === 'complete') callback();
  else addEventListener('load', callback, {once: true});
};

let observer: MutationObserver | undefined;

/** Observes `lang` attributes in the node's tree, and in the trees around it. */
const observeLanguage = (node: Node): void => {
  const root = node.getRootNode();
  observer ??= new MutationObserver(updateAll);
  observer.observe(root, {attributeFilter: ['lang'], subtree: true});
  if (root instanceof ShadowRoot) observeLanguage(root.host);
};

/** The language of the nearest ancestor that has one, across shadow roots. Empty if none has. */
const inheritedLanguage = (node: Node): string => {
  const parent = node.parentNode ?? (node as Partial<ShadowRoot>).host;
  return parent ? (parent as Element).getAttribute?.('lang') || inheritedLanguage(parent) : '';
};

/** Connects an element with the page around it: the inherited language, and links to its sections. */
export class PageController implements ReactiveController {
  readonly host: ReactiveElement;

  /** Opens a section and moves the reader to it. Returns whether the element shows that section. */
  readonly goToSection: (section: string) => boolean;

  constructor(host: ReactiveElement, goToSection: (section: string) => boolean) {
    this.host = host;
    this.goToSection = goToSection;
    host.addController(this);
  }

  /** The language of the page at the element's place. Empty if the page does not say. */
  get language(): string {
    return inheritedLanguage(this.host);
  }

  hostConnected(): void {
    controllers.add(this);
    observeLanguage(this.host);
    // The new place may have another language.
    this.host.requestUpdate();
    addEventListener('hashchange', openFromHash);
    addEventListener('click', onClick);
    if (lastHandledUrl !== location.href) openFromHash();
  }

  hostDisconnected(): void {
    controllers.delete(this);
    if (controllers.size) return;
    observer?.disconnect();
    removeEventListener('hashchange', openFromHash);
    removeEventListener('click', onClick);
  }
}
