import {nextFrame} from '@open-wc/testing';
import {executeServerCommand} from '@web/test-runner-commands';

/** Presses keys together, each by the value of `KeyboardEvent.key`: `press(' ')`, `press('Shift', 'Tab')`. */
export const press = async (...keys: string[]): Promise<void> => {
  await executeServerCommand('reader-press', keys);
};

/**
 * Gives the page this much room; it is 800 by 600 when a test file starts. WebKit's window cannot be
 * narrower than about 450 pixels: for a phone's width, size the element or an iframe.
 */
export const resizePage = async (width: number, height: number): Promise<void> => {
  await executeServerCommand('reader-resize', {width, height});
  // The window may be there before its page is.
  while (innerWidth !== width || innerHeight !== height) await nextFrame();
};

/**
 * Chromium only: what the reader has asked the system for, such as `{'forced-colors': 'active'}`.
 * Without anything, what the engine has by itself.
 */
export const askFor = async (media: Record<string, string> = {}): Promise<void> => {
  await executeServerCommand('reader-media', media);
};
