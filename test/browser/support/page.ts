import {found} from './find.js';

/**
 * Loads a page of its own, where nothing is registered yet, and waits until its scripts have run; or
 * a page without scripting, where none ever run.
 */
export const loadPage = async (
  body: string,
  scripting: 'scripts' | 'no scripts' = 'scripts',
): Promise<Window & typeof globalThis> => {
  const frame = document.createElement('iframe');
  if (scripting === 'no scripts') frame.sandbox.add('allow-same-origin');
  frame.srcdoc = `<!doctype html><html lang="en"><title>A page</title><body>${body}</body></html>`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, {once: true}));
  document.body.append(frame);
  await loaded;
  return found(frame.contentWindow as (Window & typeof globalThis) | null, 'page in the frame');
};

/** Takes the pages away that `loadPage` has loaded. */
export const closePages = (): void => {
  document.querySelectorAll('iframe').forEach((frame) => frame.remove());
};
