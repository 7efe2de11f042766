/** The element around a node, across slots and shadow roots. */
const parentOf = (node: Element): Element | null =>
  node.assignedSlot ??
  node.parentElement ??
  (node.getRootNode() as Partial<ShadowRoot>).host ??
  null;

/** Opens what the page has closed around a place, as browsers do for a place that the address names. */
export const reveal = (place: Element): void => {
  for (let box = parentOf(place); box; box = parentOf(box)) {
    if (box instanceof HTMLDetailsElement) box.open = true;
    if (box.getAttribute('hidden') !== 'until-found') continue;
    box.dispatchEvent(new Event('beforematch', {bubbles: true}));
    box.removeAttribute('hidden');
  }
};

/** Scrolls the boxes around a node, and then the page, until the node has moved up by so many pixels. */
const scrollAround = (node: Element, pixels: number): void => {
  let rest = pixels;
  for (let box = parentOf(node); box && Math.abs(rest) >= 0.5; box = parentOf(box)) {
    const {overflowY, position} = getComputedStyle(box);
    const isPage = box === box.ownerDocument.scrollingElement;
    if (isPage || ['auto', 'scroll'].includes(overflowY)) {
      const before = box.scrollTop;
      // Also on pages that scroll smoothly: long smooth scrolls can cause motion sickness.
      box.scrollBy({top: rest, behavior: 'instant'});
      rest -= box.scrollTop - before;
    }
    // The page behind a dialog stays where it is.
    if (position === 'fixed') return;
  }
};

/** Waits for a change of the page, and keeps an element where the reader sees it. */
export const keepInPlace = async (element: Element, change: Promise<unknown>): Promise<void> => {
  const {top} = element.getBoundingClientRect();
  await change;
  scrollAround(element, element.getBoundingClientRect().top - top);
};

/**
 * Whether nothing else on the page, in any tree around the element, is at this point. A fixed header without
 * a `z-index` lies below some of the article, and the two are mixed up.
 */
const isAlone = (element: Element, x: number, y: number): boolean => {
  const root = element.getRootNode() as ShadowRoot;
  const found = root.elementsFromPoint(x, y).filter((each) => each.getRootNode() === root);
  return (
    found.every((each) => each.contains(element) || element.contains(each)) &&
    (!root.host || isAlone(root.host, x, y))
  );
};

/** How many pixels below the top of a place in the article something covers, such as a fixed header. */
const coveredHeight = (place: Element): number => {
  const {left, top, width} = place.getBoundingClientRect();
  const {host} = place.getRootNode() as ShadowRoot;
  for (let y = Math.max(top, 0); y < innerHeight / 2; y += 4)
    if (isAlone(host, left + width / 2, y)) return y - top;
  // Something covers everything, or the place is out of view: scrolling on cannot help.
  return 0;
};

/** Brings a place in the article into view at once, below whatever the page fixes at its top. */
export const scrollIntoView = (place: Element): void => {
  // jsdom has no layout.
  if (!document.elementsFromPoint) return;
  place.scrollIntoView({behavior: 'instant'});
  scrollAround(place, -coveredHeight(place));
};
