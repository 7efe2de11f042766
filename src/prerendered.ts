import type {Article} from './article.js';
import type {MenopauseBackpainInfo} from './menopause-backpain-info.js';

/** Without a script, all sections show after this many milliseconds (`prerendered.css`). */
const FALLBACK_DELAY = 4000;

/** The button that opens and closes all sections. */
const OPEN_ALL = '[part=toolbar] > :first-child';

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
  const isOpenAll = button?.matches(OPEN_ALL);
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

/** What the buttons of the article do. */
interface Actions {
  toggle(section: string, button: HTMLElement): void;
  toggleAll(): void;
  print(): void;
}

/**
 * The article that came with the page, in a declarative shadow root. It stays until the element would show
 * another text; then the rendered article takes its place. Sections open and close in it as it is: to render
 * the article first takes a slow phone a quarter of a second more, and screen readers lose their place.
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
  readonly #actions: Actions;
  readonly #nodes: readonly ChildNode[];

  /** Whether the markup came as it was built. */
  readonly #isUntouched: boolean;

  /** The buttons of the sections, by id. */
  readonly #sectionButtons: ReadonlyMap<string, HTMLElement>;

  /**
   * Call this in the element's constructor, because the reader sees something else once the element
   * is `:defined`.
   *
   * @param host the element, whose shadow root came with the page
   */
  constructor(host: MenopauseBackpainInfo, root: ShadowRoot, actions: Actions) {
    this.root = root;
    this.#host = host;
    this.#actions = actions;
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
    if (this.fingerprint === undefined) {
      this.openSections = sections.filter((id) => root.getElementById(id)?.hidden === false);
      return;
    }
    this.openSections = showsAll(root) ? sections : [];
    root.addEventListener('beforematch', this.#onBeforeMatch);
    root.addEventListener('click', this.#onClick);
  }

  /** Whether the element would show just this article, in its own style, whatever is open. */
  isCurrent(fingerprint: string): boolean {
    return (
      this.#isUntouched &&
      this.fingerprint === fingerprint &&
      // A Content-Security-Policy may have blocked the style.
      this.root.styleSheets.length > 0
    );
  }

  /** Opens these sections and closes the others, as the element's template does. */
  show(open: readonly string[], {openAll, closeAll}: Article['labels']): void {
    for (const [id, button] of this.#sectionButtons) {
      const isOpen = open.includes(id);
      const panel = this.root.getElementById(id);
      button.setAttribute('aria-expanded', String(isOpen));
      button.closest('.header')?.toggleAttribute('data-open', isOpen);
      if (isOpen) panel?.removeAttribute('hidden');
      else panel?.setAttribute('hidden', 'until-found');
      // Before the script, only the style closes a section: where the style is lost, it can be read.
      panel?.removeAttribute('data-closed');
    }
    const allOpen = open.length === this.#sectionButtons.size;
    const label = allOpen ? closeAll : openAll;
    const button = this.#openAllButton;
    button?.setAttribute('aria-expanded', String(allOpen));
    if (button && button.textContent?.trim() !== label) button.textContent = label;
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
    root.removeEventListener('click', this.#onClick);
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

  get #openAllButton(): HTMLElement | null {
    return this.root.querySelector(OPEN_ALL);
  }

  #onBeforeMatch = ({target}: Event): void => this.#host.show((target as Element).id);

  #onClick = ({target}: Event): void => {
    const button = (target as Element).closest('button');
    // Buttons in a slot belong to the page.
    if (!button || button.getRootNode() !== this.root) return;
    const section = button.getAttribute('aria-controls');
    if (section) this.#actions.toggle(section, button);
    else if (button === this.#openAllButton) this.#actions.toggleAll();
    else this.#actions.print();
  };
}
