// @ts-check
import assert from 'node:assert/strict';
import {after, describe, it} from 'node:test';
import {inChromium, tag} from '../helpers/page.js';
import {serve} from '../helpers/static-server.js';
import {bundlers} from './bundlers.js';
import {createProject} from './project.js';

/** Lit lists its copies on a page. Each bundled copy contains this line once. */
const copiesOfLit = (/** @type {string} */ code) => code.match(/litHtmlVersions\s*\?\?=/g)?.length;

const project = await createProject({sources: 'bundles'});
after(() => project.remove());

inChromium('an app', (suite) => {
  for (const [name, bundle] of Object.entries(bundlers))
    describe(`built by ${name}`, () => {
      /** @param {string} entry */
      const build = async (entry) => {
        const {warnings, code} = await bundle(project.folder, entry);
        assert.deepEqual(warnings, []);
        return code;
      };

      /**
       * Opens a page that contains the app only.
       *
       * @param {string} code
       * @param {(page: import('puppeteer-core').Page) => Promise<void>} look
       */
      const run = async (code, look) => {
        const pages = {
          '/': '<!doctype html><html lang="en"><title>App</title><body><script type="module" src="/app.js"></script>',
          '/app.js': code,
        };
        const site = await serve({pages});
        const page = await suite.browser.newPage();
        /** @type {string[]} */
        const said = [];
        page.on('console', (message) => void said.push(message.text()));
        page.on('pageerror', (error) => void said.push(String(error)));
        await page.goto(site.url);
        await look(page);
        assert.deepEqual(
          said.filter((text) => text !== 'app' && !/404/.test(text)),
          [],
        );
        await page.close();
        site.close();
      };

      it('shows the article beside content that the app renders with the same copy of Lit', async () => {
        const code = await build('registers.js');
        assert.equal(copiesOfLit(code), 1);
        await run(code, async (page) => {
          const section = await page.waitForSelector(`${tag} >>> [aria-controls="causes"]`);
          await section?.click();
          await page.waitForSelector(`${tag}[open="causes"]`);
          assert.equal(await page.$eval('h1', (heading) => heading.textContent), 'Clinic');
        });
      });

      it('contains no Spanish if it imports English', async () => {
        const code = await build('english.js');
        assert.match(code, /Menopause and back pain/i);
        assert.doesNotMatch(code, /menopausia/i);
        await run(code, async (page) => {
          assert.ok(await page.evaluate((name) => customElements.get(name) !== undefined, tag));
        });
      });

      it('contains nothing of a class that it imports and does not use', async () => {
        const code = await build('unused-class.js');
        assert.doesNotMatch(code, /MenopauseBackpainInfo|customElements|litHtmlVersions/);
      });

      it('contains a class that it uses, and does not register it', async () => {
        const code = await build('used-class.js');
        assert.match(code, /exclusive/);
        assert.doesNotMatch(code, /customElements/);
      });

      it('runs the script-tag file if it imports that', async () => {
        const code = await build('script.js');
        await run(code, async (page) => {
          assert.ok(await page.evaluate((name) => customElements.get(name) !== undefined, tag));
        });
      });
    });
});
