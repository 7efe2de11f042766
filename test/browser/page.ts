import {found} from './find.js';

/** Loads a page of its own, where nothing is registered yet, and waits until its scripts have run. */
export const loadPage = async (body: string): Promise<Window & typeof globalThis> => {
  const frame = document.createElement('iframe');
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
