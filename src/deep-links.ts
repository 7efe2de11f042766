/** Something on the page that `#mbi-…` links can lead to. */
export interface LinkTarget {
  /** Whether the target shows the section with this id. */
  has(section: string): boolean;
  /** Opens the section and moves the reader to it. */
  reveal(section: string): void;
}

const prefix = '#mbi-';

const targets = new Set<LinkTarget>();

/**
 * The address that was followed last. An element that is moved or mounted again must not drag the
 * reader back to a link of long ago.
 */
let followed = '';

/** As with ids in a page, the first of several targets is meant. */
const follow = (): void => {
  const {hash, href} = window.location;
  if (!hash.startsWith(prefix)) return;
  const section = hash.slice(prefix.length);
  for (const target of targets) {
    if (target.has(section)) {
      followed = href;
      target.reveal(section);
      return;
    }
  }
};

/** A link to the address the page already has fires no `hashchange`, yet the reader wants to go there. */
const onClick = (event: MouseEvent): void => {
  const [clicked] = event.composedPath();
  const link = clicked instanceof Element ? clicked.closest<HTMLAnchorElement>('a[href]') : null;
  if (link?.href === window.location.href && !event.defaultPrevented) follow();
};

/** Lets links to the sections of a target find it, now and from now on. */
export const watchLinks = (target: LinkTarget): void => {
  if (targets.size === 0) {
    window.addEventListener('hashchange', follow);
    window.addEventListener('click', onClick);
  }
  targets.add(target);
  if (followed !== window.location.href) follow();
};

export const unwatchLinks = (target: LinkTarget): void => {
  targets.delete(target);
  if (targets.size === 0) {
    window.removeEventListener('hashchange', follow);
    window.removeEventListener('click', onClick);
  }
};
