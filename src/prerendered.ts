import type {LitElement} from 'lit';

/** What a reader has of a prerendered article: the ids of the sections that can be seen, and its height. */
interface Sight {
  readonly open: readonly string[];
  readonly height: number;
}

/** By shadow root. */
const sights = new WeakMap<Node, Sight>();

const lookAt = (host: HTMLElement): void => {
  const root = host.shadowRoot;
  if (!root || sights.has(root)) return;
  const open = [...root.querySelectorAll('[part=body]')]
    .filter((body) => body.checkVisibility({visibilityProperty: true}))
    .map((body) => body.parentElement?.id ?? '');
  sights.set(root, {open, height: host.offsetHeight});
};

/**
 * Call in the constructor: what the reader sees of a prerendered article, by whatever opened it, stays
 * open. It can be told only then, and is set after the attributes, which the page has written long
 * before.
 */
export const keepOpen = (host: HTMLElement & {open: string}): void => {
  const root = host.shadowRoot;
  if (!root) return;
  // At all of them before the first one changes: after a change, the page has to be laid out anew.
  if (!sights.has(root))
    [host, ...document.querySelectorAll<HTMLElement>(host.localName)].forEach(lookAt);
  const open = sights.get(root)?.open.join(' ');
  if (open) queueMicrotask(() => (host.open = open));
};

/** The articles that keep their height until all of them are rendered. */
const held: HTMLElement[] = [];

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
  host.style.minBlockSize = `${sights.get(root)?.height ?? 0}px`;
  if (held.push(host) === 1) queueMicrotask(letGo);
  render();
  // A server-rendered article that has been hydrated stays.
  if (root.firstChild !== prerendered[0]) prerendered.forEach((node) => node.remove());
  controls()[focused]?.focus({preventScroll: true});
};

/** Comes after the last one: all that are upgraded together wait in the same queue. */
const letGo = (): void => {
  // Measuring makes the engine settle the layout before it is on its own again.
  held.forEach((host) => host.getBoundingClientRect());
  for (const {style} of held.splice(0)) style.overflowAnchor = style.minBlockSize = '';
};
