/** An element that is on the page, where `#mbi-…` links can lead to it. */
export interface OnPage {
  requestUpdate(): void;
  /** Opens the section and moves the reader to it; says whether there is one with this id. */
  reveal(section: string): boolean;
}

const prefix = '#mbi-';

/** All elements that are on the page. */
const elements = new Set<OnPage>();

/**
 * The address that was followed last. An element that is moved or mounted again must not drag the
 * reader back to a link of long ago.
 */
let followed = '';

/** Of several elements, the one that came first is meant. */
const follow = (): void => {
  const {hash, href} = location;
  if (!hash.startsWith(prefix)) return;
  const section = hash.slice(prefix.length);
  if ([...elements].some((element) => element.reveal(section))) followed = href;
};

/** A link to the address the page already has fires no `hashchange`, yet the reader wants to go there. */
const onClick = (event: MouseEvent): void => {
  const link = (event.composedPath()[0] as Partial<Element>).closest?.('a');
  if (link?.href === location.href && !event.defaultPrevented) follow();
};

/** Looks again at the language, for which `lang` may have changed anywhere around an element. */
export const lookAgain = (): void => elements.forEach((element) => element.requestUpdate());
let observer: MutationObserver | undefined;

/** Follows changes of `lang` in the tree that a node is in, and in those around it. */
const followLanguage = (node: Node): void => {
  const root = node.getRootNode();
  (observer ??= new MutationObserver(lookAgain)).observe(root, {
    attributeFilter: ['lang'],
    subtree: true,
  });
  if (root instanceof ShadowRoot) followLanguage(root.host);
};

/**
 * Call when an element comes to the page: it follows the page's language, and links find it, from
 * now on, and the page's address at once.
 */
export const arrive = (element: OnPage & Element): void => {
  elements.add(element);
  followLanguage(element);
  addEventListener('hashchange', follow);
  addEventListener('click', onClick);
  if (followed !== location.href) follow();
};

/** Call when an element leaves the page. */
export const leave = (element: OnPage): void => {
  elements.delete(element);
  if (elements.size) return;
  observer?.disconnect();
  removeEventListener('hashchange', follow);
  removeEventListener('click', onClick);
};
