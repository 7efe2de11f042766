// @ts-check
import assert from 'node:assert/strict';
import {tag} from './page.js';

/** @import {Frame, Page} from 'puppeteer-core' */

/** The ids of the sections whose text the reader sees. */
export const openSections = (/** @type {Page | Frame} */ tab) =>
  tab.$eval(tag, ({shadowRoot}) =>
    [...(shadowRoot?.querySelectorAll('[part=body]') ?? [])]
      .filter((body) => body.checkVisibility({visibilityProperty: true}))
      .map((body) => body.parentElement?.id),
  );

/** Opens or closes a section as a reader does. */
export const click = (/** @type {Page} */ tab, /** @type {string} */ section) =>
  tab.click(`${tag} >>> [aria-controls=${section}]`);

/** The article is there, and a section opens. */
export const assertArticle = async (/** @type {Page} */ tab) => {
  const title = await tab.waitForSelector(`${tag} >>> [part=heading]`, {visible: true});
  assert.equal(await title?.evaluate((h) => h.textContent?.trim()), 'Menopause and back pain');
  const before = await openSections(tab);
  assert.ok(!before.includes('causes'));
  await click(tab, 'causes');
  assert.deepEqual(await openSections(tab), ['causes', ...before]);
};

/** There is no article, and the fallback is visible. */
export const assertNoArticle = async (/** @type {Page} */ tab) => {
  assert.equal(await tab.$(`${tag} >>> [part=article]`), null);
  assert.ok(await tab.$eval(`${tag} > p:not([slot])`, (p) => p.checkVisibility()));
};

/** Runs in the page: whether the reader has come to a section. */
export const isAtSection = (/** @type {string} */ section) => {
  const focused = document.querySelector('menopause-backpain-info')?.shadowRoot?.activeElement;
  const {top = -1} = focused?.getBoundingClientRect() ?? {};
  const button = focused?.firstElementChild;
  return button?.getAttribute('aria-controls') === section && top >= 0 && top < innerHeight;
};
