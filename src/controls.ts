import {followInnerLink} from './inner-links.js';
import type {Movable} from './move-to.js';

/** What the controls ask of the element around them. */
interface Host extends HTMLElement, Movable {
  chooseLanguage(lang: string): void;
  hide(section?: string): void;
  print(): void;
  show(section?: string): void;
  toggle(section: string): void;
}

/**
 * Makes all controls in an article work. The shadow root listens for them: what was prerendered has
 * no listeners of its own, and a page with many articles needs few.
 */
export const attendToControls = <Root extends Node>(root: Root): Root => {
  root.addEventListener('click', onClick as EventListener);
  root.addEventListener('beforematch', onBeforeMatch);
  return root;
};

function onClick(this: ShadowRoot, event: MouseEvent): void {
  const host = this.host as Host;
  const button = (event.target as Element).closest('button');
  // What the page has put into a slot is the page's own.
  if (button && this.contains(button)) press(button, host, this);
  else followInnerLink(event, host, this);
}

const press = (button: HTMLButtonElement, host: Host, root: ShadowRoot): void => {
  const section = button.getAttribute('aria-controls');
  if (section) host.toggle(section);
  else if (button.lang) host.chooseLanguage(button.lang);
  else if (button.name === 'print') host.print();
  else if (root.querySelector('[aria-expanded=false]')) host.show();
  else host.hide();
};

/** Find-in-page and links to a piece of text open the section they have found something in. */
function onBeforeMatch(this: ShadowRoot, {target}: Event): void {
  if (this.contains(target as Element)) (this.host as Host).show((target as Element).id);
}
