import {executeServerCommand} from '@web/test-runner-commands';

/** Presses keys together, named as in `KeyboardEvent.key`: `press(' ')`, `press('Shift', 'Tab')`. */
export const press = async (...keys: string[]): Promise<void> => {
  await executeServerCommand('reader-press', keys);
};

/**
 * Emulates media features, such as `{'forced-colors': 'active'}`, or resets them. Chromium only.
 */
export const emulateFeatures = async (media: Record<string, string> = {}): Promise<void> => {
  await executeServerCommand('reader-media', media);
};
