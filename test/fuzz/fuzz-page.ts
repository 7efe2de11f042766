import {assert} from '@open-wc/testing';
import type {MenopauseBackpainInfo} from '../../src/menopause-backpain-info.js';
import type {SectionToggleEvent} from '../../src/section-toggle-event.js';
import {rootOf, sectionIds} from '../helpers/find.js';
import {assertMarkup, assertOpen, assertOptions, type Options} from './invariants.js';

/** The facts about an element since the last check. */
interface Known {
  /** Its events since then. */
  toggles: SectionToggleEvent[];
  /** Whether a step since then may have changed it. */
  isTouched: boolean;
  options: Options;
  /** Unknown before the first render. */
  open?: string[];
  markup?: string;
}

/** A page with two elements, which records what happens to them and checks the invariants. */
export class FuzzPage {
  readonly stage = document.body.appendChild(document.createElement('div'));
  readonly places: Readonly<Record<string, Node>>;
  readonly elements: readonly [MenopauseBackpainInfo, MenopauseBackpainInfo];

  readonly #known = new Map<MenopauseBackpainInfo, Known>();
  /** How often each warning was given. */
  readonly #warnings = new Map<string, number>();
  /** The elements with a reason to warn. Each may give a warning once. */
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

  /** Call before a step that may change an element or the elements in its slots. */
  touch(...touched: readonly MenopauseBackpainInfo[]): void {
    for (const [element, known] of this.#known) {
      if (!touched.some((one) => one.contains(element))) continue;
      known.isTouched = true;
      this.#warners.add(element);
    }
  }

  /** Call before a step that may make an element warn, but not change. */
  mayWarn(...elements: readonly MenopauseBackpainInfo[]): void {
    for (const element of elements) this.#warners.add(element);
  }

  /** The options that the page has set on an element last. */
  optionsOf(element: MenopauseBackpainInfo): Options {
    return (this.#known.get(element) as Known).options;
  }

  /**
   * Waits until both elements are up to date, and checks the invariants.
   *
   * @param seeing also checks what is visible, which takes a layout of the page
   */
  async check(seeing = false): Promise<void> {
    for (const element of this.elements) await updated(element);
    for (const [element, known] of this.#known) checkElement(element, known, seeing);
    for (const [warning, times] of this.#warnings) {
      assert.isAtMost(times, this.#warners.size, `warned ${times} times: ${warning.slice(0, 200)}`);
    }
  }

  /** Checks for the last time, including what is visible, and errors that the browser reports later. */
  async end(): Promise<void> {
    await this.check(true);
    // The browser reports unhandled rejections in a task after this one.
    await nextTask();
    await nextTask();
    assert.equal(this.#problems.join('\n'), '', 'nothing throws');
  }

  /** Removes everything from the test's own page. */
  close(): void {
    for (const element of this.elements) element.remove();
    this.stage.remove();
    this.#ending.abort();
    if (location.hash) history.replaceState(null, '', location.pathname + location.search);
  }

  #mount(): MenopauseBackpainInfo {
    const element = document.createElement('menopause-backpain-info');
    const options = {emergencyNumber: undefined, headingLevel: undefined};
    const known: Known = {toggles: [], isTouched: true, options};
    this.#known.set(element, known);
    element.addEventListener('mbi-section-toggle', (event) => {
      if (event.target === element) known.toggles.push(event);
    });
    // The browser must not follow links away from the test page.
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
      // Without this, the test runner ends the test before fast-check finds the shortest sequence.
      event.stopImmediatePropagation();
    };
    addEventListener('error', onProblem, {capture: true, signal});
    addEventListener('unhandledrejection', onProblem, {capture: true, signal});
  }
}

const checkElement = (element: MenopauseBackpainInfo, known: Known, seeing: boolean): void => {
  const isInView = element.isConnected && element.ownerDocument.defaultView !== null;
  const open = assertOpen(element, seeing && isInView);
  assertOptions(element, known.options);
  // A place that a link leads to has a `tabindex` as long as it has the focus, which any step may move.
  const markup = rootOf(element).innerHTML.replaceAll(' tabindex="-1"', '');
  if (markup !== known.markup) {
    assert.isTrue(known.isTouched, 'an element that no step concerns stays the same');
    assertMarkup(element);
  }
  const before = known.open;
  assert.deepEqual(
    known.toggles.map((event) => [event.section, event.open]),
    // The first render fires no event.
    sectionIds
      .filter((id) => before && before.includes(id) !== open.includes(id))
      .map((id) => [id, open.includes(id)]),
    'each change fires one event',
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
