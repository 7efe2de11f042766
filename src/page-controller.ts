import {isServer, type ReactiveController, type ReactiveElement} from 'lit';
import {isForBrowser} from './article-links.js';

/** The controllers of all elements on the page, in the order in which they came. */
const controllers = new Set<PageController>();

/** Updates every element on the page, because the languages around it or on offer may have changed. */
export const updateAll = (): void => controllers.forEach(({host}) => host.requestUpdate());

/** Calls back once every script of the page has run: at once if it is loaded, and on a server. */
export const whenLoaded = (callback: () => void): void => {
  if (isServer || document.readyState === 'complete') callback();
  else addEventListener('load', callback, {once: true});
};

// Links to sections

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/**
 * The section that the end of an address names with `#mbi-…`, if it does. Mail programs and counters
 * append to it: `#mbi-causes?utm_source=mail`, `#mbi-causes”`. Routers may put a path before it:
 * `#/backs#mbi-causes`, `#!/backs#mbi-causes`. Word processors make hyphens longer.
 */
export const linkedSection = (hash: string): string | undefined =>
  /^#+(?:!?\/[^#]*#)?mbi-([\w-]*\w)(?:\W*$|[?&/#:;])/i
    .exec(decode(hash).replace(/[\u2010-\u2015]/g, '-'))?.[1]
    ?.toLowerCase();

/** The last address seen. */
let address: string | undefined;

/** The controller whose element has followed that address. An element does so once. */
let follower: WeakRef<PageController> | undefined;

/** Whether the reader has used the page since it has that address, so that it must not move any more. */
let isInUse = false;

/** Missing in engines before 2026 (Firefox 147, Safari 26.2), and where a script has a variable of this name. */
const navigation =
  isServer || typeof Navigation === 'undefined' || !(window.navigation instanceof Navigation)
    ? undefined
    : window.navigation;

/** Whether the page shows the element. jsdom and older engines do not say so. */
const isShown = ({host}: PageController): boolean =>
  (host as Partial<ReactiveElement>).checkVisibility?.() ?? true;

/**
 * Opens a section in the first element that shows it, and may move the reader there. Some pages have one
 * element for phones and one for desks, and hide one of them.
 */
const goToSection: GoToSection = (section, isMoving) => {
  // Chromium tells of an element that `innerHTML` has replaced later than of the new one.
  const present = [...controllers].filter(({host}) => host.isConnected);
  const found = [...present.filter(isShown), ...present].find((controller) =>
    controller.goToSection(section, isMoving),
  );
  // Another element, which the page shows, may still come.
  follower = found && isShown(found) ? new WeakRef(found) : undefined;
  return found !== undefined;
};

/** Opens the section that the address names, if it names one. */
const followAddress = (isMoving: boolean): void => {
  const section = linkedSection(location.hash);
  if (section) goToSection(section, isMoving);
};

/** Follows the address if no element that is still on the page has done so. */
export const followPendingAddress = (): void => {
  if (!isServer && !follower?.deref()?.host.isConnected) followAddress(!isInUse);
};

/** Whether the reader has returned to this page, or used it while it was waiting for this script. */
const isInUseAlready = (): boolean => {
  // `scrollY` forces a layout, so only an address that would move the reader is worth it.
  if (!linkedSection(location.hash)) return false;
  // Missing in jsdom.
  const entries = performance.getEntriesByType?.('navigation') as PerformanceNavigationTiming[];
  const load = entries?.[0];
  const isStill = load?.name.split('#')[0] === location.href.split('#')[0];
  // After a click, a router has changed the address: what the reader did before does not count.
  if (!isStill) return false;
  const isReturn = load.type === 'reload' || load.type === 'back_forward';
  return isReturn || scrollY > 0 || document.activeElement !== document.body;
};

const onUse = (): void => {
  isInUse = true;
};

/** Follows the address if it has changed. Scripts may change it without an event. */
const checkAddress = (event?: Event): void => {
  if (location.href === address && event?.type !== 'hashchange') return;
  // The browser brings readers who go back to the place they came from. A router may put the article there later.
  const isReturn = (event as NavigationCurrentEntryChangeEvent)?.navigationType === 'traverse';
  isInUse = isReturn || (address === undefined && isInUseAlready());
  address = location.href;
  follower = undefined;
  followAddress(!isInUse);
};

/** Whether a link of the page leads to a place on this page, in this window. The article follows its own links. */
const staysOnPage = (link: HTMLAnchorElement, event: MouseEvent): boolean =>
  ![...controllers].some(({host}) => host.shadowRoot === link.getRootNode()) &&
  link.href.split('#')[0] === location.href.split('#')[0] &&
  (link.target || '_self') === '_self' &&
  !link.download &&
  !isForBrowser(event);

/** In a drawing, address and target of a link are objects. jsdom has no class for such a link. */
const plainLink = (link: HTMLAnchorElement | SVGAElement): HTMLAnchorElement => {
  const {href, target} = link;
  if (typeof href === 'string') return link as HTMLAnchorElement;
  return Object.assign(document.createElement('a'), {
    href: href.baseVal,
    target: (target as SVGAnimatedString).baseVal,
  });
};

/** Follows a link that leaves the address as it is, because then no event tells of it. */
const onClick = (event: MouseEvent): void => {
  const {href} = location;
  // A router changes the address during the click, or once it has loaded something.
  if (!navigation) [0, 500].forEach((delay) => setTimeout(checkAddress, delay));
  const found = event
    .composedPath()
    .find((node) => (node as Partial<Element>).matches?.('a[href], area[href]'));
  if (!found) return;
  const link = plainLink(found as HTMLAnchorElement | SVGAElement);
  const section = linkedSection(link.hash);
  if (!section || !staysOnPage(link, event)) return;
  let isDone = false;
  const follow = (): void => {
    if (isDone || location.href !== href) return;
    isDone = true;
    // A page that prevents every such click, to scroll smoothly, scrolls to nothing here.
    const isHandled = event.defaultPrevented
      ? document.getElementById(decode(link.hash.slice(1))) !== null
      : link.href !== href;
    if (!isHandled) goToSection(section, true);
  };
  // The page's own listeners come first. They may stop the event.
  addEventListener('click', follow, {once: true});
  setTimeout(follow);
};

let isWatching = false;

/** Watches the address and what the reader does, as long as the page lasts: another element may come. */
const watchPage = (): void => {
  if (isWatching) return;
  isWatching = true;
  if (navigation) navigation.addEventListener('currententrychange', checkAddress);
  else for (const type of ['popstate', 'hashchange']) addEventListener(type, checkAddress);
  addEventListener('click', onClick, {capture: true});
  for (const type of ['pointerdown', 'keydown', 'wheel'])
    addEventListener(type, onUse, {capture: true, passive: true});
};

// Language

let observer: MutationObserver | undefined;

/** Observes `lang` attributes in the node's tree, and in the trees around it. */
const observeLanguage = (node: Node): void => {
  const root = node.getRootNode() as Node & Partial<ShadowRoot>;
  observer ??= new MutationObserver(updateAll);
  observer.observe(root, {attributeFilter: ['lang'], subtree: true});
  if (root.host) observeLanguage(root.host);
};

/**
 * The language of the nearest ancestor that has one, across shadow roots, or else the one that the page
 * declares in a `meta` element. Empty if it has none.
 */
const inheritedLanguage = (node: Node): string => {
  const parent = node.parentNode ?? (node as Partial<ShadowRoot>).host;
  if (parent) return (parent as Element).getAttribute?.('lang') || inheritedLanguage(parent);
  const declaration = (node as Document).querySelector?.('meta[http-equiv="content-language" i]');
  return declaration?.getAttribute('content') ?? '';
};

type GoToSection = (section: string, isMoving: boolean) => boolean;

/** Connects an element with the page around it: the inherited language, and links to its sections. */
export class PageController implements ReactiveController {
  readonly host: ReactiveElement;

  /** Opens a section, and may move the reader to it. Returns whether the element shows that section. */
  readonly goToSection: GoToSection;

  constructor(host: ReactiveElement, goToSection: GoToSection) {
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
    watchPage();
    checkAddress();
    // An element that is moved must not open the section again.
    if (follower?.deref() !== this) followPendingAddress();
  }

  hostDisconnected(): void {
    controllers.delete(this);
    if (!controllers.size) observer?.disconnect();
  }
}
