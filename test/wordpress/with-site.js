// @ts-check
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, afterEach, before, describe} from 'node:test';
import {launchChromium} from '../helpers/browsers.js';
import {startDatabase} from './database.js';
import {releases} from './releases.js';
import {people, password, startSite} from './site.js';

/** @typedef {Awaited<ReturnType<typeof startSite>>} Site */
/** @typedef {Awaited<ReturnType<typeof launchChromium>>} Browser */
/** @typedef {typeof releases[number]} Release */

/**
 * Runs tests in every release of WordPress, each with its own site and browser.
 *
 * @param {string} what
 * @param {(there: () => {site: Site, browser: Browser}, release: Release) => void} tests
 */
export const describeInEveryRelease = (what, tests) => {
  /** @type {string} */
  let folder;
  /** @type {Awaited<ReturnType<typeof startDatabase>>} */
  let database;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mbi-wordpress-'));
    database = await startDatabase(folder);
  });
  after(async () => {
    await database?.stop();
    await rm(folder, {recursive: true, force: true});
  });

  for (const [index, release] of releases.entries()) {
    describe(`${what} in WordPress ${release.name} with ${release.theme}`, () => {
      /** @type {Site} */
      let site;
      /** @type {Browser} */
      let browser;

      before(async () => {
        const databaseName = `site${index}`;
        site = await startSite({
          folder: join(folder, databaseName),
          release,
          database,
          databaseName,
        });
        browser = await launchChromium();
      });

      afterEach(async () => {
        for (const context of browser.browserContexts())
          if (context !== browser.defaultBrowserContext()) await context.close();
      });

      after(async () => {
        await browser?.close();
        await site?.stop();
      });

      tests(() => ({site, browser}), release);
    });
  }
};

/**
 * Opens a new tab without cookies or cache, logged in as `who` or as a reader.
 *
 * @param {{site: Site, browser: Browser}} there
 * @param {keyof typeof people} [who]
 */
export const newTab = async ({site, browser}, who) => {
  const context = await browser.createBrowserContext();
  const tab = await context.newPage();
  await tab.setViewport({width: 1280, height: 900});
  // The editor loads slowly on a busy machine.
  tab.setDefaultTimeout(120_000);
  if (who) {
    // The default page after login, the dashboard, loads news from other servers.
    await tab.goto(`${site.url}/wp-login.php?redirect_to=${site.url}/wp-admin/profile.php`);
    // Set without typing, because the page's script moves the focus after a while.
    for (const [field, value] of Object.entries({user_login: people[who], user_pass: password})) {
      await tab.$eval(`input#${field}`, (input, text) => (input.value = text), value);
    }
    await Promise.all([tab.waitForNavigation(), tab.click('#wp-submit')]);
  }
  return tab;
};
