import {SectionToggleEvent} from '../../../src/events.js';

/** Records what the console is warned of in each test of a `describe`, instead of showing it. */
export const recordWarnings = (): string[] => {
  const warnings: string[] = [];
  const {warn} = console;
  beforeEach(() => {
    warnings.length = 0;
    console.warn = (...messages: unknown[]): void => {
      warnings.push(messages.join(' '));
    };
  });
  afterEach(() => {
    console.warn = warn;
  });
  return warnings;
};

/** Records the events that reach a place from now on: `causes opened`, `causes closed`. */
export const recordToggles = (target: EventTarget): string[] => {
  const toggles: string[] = [];
  target.addEventListener('mbi-section-toggle', (event) => {
    const {section, open} = event as SectionToggleEvent;
    toggles.push(`${section} ${open ? 'opened' : 'closed'}`);
  });
  return toggles;
};

/** Clicks, and says whether the browser would follow the link. Here it never does. */
export const isLeftToBrowser = (link: HTMLElement, keys: MouseEventInit = {}): boolean => {
  let isLeft = false;
  const onClick = (event: Event): void => {
    isLeft = !event.defaultPrevented;
    event.preventDefault();
  };
  addEventListener('click', onClick, {once: true});
  link.dispatchEvent(
    new MouseEvent('click', {bubbles: true, cancelable: true, composed: true, ...keys}),
  );
  return isLeft;
};
