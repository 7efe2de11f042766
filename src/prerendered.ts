import type {LitElement} from 'lit';

/**
 * Call in the constructor: what the reader sees of a prerendered article, by whatever opened it, stays
 * open. It can be told only then, and is set after the attributes, which the page has written long
 * before.
 */
export const keepOpen = (host: HTMLElement & {open: string}): void => {
  const open = [...(host.shadowRoot?.querySelectorAll('[part=body]') ?? [])]
    .filter((body) => body.checkVisibility({visibilityProperty: true}))
    .map((body) => body.parentElement?.id ?? '');
  if (open.length) queueMicrotask(() => (host.open = open.join(' ')));
};

/**
 * Renders the article and, the first time, in the place of a prerendered one, so that a reader notices
 * nothing: neither the page nor the focus moves. Hydrating that one would take 1.4 kB of code.
 */
export const renderInPlace = (host: LitElement, render: () => void): void => {
  const root = host.renderRoot as ShadowRoot;
  const prerendered = host.hasUpdated ? [] : [...root.childNodes];
  if (!prerendered.length) return render();
  const controls = (): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('a, button')];
  const focused = controls().indexOf(root.activeElement as HTMLElement);
  // On the way, engines lay the page out with both articles, or with none while they look for the
  // new one's width. It must not scroll along.
  host.style.overflowAnchor = 'none';
  host.style.minBlockSize = `${host.offsetHeight}px`;
  render();
  // A server-rendered article that has been hydrated stays.
  if (root.firstChild !== prerendered[0]) prerendered.forEach((node) => node.remove());
  controls()[focused]?.focus({preventScroll: true});
  // Measuring makes the engine settle the layout before it is on its own again.
  host.getBoundingClientRect();
  host.style.overflowAnchor = host.style.minBlockSize = '';
};
