// @ts-check
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {launchChromium} from './browsers.js';
import {serve} from './static-server.js';

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

  /** How often the page is laid out while the script takes the articles over. */
  const layouts = async (/** @type {number} */ number) => {
    const tab = await browser.newPage();
    await tab.goto(`${site.url}/${number}`);
    const before = await tab.metrics();
    await tab.addScriptTag({url: `/${tag}.js`});
    await tab.waitForFunction(
      (name) =>
        [...document.querySelectorAll(name)].every(
          (each) => !each.shadowRoot?.querySelector('style'),
        ),
      {},
      tag,
    );
    const {LayoutCount = 0} = await tab.metrics();
    return LayoutCount - (before.LayoutCount ?? 0);
  };

  it('is laid out as rarely for thirty as for three when the script comes', async () => {
    const few = await layouts(3);
    const many = await layouts(30);
    assert.ok(few > 0);
    assert.ok(many < few + 10, `${few} times with three, ${many} with thirty`);
  });
});
