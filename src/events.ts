import {words} from './words.js';

/** What a {@link SectionToggleEvent} tells. */
export interface SectionToggleEventInit {
  /** The id of the section, e.g. `causes`. */
  section: string;
  /** Whether the section is open now. */
  open: boolean;
}

/**
 * Fired as `mbi-section-toggle` after a section has opened or closed, whoever did it: the reader,
 * a script, a link or find-in-page. Never fired by the first render.
 */
export class SectionToggleEvent extends Event {
  /** The id of the section, e.g. `causes`. */
  readonly section: string;

  /** Whether the section is open now. */
  readonly open: boolean;

  constructor(type: string, {section, open}: SectionToggleEventInit) {
    super(type, {bubbles: true, composed: true});
    this.section = section;
    this.open = open;
  }
}

/**
 * Fires the event for each section that was open, by the list before, and is not now, or the reverse.
 * Without such a list, nothing has changed.
 */
export const fireToggles = (
  element: HTMLElement & {readonly open: string},
  before: string | undefined,
  sections: readonly string[],
): void => {
  if (before === undefined) return;
  for (const section of sections) {
    const open = words(element.open).includes(section);
    if (open !== words(before).includes(section)) {
      element.dispatchEvent(new SectionToggleEvent('mbi-section-toggle', {section, open}));
    }
  }
};

declare global {
  interface HTMLElementEventMap {
    'mbi-section-toggle': SectionToggleEvent;
  }
}
