// @ts-check
// Functions that the harness runs in a page. Each is sent alone and cannot call the others.

/** @param {string} name */
export const mark = (name) => void performance.mark(name);

/**
 * Waits until the page is quiet, and marks the moment: everything has loaded, all elements are
 * defined, no animation runs, and the main thread was idle after three frames in a row without new
 * requests.
 *
 * @param {string} name of the mark
 * @param {string[]} tags
 */
export const untilQuiet = async (name, tags) => {
  const isLoaded = () => document.readyState === 'complete';
  if (!isLoaded()) await new Promise((resolve) => addEventListener('load', resolve, {once: true}));
  await Promise.all(tags.map((tag) => customElements.whenDefined(tag)));
  await document.fonts.ready;

  const isMoving = () =>
    document.getAnimations().some(({playState, effect}) => {
      return playState === 'running' && effect?.getComputedTiming().iterations !== Infinity;
    });
  const requests = () => performance.getEntriesByType('resource').length;
  let seen = requests();
  for (let frames = 0; frames < 3; frames++) {
    await new Promise((resolve) => requestAnimationFrame(() => requestIdleCallback(resolve)));
    if (requests() === seen && !isMoving()) continue;
    seen = requests();
    frames = -1;
  }
  performance.mark(name);
};

/** The largest paint and the layout shift, as the browser reports them. */
export const readPaints = async () => {
  /** @type {PerformanceEntryList} */
  const paints = await new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => resolve(list.getEntries()));
    observer.observe({type: 'largest-contentful-paint', buffered: true});
  });
  const observer = new PerformanceObserver(() => {});
  observer.observe({type: 'layout-shift', buffered: true});
  const shifts = /** @type {any[]} */ (observer.takeRecords());
  return {
    largestPaint: paints.at(-1)?.startTime ?? NaN,
    layoutShift: shifts.reduce((sum, {value}) => sum + value, 0),
  };
};

export const darken = () => void (document.documentElement.style.colorScheme = 'dark');

export const unmount = () => document.querySelector('main')?.replaceChildren();

export const contentHeight = () => document.querySelector('main')?.offsetHeight ?? 0;
