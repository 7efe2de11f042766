/** The citation from which the reader last went to a source, by source. */
const returnTargets = new WeakMap<Element, HTMLElement>();

/**
 * The place that a link inside the article leads to: from a citation to the link of its source, or
 * back to the citation that the reader came from. The page's address cannot name a place inside a shadow root.
 *
 * @returns nothing if the browser should follow the link
 */
export const linkedPlace = (link: HTMLAnchorElement, root: ParentNode): HTMLElement | null => {
  const href = link.getAttribute('href') ?? '';
  if (!href.startsWith('#')) return null;
  const source = link.closest('li[id]');
  if (source) {
    const citation = returnTargets.get(source);
    return citation?.isConnected ? citation : root.querySelector(`sup [href="#${source.id}"]`);
  }
  const target = root.querySelector<HTMLElement>(href);
  if (!target) return null;
  returnTargets.set(target, link);
  // If the whole source had the focus, a screen reader would say it again at each step. From its link, it reads on.
  return target.querySelector('a');
};

/** Lets a place take the focus until it loses it. For good, a screen reader would read the place twice. */
export const makeFocusable = (place: HTMLElement): void => {
  place.tabIndex = -1;
  place.addEventListener('blur', () => place.removeAttribute('tabindex'), {once: true});
};

/** Whether a click with this key opens another window, saves the link, or does something else of the browser's. */
export const isForBrowser = ({ctrlKey, metaKey, shiftKey, altKey}: MouseEvent): boolean =>
  ctrlKey || metaKey || shiftKey || altKey;
