// @ts-check
/** Links to sections on pages that Astro's ClientRouter swaps, with the prerendered article. */
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {after, before, it} from 'node:test';
import {join} from 'node:path';
import {inEveryEngine, tag} from '../helpers/page.js';
import {isAtSection} from '../helpers/reader.js';
import {serve} from '../helpers/static-server.js';
import {createProject, frameworks} from './project.js';
import {buildSite} from './recipes/astro.js';

/** @typedef {import('puppeteer-core').Page} Tab */

/** @type {import('./project.js').Project} */
let project;

before(async () => {
  // Astro compiles the style of its router only if it shares a parent folder with the project.
  project = await createProject({
    parent: frameworks,
    sources: 'astro-router',
    packages: ['lit', 'astro'],
  });
  await buildSite(project);
});
after(() => project?.remove());

const settle = (/** @type {Tab} */ tab) =>
  tab.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));

inEveryEngine('a link to a section, on pages that Astro’s ClientRouter swaps,', (suite) => {
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let site;

  before(async () => {
    const folder = join(project.folder, 'dist');
    const read = (/** @type {string} */ name) => readFile(join(folder, name, 'index.html'), 'utf8');
    site = await serve({
      folder,
      pages: {'/favicon.ico': '', '/home': await read('home'), '/backs': await read('backs')},
    });
  });
  after(() => site?.close());

  const openHome = () => suite.visit(`${site.url}/home`);

  /** Clicks as soon as the animation between two pages lets readers click. */
  const click = async (/** @type {Tab} */ tab, /** @type {string} */ link) => {
    await tab.waitForFunction(() => !document.activeViewTransition);
    await tab.click(`nav #${link}`);
  };

  const follow = async (/** @type {Tab} */ tab, /** @type {string} */ section) => {
    await click(tab, section);
    await tab.waitForFunction(isAtSection, {}, section);
  };

  const goHome = async (/** @type {Tab} */ tab) => {
    await click(tab, 'home');
    await tab.waitForSelector('p');
  };

  it('leads there from another page and within one, also at the next visit', async () => {
    const {tab, complaints} = await openHome();
    const first = await tab.evaluate(() => performance.timeOrigin);
    for (const section of ['causes', 'symptoms']) await follow(tab, section);
    await goHome(tab);
    await follow(tab, 'causes');
    // The router has swapped every page: the document is still the first one.
    assert.equal(await tab.evaluate(() => performance.timeOrigin), first);
    assert.deepEqual(complaints, []);
  });

  it('does not move a reader who goes back to it', async () => {
    const {tab} = await openHome();
    await follow(tab, 'causes');
    await tab.evaluate(() => scrollTo({top: 500, behavior: 'instant'}));
    await goHome(tab);
    await tab.evaluate(() => history.back());
    await tab.waitForSelector(`${tag}[open=causes]`);
    await settle(tab);
    assert.equal(await tab.evaluate(() => scrollY), 500);
  });
});
