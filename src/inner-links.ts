import {moveTo, type Movable} from './move-to.js';

/** The citation by which a reader left the text, by the source it led to. */
const leftBy = new WeakMap<Element, HTMLElement>();

/** Takes the reader where a clicked link inside the article leads. */
export const followInnerLink = (event: MouseEvent, host: Movable, root: ShadowRoot): void => {
  const place = innerTarget(event, root);
  if (!place) return;
  event.preventDefault();
  void moveTo(host, () => place);
};

/**
 * Where a clicked link inside the article leads: from a citation to its source, back again, or to
 * another section. A page's address cannot lead into a shadow root, and must not be touched anyway.
 *
 * @returns nothing if the link is for the browser to follow
 */
const innerTarget = (event: MouseEvent, root: Node & ParentNode): HTMLElement | null => {
  const link = (event.target as Element).closest('a');
  const address = link?.getAttribute('href') ?? '';
  const inNewTab = event.ctrlKey || event.metaKey || event.shiftKey;
  // Links that the page has put into a slot are the page's own.
  if (link?.getRootNode() !== root || !address.startsWith('#') || inNewTab) return null;
  if (address.startsWith('#mbi-')) return sectionTarget(address.slice('#mbi-'.length), root);
  const source = link.closest('li[id]');
  if (source) {
    const left = leftBy.get(source);
    return left?.isConnected ? left : root.querySelector(`sup [href="#${source.id}"]`);
  }
  const target = root.querySelector<HTMLElement>(address);
  if (target) {
    leftBy.set(target, link);
    target.tabIndex = -1;
  }
  return target;
};

/** Where a reader arrives who wants to see a section: its button, or the box that is always open. */
export const sectionTarget = (section: string, root: ParentNode): HTMLElement | null =>
  root.querySelector(`[aria-controls="${section}"], [tabindex]#${section}`);
