import type {SectionToggleEvent} from '../../src/section-toggle-event.js';

/** Records the console's warnings in each test of a `describe`, instead of printing them. */
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

/** Records the toggle events that reach a target from now on: `causes opened`, `causes closed`. */
export const recordToggles = (target: EventTarget): string[] => {
  const toggles: string[] = [];
  target.addEventListener('mbi-section-toggle', (event) => {
    const {section, open} = event as SectionToggleEvent;
    toggles.push(`${section} ${open ? 'opened' : 'closed'}`);
  });
  return toggles;
};

/** Clicks a link and returns whether the browser would follow it. The test page stays where it is. */
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
