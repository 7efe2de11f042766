/** The fields of a {@link SectionToggleEvent}. */
export interface SectionToggleEventInit {
  /** The id of the section, e.g. `causes`. */
  section: string;
  /** Whether the section is open now. */
  open: boolean;
}

/** The browser's own `Event`: some old libraries replace the global one. */
const NativeEvent = Object.getPrototypeOf(MessageEvent) as typeof Event;

/**
 * Fired as `mbi-section-toggle` after the reader, a script, a link or find-in-page has opened or closed a
 * section. Never fired for the first render.
 */
export class SectionToggleEvent extends NativeEvent {
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

declare global {
  interface HTMLElementEventMap {
    'mbi-section-toggle': SectionToggleEvent;
  }
}
