import {ReactiveElement, type LitElement, type PropertyValues} from 'lit';
import {panelsIn} from './panels.js';

interface Host extends LitElement {
  readonly edition: string;
}

/** The shadow roots that came with the page and still are as they came. */
const prerendered = new WeakSet<Node>();

/** The shadow root that came with the page, unless what is in it is for Lit to hydrate. */
export const prerenderedRoot = ({shadowRoot}: HTMLElement): ShadowRoot | undefined => {
  if (!shadowRoot) return undefined;
  prerendered.add(shadowRoot);
  return editionIn(shadowRoot) ? shadowRoot : undefined;
};

/** Whether the root holds just what would be rendered, in its style: then there is nothing to do. */
const staysPrerendered = (host: Host): boolean => {
  const root = host.renderRoot as ShadowRoot;
  // A security policy may have kept the style out.
  return root.styleSheets.length > 0 && editionIn(root) === host.edition;
};

/** Only `tools/prerender-article.js` puts it there. */
const editionIn = (root: ParentNode | undefined): string | null | undefined =>
  root?.querySelector('.shell')?.getAttribute('data-edition');

/** Without a script, sections show after this many milliseconds (`styles/prerendered.ts`). */
const patience = 4000;

/** The time of the frame in which an article was found that had opened without a script. */
let foundOpen = -1;

/** Whether the page has waited for the script in vain, and shows all sections. */
const isAllShown = (root: ShadowRoot): boolean => {
  const now = document.timeline.currentTime as number;
  // Asking for animations makes the engine settle style and layout: not before there can be one to find,
  // and of the articles that become elements at once, the first that has opened stands for those after it.
  // Animations come after transitions.
  if (now > patience && now > foundOpen && root.getAnimations().at(-1)?.playState === 'finished')
    foundOpen = now;
  return now === foundOpen;
};

/**
 * Call in the constructor: what the reader sees of a prerendered article, by whatever opened it, stays
 * open. It can be told only then, and is set after the attributes, which the page has written long
 * before.
 */
export const keepOpen = (host: HTMLElement & {open: string}): void => {
  const root = host.shadowRoot;
  if (!root) return;
  // The browser's search opens sections, too.
  const ids = panelsIn(root, isAllShown(root) ? '' : ':not([hidden])').map(({id}) => id);
  if (ids.length) queueMicrotask(() => (host.open = [host.open, ...ids].join(' ')));
};

/**
 * Renders the article. A prerendered one stays if it is the same; if not, the new one takes its place so
 * that a reader notices nothing: neither the page nor the focus moves. Hydrating that one would take
 * 1.4 kB of code.
 *
 * @param adoptStyle gives the shadow root the element's style sheet
 */
export const renderInPlace = (
  host: Host,
  changed: PropertyValues,
  adoptStyle: () => unknown,
  render: () => void,
): void => {
  // Attributes follow the properties all the same.
  if (staysPrerendered(host)) return ReactiveElement.prototype['update'].call(host, changed);
  const root = host.renderRoot as ShadowRoot;
  const nodes = prerendered.delete(root) ? [...root.childNodes] : [];
  if (!nodes.length) return render();
  const controls = (): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('a, button')];
  const focused = controls().indexOf(root.activeElement as HTMLElement);
  // On the way, engines lay the page out with both articles, or with none while they look for the
  // new one's width. It must not scroll along.
  host.style.overflowAnchor = 'none';
  host.style.minBlockSize = `${host.offsetHeight}px`;
  queueMicrotask(() => {
    // Measuring makes the engine settle the layout before it is on its own again.
    host.getBoundingClientRect();
    host.style.overflowAnchor = host.style.minBlockSize = '';
  });
  adoptStyle();
  render();
  // A server-rendered article that has been hydrated stays.
  if (root.firstChild === nodes[0]) return;
  nodes.forEach((node) => node.remove());
  controls()[focused]?.focus({preventScroll: true});
};
