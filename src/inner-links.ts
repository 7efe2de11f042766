import type {ReactiveControllerHost} from 'lit';

interface ArticleHost extends ReactiveControllerHost {
  readonly renderRoot: ParentNode;
  reveal(section: string): void;
  show(section: string): void;
}

/** Moves the reader to a place in a shadow root: where the keyboard is and what is in view. */
export const moveTo = (place: HTMLElement | null): void => {
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  place?.focus({preventScroll: true});
  place?.scrollIntoView({behavior: still ? 'instant' : 'auto'});
};

/**
 * Follows the links inside the article, from a citation to its source, back again, and between
 * sections. A page's address cannot lead into a shadow root, and must not be touched anyway.
 */
export class InnerLinks {
  readonly #host: ArticleHost;

  /** The citation by which the reader left the text, by the address of the source. */
  readonly #leftAt = new Map<string, HTMLElement>();

  constructor(host: ArticleHost) {
    this.#host = host;
  }

  /** Listen to clicks with this. */
  readonly onClick = (event: MouseEvent): void => {
    const link = (event.target as Element).closest('a');
    const address = link?.getAttribute('href') ?? '';
    const inNewTab = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    // Links that the page has put into a slot are the page's own.
    const inside = link?.getRootNode() === this.#host.renderRoot;
    if (!link || !inside || inNewTab || !address.startsWith('#')) return;
    event.preventDefault();
    const source = link.closest('li[value]');
    if (source) void this.#returnFrom(`#${source.id}`);
    else if (address.startsWith('#mbi-')) this.#host.reveal(address.slice('#mbi-'.length));
    else void this.#visit(link, address);
  };

  async #visit(citation: HTMLElement, source: string): Promise<void> {
    this.#leftAt.set(source, citation);
    this.#host.show('sources');
    await this.#host.updateComplete;
    moveTo(this.#host.renderRoot.querySelector<HTMLElement>(source));
  }

  async #returnFrom(source: string): Promise<void> {
    const left = this.#leftAt.get(source);
    const citation = left?.isConnected
      ? left
      : this.#host.renderRoot.querySelector<HTMLElement>(`sup a[href="${source}"]`);
    const closed = citation?.closest('[hidden]');
    if (closed) this.#host.show(closed.id);
    await this.#host.updateComplete;
    moveTo(citation);
  }
}
