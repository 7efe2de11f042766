// @ts-check
/** Clicks on citations with a real mouse and keyboard, before the article is rendered and after. */
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {describe, it} from 'node:test';
import {cdn, inEveryEngine, page, scriptTag, tag} from '../helpers/page.js';

/** @import {Tab} from '../helpers/page.js' */

const prerendered = await readFile(`${cdn}${tag}.en.html`, 'utf8');
const pages = {
  'the article': page({head: scriptTag(), body: `<${tag}></${tag}>`}),
  'the prerendered article': page({head: scriptTag(), body: prerendered}),
};

/** A citation that every reader sees, because the danger signs are always open. */
const citation = `${tag} >>> [part=alert] sup a`;

inEveryEngine('a click on a citation', ({open}) => {
  for (const [name, html] of Object.entries(pages)) {
    describe(`in ${name}`, () => {
      it('moves to the title of its source', async () => {
        const {tab, url} = await open(html);
        const source = await tab.$eval(citation, (link) => link.getAttribute('href'));
        const title = await tab.$eval(`${tag} >>> ${source} a`, (link) =>
          link.getAttribute('href'),
        );
        await tab.click(citation);
        await tab.waitForSelector(`${tag}[open=sources]`);
        const {isInView, ...state} = await readState(tab);
        assert.deepEqual(state, {open: 'sources', focused: title, url, scrolled: state.scrolled});
        assert.ok(isInView);
      });

      it('changes nothing on this page with a key that opens it elsewhere', async () => {
        const {tab} = await open(html);
        await tab.focus(citation);
        const {url: _, ...before} = await readState(tab);
        assert.equal(before.open, null);
        for (const key of /** @type {const} */ (['Alt', 'Control', 'Meta', 'Shift'])) {
          await tab.keyboard.down(key);
          await tab.click(citation);
          await tab.keyboard.up(key);
          // Where no new tab opens, the browser adds `#…` to the address.
          const {url: __, ...after} = await readState(tab);
          assert.deepEqual(after, before, key);
        }
      });
    });
  }
});

/** Reads what a click may change, once the element has followed it. */
const readState = (/** @type {Tab} */ tab) =>
  tab.$eval(tag, async (element) => {
    await /** @type {any} */ (element).updateComplete;
    // The element moves the focus in the tasks that follow an update.
    await new Promise((resolve) => setTimeout(resolve));
    const focused = element.shadowRoot?.activeElement;
    const place = focused?.closest('li[id]') ?? focused;
    const {top = NaN, bottom = NaN} = place?.getBoundingClientRect() ?? {};
    return {
      url: location.href,
      open: element.getAttribute('open'),
      focused: focused?.getAttribute('href'),
      isInView: top > -1 && bottom < innerHeight + 1,
      scrolled: scrollY,
    };
  });
