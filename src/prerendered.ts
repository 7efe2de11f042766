import {isForBrowser} from './article-links.js';
import type {MenopauseBackpainInfo} from './menopause-backpain-info.js';

/** Without a script, all sections show after this many milliseconds (`prerendered.css`). */
const FALLBACK_DELAY = 4000;

/** Time of the last frame in which an article was found to show all sections without a script. */
let lastFallbackFrame = -1;

/**
 * Whether the page has waited too long for the script and shows all sections. `getAnimations()` forces
 * a layout, so it is called only after the delay, and no more in a frame in which it found something.
 */
const showsAll = (root: ShadowRoot): boolean => {
  const now = Number(document.timeline.currentTime);
  // Animations come after transitions in this list.
  if (
    now > FALLBACK_DELAY &&
    now > lastFallbackFrame &&
    root.getAnimations().at(-1)?.playState === 'finished'
  )
    lastFallbackFrame = now;
  return now === lastFallbackFrame;
};

/**
 * What the reader tapped to open while there was no script: the id of a section, or `all`. A tap gives the
 * focus without showing it, unlike the Tab key. While the finger is down, the click is still to come.
 */
const findTapped = (root: ShadowRoot): string | undefined => {
  const button = root.querySelector('button:focus:not(:focus-visible, :active)');
  const isOpenAll = button?.matches('[part=toolbar] > :first-child');
  return button?.getAttribute('aria-controls') ?? (isOpenAll ? 'all' : undefined);
};

/**
 * The length of the text, styles included, and the numbers of elements and parts. Optimizers and minifiers may
 * take something away or add something. To compare the markup itself takes seven times as long.
 */
const sizeOf = (root: ShadowRoot): string => {
  const count = (selector: string): number => root.querySelectorAll(selector).length;
  return `${root.textContent?.length} ${count('*')} ${count('[part]')}`;
};

/**
 * The article that came with the page, in a declarative shadow root. It stays as it is until the
 * element would show something else; then the rendered article takes its place. Its controls have no
 * listeners, so a click on one of them replaces it, too.
 */
export class Prerendered {
  /** The shadow root, with the article in it. */
  readonly root: ShadowRoot;

  /** Ids of the sections that the reader saw open when the script arrived. */
  readonly openSections: readonly string[];

  /** The id of the section that the reader has tapped since, or `all`. */
  readonly tapped: string | undefined;

  /** Identifies the text, version and options of the article. Missing if `@lit-labs/ssr` rendered it. */
  readonly fingerprint: string | undefined;

  readonly #host: MenopauseBackpainInfo;
  readonly #renderNow: () => void;
  readonly #nodes: readonly ChildNode[];

  /** Ids of the sections that are open in the markup itself. */
  readonly #open = new Set<string>();

  /** Whether the markup came as it was built. */
  readonly #isUntouched: boolean;

  /** The buttons of the sections, by id. */
  readonly #sectionButtons: ReadonlyMap<string, HTMLElement>;

  /**
   * Call this in the element's constructor, because the reader sees something else once the element
   * is `:defined`.
   *
   * @param host the element, whose shadow root came with the page
   * @param renderNow makes the element replace this article at once
   */
  constructor(host: MenopauseBackpainInfo, root: ShadowRoot, renderNow: () => void) {
    this.root = root;
    this.#host = host;
    this.#renderNow = renderNow;
    this.#nodes = [...root.childNodes];
    const shell = root.querySelector<HTMLElement>('[data-fingerprint]');
    this.fingerprint = shell?.dataset.fingerprint;
    this.#isUntouched = sizeOf(root) === shell?.dataset.size;
    this.tapped = findTapped(root);
    const buttons = root.querySelectorAll<HTMLElement>('[aria-controls]');
    this.#sectionButtons = new Map(
      [...buttons].map((button) => [button.getAttribute('aria-controls')!, button]),
    );
    const sections = [...this.#sectionButtons.keys()];
    const panels = sections.map((id) => root.getElementById(id));
    const isOpen = (_id: string, index: number): boolean => panels[index]?.hidden === false;
    if (this.fingerprint === undefined) {
      this.openSections = sections.filter(isOpen);
      return;
    }
    this.openSections = showsAll(root) ? sections : [];
    // So far, only the style closes the sections: where it is lost, they can be read.
    for (const panel of panels) {
      panel?.setAttribute('hidden', 'until-found');
      panel?.removeAttribute('data-closed');
    }
    for (const button of this.#sectionButtons.values())
      button.setAttribute('aria-expanded', 'false');
    root.addEventListener('beforematch', this.#onBeforeMatch);
    root.addEventListener('click', this.#onClick as EventListener, {capture: true});
  }

  /** Whether the element would show just this article, in its own style. */
  isCurrent(fingerprint: string, open: readonly string[]): boolean {
    return (
      this.#isUntouched &&
      this.fingerprint === fingerprint &&
      open.length === this.#open.size &&
      open.every((id) => this.#open.has(id)) &&
      // A Content-Security-Policy may have blocked the style.
      this.root.styleSheets.length > 0
    );
  }

  /**
   * Replaces this article by the one that `render` puts into the shadow root. The reader should not
   * notice: neither the page nor the focus moves.
   */
  replace(render: () => void): void {
    const {root} = this;
    const host = this.#host;
    const focused = this.#controls.indexOf(root.activeElement as HTMLElement);
    root.removeEventListener('beforematch', this.#onBeforeMatch);
    root.removeEventListener('click', this.#onClick as EventListener, {capture: true});
    // Engines may lay out the page with both articles or with none. Keep scroll anchoring from moving
    // the page meanwhile.
    host.style.overflowAnchor = 'none';
    host.style.minBlockSize = `${host.offsetHeight}px`;
    queueMicrotask(() => {
      // Force the layout before the fixed height goes.
      host.getBoundingClientRect();
      host.style.overflowAnchor = host.style.minBlockSize = '';
    });
    render();
    // `@lit-labs/ssr-client` hydrates what `@lit-labs/ssr` has rendered, so that stays.
    if (!this.fingerprint && root.firstChild === this.#nodes[0]) return;
    this.#nodes.forEach((node) => node.remove());
    this.#controls[focused]?.focus({preventScroll: true});
  }

  get #controls(): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>('a, button')];
  }

  /** The browser opens the panel by itself. Replacing it would lose the place that the reader searched for. */
  #markOpen(section: string): void {
    this.#open.add(section);
    this.#sectionButtons.get(section)?.setAttribute('aria-expanded', 'true');
  }

  #onBeforeMatch = ({target}: Event): void => {
    const {id} = target as Element;
    this.#markOpen(id);
    this.#host.show(id);
  };

  /** Replaces this article and repeats the click on the same control of the rendered one. */
  #onClick = (event: MouseEvent): void => {
    const control = (event.target as Element).closest<HTMLElement>('button, a[href^="#"]');
    const index = control && !isForBrowser(event) ? this.#controls.indexOf(control) : -1;
    if (index < 0) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.#renderNow();
    this.#controls[index]?.click();
  };
}
