// @ts-check
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe} from 'node:test';
import {launchChromium} from '../e2e/browsers.js';
import {startDatabase} from './database.js';
import {releases} from './releases.js';
import {people, password, startSite} from './site.js';

/** @typedef {Awaited<ReturnType<typeof startSite>>} Site */
/** @typedef {Awaited<ReturnType<typeof launchChromium>>} Browser */
/** @typedef {typeof releases[number]} Release */

/**
 * Describes what holds in every release of WordPress, each with a site and a browser of its own.
 *
 * @param {string} what
 * @param {(there: () => {site: Site, browser: Browser}, release: Release) => void} tests
 */
export const describeInEveryRelease = (what, tests) => {
  for (const release of releases) {
    describe(`${what} in WordPress ${release.name} with ${release.theme}`, () => {
      /** @type {string} */
      let folder;
      /** @type {Awaited<ReturnType<typeof startDatabase>>} */
      let database;
      /** @type {Site} */
      let site;
      /** @type {Browser} */
      let browser;

      before(async () => {
        folder = await mkdtemp(join(tmpdir(), 'mbi-wordpress-'));
        database = await startDatabase(folder);
        site = await startSite({
          folder: join(folder, 'site'),
          release,
          database,
          databaseName: 'site',
        });
        browser = await launchChromium();
      });

      after(async () => {
        await browser?.close();
        await site?.stop();
        await database?.stop();
        await rm(folder, {recursive: true, force: true});
      });

      tests(() => ({site, browser}), release);
    });
  }
};

/**
 * Opens a page that nobody has looked at before, as somebody or as a reader.
 *
 * @param {{site: Site, browser: Browser}} there
 * @param {keyof typeof people} [who]
 */
export const newTab = async ({site, browser}, who) => {
  const context = await browser.createBrowserContext();
  const tab = await context.newPage();
  await tab.setViewport({width: 1280, height: 900});
  if (who) {
    await tab.goto(`${site.url}/wp-login.php`);
    await tab.type('#user_login', people[who]);
    // The page's own script empties this field when it has loaded.
    await tab.$eval('#user_pass', (field, value) => (/** @type {any} */ (field).value = value), password);
    await Promise.all([tab.waitForNavigation(), tab.click('#wp-submit')]);
  }
  return tab;
};
