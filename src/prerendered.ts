/** The sections of a prerendered article that can be seen, by whatever opened them. */
export const openSections = (root: ShadowRoot | null): string[] =>
  [...(root?.querySelectorAll('[part=body]') ?? [])]
    .filter((body) => body.checkVisibility({visibilityProperty: true}))
    .map((body) => body.parentElement?.id ?? '');

/**
 * Renders the article in the place of a prerendered one, so that a reader notices nothing: neither
 * the page nor the focus moves. Hydrating the prerendered one would take 1.4 kB of code.
 */
export const takeOver = (host: HTMLElement, root: ShadowRoot, render: () => void): void => {
  const prerendered = [...root.childNodes];
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
