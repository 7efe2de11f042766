/** An element in which a reader can be moved. */
export interface Movable {
  readonly hasUpdated: boolean;
  readonly updateComplete: Promise<boolean>;
  show(section: string): void;
}

/** Moves the reader to a place in the article: where the keyboard is and what is in view. */
export const moveTo = async (host: Movable, find: () => HTMLElement | null): Promise<void> => {
  // A link may have been followed before the first render.
  if (!host.hasUpdated) await host.updateComplete;
  const place = find();
  const section = place?.getAttribute('aria-controls') ?? place?.closest('[hidden]')?.id;
  if (section) host.show(section);
  await host.updateComplete;
  place?.focus({preventScroll: true});
  // Also where the page scrolls smoothly: a long way through a moving page makes some people sick.
  place?.scrollIntoView({behavior: 'instant'});
};
