// @ts-check
import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {inChromium, page, scriptTag, tag} from '../helpers/page.js';

/** @import {MenopauseBackpainInfo} from '../../src/menopause-backpain-info.js' */
/** @typedef {(element: MenopauseBackpainInfo) => unknown} Use */

const html = page({
  head: scriptTag(),
  body: '<a href="#mbi-causes">Causes</a><a href="#mbi-treatment">Treatment</a>',
});

/**
 * Ways to use an element, in the page, before it is removed. What is in memory is compared to the last
 * node and listener, so that a few elements show a leak as well as many.
 *
 * @type {[string, number, Use][]}
 */
const uses = [
  ['that were only looked at', 20, () => {}],
  [
    'that had every section open',
    20,
    async (element) => {
      element.open = 'all';
      await element.updateComplete;
    },
  ],
  [
    // The browser lays the page out for each link that is followed.
    'that had every button and every kind of inner link clicked',
    2,
    async (element) => {
      /** @type {NodeListOf<HTMLElement> | undefined} */
      const controls = element.shadowRoot?.querySelectorAll(
        'button, [part=alert] a[href^="#"], a[href^="#mbi-"], .back',
      );
      for (const control of controls ?? []) {
        control.click();
        await element.updateComplete;
      }
    },
  ],
  [
    'that had every option set',
    20,
    async (element) => {
      element.sections = 'treatment causes';
      element.exclusive = true;
      element.headingLevel = 4;
      element.theme = 'dark';
      element.emergencyNumber = '112';
      element.lang = 'en-GB';
      await element.updateComplete;
    },
  ],
  [
    'that had the site’s own words and a listener',
    20,
    async (element) => {
      element.innerHTML = `<span slot="heading">Backs</span><p slot="intro">Our words</p>
        <p slot="action"><a href="/book">Book</a></p><span slot="reviewer">Us</span><p>No</p>`;
      element.addEventListener('mbi-section-toggle', () => element.toggleAttribute('data-heard'));
      element.show('causes');
      await element.updateComplete;
    },
  ],
  ['that were printed', 20, (element) => element.print()],
  [
    'that lived in a shadow root',
    20,
    async (element) => {
      const host = document.createElement('div');
      document.body.append(host);
      host.attachShadow({mode: 'open'}).append(element);
      await element.updateComplete;
      host.remove();
    },
  ],
  [
    'that were moved about',
    20,
    async (element) => {
      for (const parent of [document.documentElement, document.body, document.head]) {
        parent.append(element);
        await element.updateComplete;
      }
    },
  ],
  [
    // The browser lays the page out here too.
    'that a link led to',
    5,
    async ({shadowRoot}) => {
      const links = [...document.querySelectorAll('a')];
      links.find(({href}) => href !== location.href)?.click();
      while (!shadowRoot?.activeElement) await new Promise(requestAnimationFrame);
    },
  ],
];

/**
 * Mistakes that a page can make with an element, each with the figure that shows it.
 *
 * @type {[string, 'elements' | 'listeners' | 'nodes' | 'adoptedSheets', Use][]}
 */
const mistakes = [
  [
    'that the page keeps',
    'elements',
    (element) => {
      const keeper = /** @type {{kept?: unknown[]}} */ (window);
      (keeper.kept ??= []).push(element);
    },
  ],
  [
    'that a listener of the page remembers',
    'elements',
    (element) => addEventListener('message', () => element.remove()),
  ],
  ['that each leave a listener', 'listeners', () => addEventListener('message', () => {})],
  ['that each leave a node', 'nodes', () => document.body.append('')],
  [
    'that each leave a style sheet',
    'adoptedSheets',
    () => document.adoptedStyleSheets.push(new CSSStyleSheet()),
  ],
];

/** Runs in the page before its scripts: a browser without a window has no printer to wait for. */
const finishPrintingAtOnce = () => {
  window.print = () => dispatchEvent(new Event('afterprint'));
};

inChromium('memory', ({open}) => {
  /** @type {import('puppeteer-core').Page} */
  let tab;
  /** @type {import('puppeteer-core').CDPSession} */
  let session;

  // To count on a new page takes longer than on one that has been used, so the tests share a page.
  const openPage = async () => {
    ({tab} = await open(html, {prepare: finishPrintingAtOnce}));
    session = await tab.createCDPSession();
  };

  /** @param {number} times @param {Use} use */
  const showAndRemove = (times, use) => {
    const inPage = async (/** @type {number} */ times, /** @type {Use} */ use) => {
      for (let time = 0; time < times; time += 1) {
        const element = document.createElement('menopause-backpain-info');
        document.body.append(element);
        await element.updateComplete;
        await use(element);
        element.remove();
      }
    };
    return tab.evaluate(`(${inPage})(${times}, ${use})`);
  };

  /** @param {string} className */
  const countInstances = async (className) => {
    const prototype = await tab.evaluateHandle(`${className}.prototype`);
    const instances = await tab.queryObjects(prototype);
    const count = await instances.evaluate(({length}) => length);
    await Promise.all([instances.dispose(), prototype.dispose()]);
    return count;
  };

  /** Counts what is in the page's memory after garbage collection. */
  const inMemory = async () => {
    await tab.evaluate(() => new Promise(requestAnimationFrame));
    await session.send('HeapProfiler.collectGarbage');
    const elements = await countInstances("customElements.get('menopause-backpain-info')");
    const sheets = await countInstances('CSSStyleSheet');
    const counters = await session.send('Memory.getDOMCounters');
    const {documents, nodes, jsEventListeners: listeners} = counters;
    const adoptedSheets = await tab.evaluate(() => document.adoptedStyleSheets.length);
    return {elements, sheets, adoptedSheets, documents, nodes, listeners};
  };

  /** The events that the page and the element listen to on the page, each with its number of listeners. */
  const listenedTo = async () => {
    const {result} = await session.send('Runtime.evaluate', {
      expression: `[window, document, navigation].flatMap((target) =>
        Object.entries(getEventListeners(target)).map(([type, {length}]) => type + ' ' + length))`,
      includeCommandLineAPI: true,
      returnByValue: true,
    });
    /** @type {string[]} */
    const names = result.value;
    // `open` listens to violations of the page's policy.
    return names.filter((name) => !name.startsWith('securitypolicyviolation')).join(', ');
  };

  /** @param {number} count */
  const showAndRemoveAtOnce = (count) =>
    tab.evaluate(async (count) => {
      const elements = Array.from({length: count}, () =>
        document.createElement('menopause-backpain-info'),
      );
      document.body.append(...elements);
      await elements.at(-1)?.updateComplete;
      for (const element of elements) element.remove();
    }, count);

  describe('of a page that shows and removes', () => {
    before(openPage);

    /**
     * The first elements leave what is made once: templates, the last place of the focus, and the
     * listeners that wait for the next element. The others must leave nothing.
     *
     * @param {number} times
     * @param {(times: number) => Promise<unknown>} show
     */
    const assertNothingLeft = async (times, show) => {
      await show(2);
      const before = await inMemory();
      const listenedToBefore = await listenedTo();
      await show(times);
      assert.deepEqual(await inMemory(), before);
      assert.equal(await listenedTo(), listenedToBefore);
    };

    for (const [which, times, use] of uses) {
      it(`${times} elements ${which}: nothing is left`, () =>
        assertNothingLeft(times, (times) => showAndRemove(times, use)));
    }

    it('20 elements at once: nothing is left', () => assertNothingLeft(20, showAndRemoveAtOnce));
  });

  describe('this test', () => {
    /** @type {Awaited<ReturnType<typeof inMemory>>} */
    let last;

    before(openPage);

    it('sees the elements that are on the page, and what they listen to', async () => {
      assert.equal(await listenedTo(), '');
      await tab.evaluate((tag) => {
        document.body.innerHTML = `<${tag}></${tag}>`.repeat(5);
      }, tag);
      last = await inMemory();
      assert.equal(last.elements, 5);
      assert.equal(
        await listenedTo(),
        'click 1, pointerdown 1, keydown 1, wheel 1, currententrychange 1',
      );
    });

    for (const [which, figure, use] of mistakes) {
      it(`sees 5 elements ${which}`, async () => {
        const before = last;
        await showAndRemove(5, use);
        last = await inMemory();
        assert.equal(last[figure], before[figure] + 5);
      });
    }
  });
});
