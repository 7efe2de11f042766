// @ts-check
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {launchChromium} from '../helpers/browsers.js';
import {serve} from '../helpers/static-server.js';

const tag = 'menopause-backpain-info';
const cdn = fileURLToPath(new URL('../../dist/cdn/', import.meta.url));
const prerendered = readFileSync(`${cdn}${tag}.en.html`, 'utf8');
const page = (/** @type {number} */ articles) =>
  `<!doctype html><html lang="en"><title>Clinic</title>${prerendered.repeat(articles)}</html>`;

describe('a page with many prerendered articles', () => {
  const pages = {'/3': page(3), '/30': page(30)};
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let site;
  /** @type {Awaited<ReturnType<typeof launchChromium>>} */
  let browser;

  before(async () => {
    site = await serve({pages, folder: cdn});
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    site?.close();
  });

  /** Runs in the page: waits until all has been styled and laid out. */
  const inTheNextFrame = () =>
    new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

  /** How often the page is laid out while the script takes the articles over. */
  const layouts = async (/** @type {number} */ number) => {
    const tab = await browser.newPage();
    await tab.goto(`${site.url}/${number}`);
    const before = await tab.metrics();
    await tab.addScriptTag({url: `/${tag}.js`});
    await tab.evaluate(async (name) => {
      await customElements.whenDefined(name);
      const articles = /** @type {any[]} */ ([...document.querySelectorAll(name)]);
      await Promise.all(articles.map(({updateComplete}) => updateComplete));
    }, tag);
    await tab.evaluate(inTheNextFrame);
    const {LayoutCount = 0} = await tab.metrics();
    await tab.close();
    return LayoutCount - (before.LayoutCount ?? 0);
  };

  it('is laid out as rarely for thirty as for three when the script comes', async () => {
    const few = await layouts(3);
    const many = await layouts(30);
    assert.ok(many < few + 10, `${few} times with three, ${many} with thirty`);
  });

  /** How many elements are styled anew when the script comes after all articles have opened. */
  const styledWhenLate = async (/** @type {number} */ number) => {
    const tab = await browser.newPage();
    await tab.goto(`${site.url}/${number}`);
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
    await tab.close();
    /** @type {{name: string, args: {elementCount?: number}}[]} */
    const events = JSON.parse(trace).traceEvents;
    return events
      .filter(({name}) => name === 'UpdateLayoutTree')
      .reduce((sum, {args}) => sum + (args.elementCount ?? 0), 0);
  };

  it('is not styled far from view when the script comes late', async () => {
    const few = await styledWhenLate(3);
    const many = await styledWhenLate(30);
    const each = (many - few) / 27;
    assert.ok(few > 0 && each < 50, `${each} elements of each article more`);
  });

  it('opens in the last of them, too, where no script comes', async () => {
    const tab = await browser.newPage();
    await tab.goto(`${site.url}/30`);
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
    await tab.close();
  });

  it('works in the last of them as in the first', async () => {
    const tab = await browser.newPage();
    await tab.goto(`${site.url}/30`);
    await tab.addScriptTag({url: `/${tag}.js`});
    for (const number of [0, 29]) {
      const article = (await tab.$$(tag))[number];
      await article.scrollIntoView();
      // Those far from view get their true height only now.
      await tab.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))),
      );
      const button = await article.$(':scope >>> [part=section-button]');
      await button?.click();
      const open = await article.evaluate((element) => element.getAttribute('open'));
      assert.equal(open, 'causes', `article ${number}`);
    }
    await tab.close();
  });
});
