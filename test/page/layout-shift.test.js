// @ts-check
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {it} from 'node:test';
import {codeOf} from '../helpers/document-blocks.js';
import {cdn, element, inChromium, page, tag} from '../helpers/page.js';

/** The CSS of the page in the README, which counts before the script, too. */
const [, reserve = ''] = /<style>(.*)<\/style>/s.exec(codeOf('Paste it, html')) ?? [];

/** A page whose script arrives when the test says so. */
const waitingPage = (/** @type {string} */ body, style = '') =>
  page({
    head: `<style>body { margin: 0 1em; font: 16px/1.5 sans-serif } ${style}</style>
      <script>
        document.addEventListener('arrive', () => {
          const script = document.createElement('script');
          script.src = '/${tag}.js';
          document.head.append(script);
        });
      </script>`,
    body: `<header>Clinic</header>${body}<footer>Opening hours</footer>`,
  });

const prerendered = readFileSync(`${cdn}${tag}.en.html`, 'utf8');
const prerenderedPages = {
  closed: waitingPage(prerendered),
  'with a section open': waitingPage(prerendered.replace(`<${tag}`, `<${tag} open="causes"`)),
};

/** Runs in the page: lets the script arrive, and adds up the layout shifts that the browser reports. */
const shift = async (/** @type {string} */ name) => {
  let sum = 0;
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) sum += /** @type {any} */ (entry).value;
  });
  observer.observe({type: 'layout-shift', buffered: true});
  document.dispatchEvent(new Event('arrive'));
  await customElements.whenDefined(name);
  // The browser reports a shift once it has drawn it.
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
  return sum;
};

inChromium('the layout shift when the script arrives', ({open}) => {
  /**
   * @param {string} html
   * @param {[width: number, height: number]} size
   */
  const measure = async (html, size, scrolled = 0) => {
    const {tab} = await open(html, {size});
    await tab.evaluate((top) => scrollTo(0, top), scrolled);
    return tab.evaluate(shift, tag);
  };

  it('is noticed where the page reserves no space', async () => {
    assert.notEqual(await measure(waitingPage(element), [1280, 720]), 0);
  });

  /** @type {[width: number, height: number][]} */
  const sizes = [
    [360, 740],
    [768, 1024],
    [1280, 720],
  ];
  for (const size of sizes) {
    it(`is 0 with the space that the README reserves, at ${size[0]} px`, async () => {
      assert.equal(await measure(waitingPage(element, reserve), size), 0);
    });

    for (const [how, html] of Object.entries(prerenderedPages)) {
      for (const scrolled of [0, 600])
        it(`is 0 over the prerendered article, ${how}, at ${size[0]} px, scrolled by ${scrolled}`, async () => {
          assert.equal(await measure(html, size, scrolled), 0);
        });
    }
  }
});
