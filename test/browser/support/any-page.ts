import {assert} from '@open-wc/testing';
import type {MenopauseBackpainInfo} from '../../../src/element.js';
import type {SectionToggleEvent} from '../../../src/events.js';
import {assertMarkup, assertOpen} from './always-true.js';
import {rootOf, sectionIds} from './find.js';

/** What is known of an element since it was looked at last. */
interface Known {
  /** What it has told the page since then. */
  toggles: SectionToggleEvent[];
  /** Whether anything has been done since then that may have changed it. */
  isTouched: boolean;
  /** Nothing before the first render. */
  open?: string[];
  markup?: string;
}

/** A page with two elements to which anything may happen, and what has come of it. */
export class AnyPage {
  readonly stage = document.body.appendChild(document.createElement('div'));
  readonly places: Readonly<Record<string, Node>>;
  readonly elements: readonly [MenopauseBackpainInfo, MenopauseBackpainInfo];

  readonly #known = new Map<MenopauseBackpainInfo, Known>();
  /** How often each warning was given. */
  readonly #warnings = new Map<string, number>();
  /** Elements with a reason to warn, which each of them may do once. */
  readonly #warners = new Set<MenopauseBackpainInfo>();
  readonly #problems: unknown[] = [];
  readonly #ending = new AbortController();

  constructor(frame: Window) {
    const [aside, host, closedHost] = ['aside', 'div', 'div'].map((name) =>
      this.stage.appendChild(document.createElement(name)),
    );
    this.places = {
      page: this.stage,
      aside: aside,
      'open root': host.attachShadow({mode: 'open'}),
      'closed root': closedHost.attachShadow({mode: 'closed'}),
      frame: frame.document.body,
    };
    this.#listen();
    this.elements = [this.#mount(), this.#mount()];
  }

  /** Call before something is done that may change an element, and those that stand in its slots. */
  touch(...touched: readonly MenopauseBackpainInfo[]): void {
    for (const [element, known] of this.#known) {
      if (!touched.some((one) => one.contains(element))) continue;
      known.isTouched = true;
      this.#warners.add(element);
    }
  }

  /** Call when an element may have a reason to warn, though nothing is to change. */
  mayWarn(...elements: readonly MenopauseBackpainInfo[]): void {
    for (const element of elements) this.#warners.add(element);
  }

  /** Waits until all is up to date, and looks whether all is well. */
  async look(): Promise<void> {
    for (const element of this.elements) await updated(element);
    for (const [element, known] of this.#known) lookAt(element, known);
    for (const [warning, times] of this.#warnings) {
      assert.isAtMost(times, this.#warners.size, `warned ${times} times: ${warning.slice(0, 200)}`);
    }
  }

  /** Looks for the last time, at what only comes to light later, too. */
  async end(): Promise<void> {
    await this.look();
    // Rejections that nobody handles are reported in a task that the browser queues after this one.
    await nextTask();
    await nextTask();
    assert.equal(this.#problems.join('\n'), '', 'nothing throws');
  }

  /** Leaves the test's own page as it was. */
  close(): void {
    for (const element of this.elements) element.remove();
    this.stage.remove();
    this.#ending.abort();
    if (location.hash) history.replaceState(null, '', location.pathname + location.search);
  }

  #mount(): MenopauseBackpainInfo {
    const element = document.createElement('menopause-backpain-info');
    const known: Known = {toggles: [], isTouched: true};
    this.#known.set(element, known);
    element.addEventListener('mbi-section-toggle', (event) => {
      if (event.target === element) known.toggles.push(event);
    });
    // Where the browser would go to now, the test must not.
    element.addEventListener('click', (event) => event.preventDefault());
    this.stage.append(element);
    return element;
  }

  #listen(): void {
    const {warn} = console;
    console.warn = (warning: unknown): void => {
      const text = String(warning);
      this.#warnings.set(text, (this.#warnings.get(text) ?? 0) + 1);
    };
    const {print} = window;
    window.print = (): void => {
      const handout = document.body.lastElementChild as MenopauseBackpainInfo;
      this.mayWarn(handout, ...handout.querySelectorAll('menopause-backpain-info'));
      assertMarkup(handout);
      dispatchEvent(new Event('afterprint'));
    };
    const {signal} = this.#ending;
    signal.addEventListener('abort', () => {
      console.warn = warn;
      window.print = print;
    });
    const onProblem = (event: ErrorEvent | PromiseRejectionEvent): void => {
      this.#problems.push('reason' in event ? event.reason : event.error);
      event.preventDefault();
      // The test runner would end the test at once, before the shortest way there has been found.
      event.stopImmediatePropagation();
    };
    addEventListener('error', onProblem, {capture: true, signal});
    addEventListener('unhandledrejection', onProblem, {capture: true, signal});
  }
}

const lookAt = (element: MenopauseBackpainInfo, known: Known): void => {
  const isInView = element.isConnected && element.ownerDocument.defaultView !== null;
  const open = assertOpen(element, isInView);
  const markup = rootOf(element).innerHTML;
  if (markup !== known.markup) {
    assert.isTrue(known.isTouched, 'what nothing concerns stays as it is');
    assertMarkup(element);
  }
  const before = known.open;
  assert.deepEqual(
    known.toggles.map((event) => [event.section, event.open]),
    // The first render tells nothing.
    sectionIds
      .filter((id) => before && before.includes(id) !== open.includes(id))
      .map((id) => [id, open.includes(id)]),
    'the page is told of each change once',
  );
  Object.assign(known, {open, markup, toggles: [], isTouched: false});
};

/** Waits until an element has nothing left to render. */
export const updated = async (element: MenopauseBackpainInfo): Promise<void> => {
  do await element.updateComplete;
  while (element.isUpdatePending);
};

const nextTask = (): Promise<unknown> => {
  const {port1, port2} = new MessageChannel();
  const arrived = new Promise((resolve) => (port1.onmessage = resolve));
  port2.postMessage(null);
  return arrived;
};
