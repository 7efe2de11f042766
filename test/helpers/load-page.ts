import {found} from './find.js';

/** The built files for a script tag: the very files that users copy. */
export const scripts = {
  english: '/dist/cdn/menopause-backpain-info.en.js',
  spanish: '/dist/cdn/menopause-backpain-info.es.js',
  all: '/dist/cdn/menopause-backpain-info.js',
} as const;

export type Script = keyof typeof scripts;

/** The script tag for a page, as the README gives it. */
export const scriptTag = (script: Script): string =>
  `<script src="${scripts[script]}" defer></script>`;

/** Adds a script to a page and waits until it has run. */
export const addScript = async (
  page: Document,
  src: string,
  type: '' | 'module' = '',
): Promise<void> => {
  const script = page.createElement('script');
  script.src = src;
  script.type = type;
  const loaded = new Promise((resolve, reject) => {
    script.addEventListener('load', resolve);
    script.addEventListener('error', () => reject(new Error(`Cannot load ${src}.`)));
  });
  page.head.append(script);
  await loaded;
};

/**
 * Loads a page in a frame, where nothing is registered yet, and waits until its scripts have run.
 *
 * @param scripting `no scripts` for a page on which scripting is switched off
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

/** Removes the pages that `loadPage` has loaded. */
export const closePages = (): void => {
  document.querySelectorAll('iframe').forEach((frame) => frame.remove());
};
