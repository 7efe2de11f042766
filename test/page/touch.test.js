// @ts-check
/** Whatever the reader has just touched stays where it is, counts, and can be seen. */
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {it} from 'node:test';
import {cdn, inEveryEngine, page, scriptTag, tag} from '../helpers/page.js';

/** @typedef {import('puppeteer-core').Page} Tab */

const prerendered = await readFile(`${cdn}${tag}.en.html`, 'utf8');
const space = '<div style="height: 2000px"></div>';
const size = /** @type {[number, number]} */ ([450, 700]);

const waitForFrame = (/** @type {Tab} */ tab) =>
  tab.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));

/** Where a control of the article is, from the top of the window. */
const topOf = (/** @type {Tab} */ tab, /** @type {string} */ selector) =>
  tab.$eval(`html >>> ${selector}`, (each) => each.getBoundingClientRect().top);

inEveryEngine('the heading of a section', ({open}) => {
  const exclusive = `<${tag} exclusive open="treatment"></${tag}>`;
  const places = {
    'on a page': space + exclusive + space,
    'on a page that scrolls smoothly': `<style>html {scroll-behavior: smooth}</style>${space}${exclusive}${space}`,
    'in a box that scrolls': `${space}<div style="height: 600px; overflow: auto">${exclusive}${space}</div>${space}`,
    'in a dialog': `${space}<dialog style="max-height: 500px">${exclusive}${space}</dialog><script>document.querySelector('dialog').showModal()</script>`,
    'in another shadow root': `${space}<div><template shadowrootmode="open">${exclusive}</template></div>${space}`,
    prerendered:
      space + prerendered.replace(`<${tag}`, `<${tag} exclusive open="treatment"`) + space,
  };
  for (const [name, body] of Object.entries(places))
    it(`stays under the finger while a section above it closes: ${name}`, async () => {
      const {tab} = await open(page({head: scriptTag(), body}), {size});
      const button = '[aria-controls=see-a-doctor]';
      await tab.$eval(`html >>> ${button}`, (each) =>
        each.scrollIntoView({block: 'center', behavior: 'instant'}),
      );
      await waitForFrame(tab);
      const before = await topOf(tab, button);
      const around = await tab.evaluate(() => [
        scrollX,
        document.querySelector('dialog') ? scrollY : 0,
      ]);
      await tab.click(`html >>> ${button}`);
      await tab.waitForSelector(`html >>> ${button}[aria-expanded=true]`);
      await waitForFrame(tab);
      await waitForFrame(tab);
      assert.ok(
        Math.abs((await topOf(tab, button)) - before) <= 1,
        `${before} -> ${await topOf(tab, button)}`,
      );
      assert.deepEqual(
        await tab.evaluate(() => [scrollX, document.querySelector('dialog') ? scrollY : 0]),
        around,
      );
    });
});

inEveryEngine('below a fixed header,', ({open}) => {
  const headers = {
    fixed:
      '<header style="position: fixed; inset: 0 0 auto; height: 100px; background: #fff">Clinic</header>',
    sticky:
      '<header style="position: sticky; top: 0; height: 160px; background: #fff; z-index: 1">Clinic</header>',
    'in a shadow root':
      '<div><template shadowrootmode="open"><p style="position: fixed; inset: 0 0 auto; margin: 0; height: 120px; background: #fff">Clinic</p></template></div>',
  };
  for (const [name, header] of Object.entries(headers)) {
    const html = page({head: scriptTag(), body: `${header}${space}<${tag}></${tag}>${space}`});

    /** Runs in the page: whether the reader can see what has the focus. */
    const isSeen = () => {
      const root = document.querySelector('menopause-backpain-info')?.shadowRoot;
      const place = root?.activeElement;
      const {left = 0, top = 0, width = 0, bottom = 0} = place?.getBoundingClientRect() ?? {};
      const lower = Math.min(top + 20, bottom - 1);
      return [top + 1, lower].every(
        (y) => document.elementFromPoint(left + width / 2, y)?.shadowRoot === root,
      );
    };

    it(`the target of a link can be seen: ${name}`, async () => {
      const [first, ...others] = ['treatment', 'sources', 'get-help'];
      const {tab} = await open(html, {size, hash: `#mbi-${first}`});
      for (const section of [first, ...others]) {
        if (others.includes(section))
          await tab.evaluate((hash) => {
            /** @type {HTMLElement | null} */ (document.activeElement)?.blur();
            location.hash = hash;
          }, `#mbi-${section}`);
        await tab.waitForFunction((name) => document.activeElement?.localName === name, {}, tag);
        await waitForFrame(tab);
        assert.ok(await tab.evaluate(isSeen), section);
      }
    });

    it(`a source can be seen, and the citation again: ${name}`, async () => {
      const {tab} = await open(html, {size, hash: '#mbi-treatment'});
      await tab.waitForSelector(`${tag}[open]`);
      for (const link of ['#treatment sup a', 'li[id]:focus-within .back']) {
        await tab.$eval(`${tag} >>> ${link}`, (each) => /** @type {HTMLElement} */ (each).click());
        await waitForFrame(tab);
        await waitForFrame(tab);
        assert.ok(await tab.evaluate(isSeen), link);
      }
    });
  }
});

inEveryEngine('a tap before the script has come', ({open}) => {
  const late = page({body: prerendered});
  const press = async (/** @type {Tab} */ tab, /** @type {string} */ button) => {
    await tab.click(`${tag} >>> ${button}`);
    await tab.addScriptTag({url: `/${tag}.js`});
  };

  it('opens the section', async () => {
    const {tab} = await open(late);
    await press(tab, '[aria-controls=symptoms]');
    await tab.waitForSelector(`${tag}[open=symptoms]`);
  });

  it('opens all sections', async () => {
    const {tab} = await open(late);
    await press(tab, '[part=toolbar] button');
    await tab.waitForFunction(
      (name) => document.querySelector(name)?.getAttribute('open')?.split(' ').length === 6,
      {},
      tag,
    );
  });

  it('opens the section in place of the one that the attribute opens, where one may be open', async () => {
    const {tab} = await open(
      page({body: prerendered.replace(`<${tag}`, `<${tag} exclusive open="causes"`)}),
    );
    await press(tab, '[aria-controls=sources]');
    await tab.waitForSelector(`${tag}[open=sources]`);
  });

  it('is no tap when the Tab key has led there', async () => {
    const {tab} = await open(late);
    await tab.keyboard.press('Tab');
    await tab.$eval(`${tag} >>> [aria-controls=causes]`, (each) =>
      /** @type {HTMLElement} */ (each).focus(),
    );
    await tab.addScriptTag({url: `/${tag}.js`});
    await tab.waitForFunction((name) => customElements.get(name), {}, tag);
    assert.equal(await tab.$eval(tag, (each) => each.getAttribute('open')), null);
  });
});
