/** The element around a node, across slots and shadow roots. */
const parentOf = (node: Element): Element | null =>
  node.assignedSlot ??
  node.parentElement ??
  (node.getRootNode() as Partial<ShadowRoot>).host ??
  null;

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

/** How many pixels of an element are covered from its top by something else, such as a fixed header. */
const coveredHeight = (element: Element): number => {
  const {left, top, width} = element.getBoundingClientRect();
  const root = element.getRootNode() as ShadowRoot;
  for (let y = Math.max(top, 0); y < innerHeight / 2; y += 4) {
    const seen = root.elementFromPoint(left + width / 2, y + 2);
    if (seen && (element.contains(seen) || seen.contains(element))) return y - top;
  }
  // Nothing of the element is in view: scrolling on cannot help.
  return 0;
};

/** Brings an element into view at once, below whatever the page fixes at its top. */
export const scrollIntoView = (element: Element): void => {
  element.scrollIntoView({behavior: 'instant'});
  scrollAround(element, -coveredHeight(element));
};
