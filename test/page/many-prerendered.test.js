// @ts-check
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {it} from 'node:test';
import {cdn, inChromium, page, tag} from '../helpers/page.js';

const prerendered = readFileSync(`${cdn}${tag}.en.html`, 'utf8');
const pageWith = (/** @type {number} */ articles) => page({body: prerendered.repeat(articles)});

inChromium('a page with many prerendered articles', ({open}) => {
  /** Runs in the page: waits until it is styled and laid out. */
  const inTheNextFrame = () =>
    new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

  /** How often the browser lays out the page while the script upgrades the articles. */
  const layouts = async (/** @type {number} */ number) => {
    const {tab} = await open(pageWith(number));
    const before = await tab.metrics();
    await tab.addScriptTag({url: `/${tag}.js`});
    await tab.evaluate(async (name) => {
      await customElements.whenDefined(name);
      const articles = /** @type {any[]} */ ([...document.querySelectorAll(name)]);
      await Promise.all(articles.map(({updateComplete}) => updateComplete));
    }, tag);
    await tab.evaluate(inTheNextFrame);
    const {LayoutCount = 0} = await tab.metrics();
    return LayoutCount - (before.LayoutCount ?? 0);
  };

  it('is laid out as rarely for thirty as for three when the script comes', async () => {
    const few = await layouts(3);
    const many = await layouts(30);
    assert.ok(many < few + 10, `${few} times with three, ${many} with thirty`);
  });

  /** How many elements the browser styles again if the script arrives after all articles have opened. */
  const styledWhenLate = async (/** @type {import('../helpers/page.js').Tab} */ tab) => {
    await tab.bringToFront();
    await tab.evaluate(async (name) => {
      const articles = [...document.querySelectorAll(name)];
      const waits = articles.flatMap(({shadowRoot}) => shadowRoot?.getAnimations() ?? []);
      await Promise.all(waits.map(({finished}) => finished));
    }, tag);
    await tab.tracing.start({categories: ['-*', 'devtools.timeline']});
    await tab.addScriptTag({url: `/${tag}.js`});
    await tab.waitForFunction(
      (name) => document.querySelector(`${name}:last-of-type`)?.hasAttribute('open'),
      {},
      tag,
    );
    await tab.evaluate(inTheNextFrame);
    const trace = new TextDecoder().decode(await tab.tracing.stop());
    /** @type {{name: string, args: {elementCount?: number}}[]} */
    const events = JSON.parse(trace).traceEvents;
    return events
      .filter(({name}) => name === 'UpdateLayoutTree')
      .reduce((sum, {args}) => sum + (args.elementCount ?? 0), 0);
  };

  it('is not styled far from view when the script comes late', async () => {
    // Both pages wait for their script at the same time.
    const pages = [await open(pageWith(3)), await open(pageWith(30))];
    const few = await styledWhenLate(pages[0].tab);
    const many = await styledWhenLate(pages[1].tab);
    const each = (many - few) / 27;
    assert.ok(few > 0 && each < 50, `${each} elements of each article more`);
  });

  it('opens in the last of them, too, where no script comes', async () => {
    const {tab} = await open(pageWith(30));
    const article = (await tab.$$(tag))[29];
    const heightOfFirst = () =>
      article.evaluate(({shadowRoot}) => shadowRoot?.querySelector('#causes')?.clientHeight);
    await article.scrollIntoView();
    assert.equal(await heightOfFirst(), 0);
    await article.evaluate(async ({shadowRoot}) => {
      const waits = shadowRoot?.getAnimations() ?? [];
      await Promise.all(waits.map(({finished}) => finished));
    });
    assert.ok(Number(await heightOfFirst()) > 100);
  });

  it('works in the last of them as in the first', async () => {
    const {tab} = await open(pageWith(30));
    await tab.addScriptTag({url: `/${tag}.js`});
    for (const number of [0, 29]) {
      const article = (await tab.$$(tag))[number];
      await article.scrollIntoView();
      // An article far from view gets its true height only now.
      await tab.evaluate(inTheNextFrame);
      const button = await article.$(':scope >>> [part=section-button]');
      await button?.click();
      const open = await article.evaluate((element) => element.getAttribute('open'));
      assert.equal(open, 'causes', `article ${number}`);
    }
  });
});
