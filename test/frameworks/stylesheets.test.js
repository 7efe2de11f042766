// @ts-check
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {relative} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {compile} from 'tailwindcss';
import {hostileSheets} from '../helpers/hostile-css.js';
import {inEveryEngine, root, tag} from '../helpers/page.js';
import {serve} from '../helpers/static-server.js';
import {element, styledPage} from '../helpers/styled-page.js';

/** @typedef {import('../helpers/looks.js')} Looks */

const looks = '/test/helpers/looks.js';
const script = '<script src="/dist/cdn/menopause-backpain-info.js" defer></script>';

const link = (/** @type {string} */ file) =>
  `<link rel="stylesheet" href="/${relative(root, fileURLToPath(file)).replaceAll('\\', '/')}">`;
const style = (/** @type {string} */ css) => `<style>${css}</style>`;

/** The names of the parts in the package's manifest. */
const manifest = JSON.parse(await readFile(`${root}/dist/custom-elements.json`, 'utf8'));
const parts = /** @type {{declarations: {cssParts?: {name: string}[]}[]}[]} */ (manifest.modules)
  .flatMap(({declarations}) => declarations)
  .flatMap(({cssParts = []}) => cssParts.map(({name}) => name));

/** Tailwind's style sheets are sources, which its compiler turns into the site's. */
const tailwind = await compile(
  await readFile(new URL(import.meta.resolve('tailwindcss/index.css')), 'utf8'),
);

/**
 * The style sheets that sites use. In Firefox, `hostileSheets` has the same kinds of rules, so these are
 * compared in Chromium only.
 *
 * @type {Record<string, string>}
 */
const popular = {
  Bootstrap: link(import.meta.resolve('bootstrap/dist/css/bootstrap.min.css')),
  Bulma: link(import.meta.resolve('bulma/css/bulma.min.css')),
  'GOV.UK': link(import.meta.resolve('govuk-frontend/dist/govuk/govuk-frontend.min.css')),
  'NHS.UK': link(import.meta.resolve('nhsuk-frontend/dist/nhsuk/nhsuk-frontend.min.css')),
  'normalize.css': link(import.meta.resolve('normalize.css/normalize.css')),
  Pico: link(import.meta.resolve('@picocss/pico/css/pico.min.css')),
  'sanitize.css': link(import.meta.resolve('sanitize.css/sanitize.css')),
  'Tailwind CSS': style(tailwind.build([])),
  USWDS: link(import.meta.resolve('@uswds/uswds/css/uswds.min.css')),
};

/** @type {Record<string, string>} */
const hostile = Object.fromEntries(
  Object.entries(hostileSheets).map(([name, css]) => [`rules for ${name}`, style(css)]),
);

const address = (/** @type {string} */ name) => `/${name.replaceAll(/\W/g, '-')}`;

/** @type {Record<string, string>} */
const pages = {
  '/': '<!doctype html><title>Comparison</title><link rel="icon" href="data:,">',
  '/bare': styledPage({head: script, article: element}),
};
for (const [name, head] of Object.entries({...popular, ...hostile})) {
  pages[address(name)] = styledPage({head: head + script, article: element});
  pages[`${address(name)}/without`] = styledPage({head});
}

/** Fonts load from other sites and at any time, so they stay out of the comparison. */
const headers = {'content-security-policy': "font-src 'none'"};

/** Shows the first few differences only. */
const assertNone = (/** @type {string[]} */ differences) =>
  assert.deepEqual(differences.slice(0, 10), []);

inEveryEngine('style sheets', (suite) => {
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let server;
  /** @type {import('puppeteer-core').Page} Where pages are compared, in a frame. */
  let tab;
  /** @type {import('puppeteer-core').JSHandle<Awaited<ReturnType<Looks['looksWith']>>>} */
  let bare;

  before(async () => {
    server = await serve({pages, folder: root, headers});
    tab = await suite.browser.newPage();
    await tab.goto(server.url);
    bare = await tab.evaluateHandle(
      async (looks, src) => /** @type {Looks} */ (await import(looks)).looksWith({src}),
      looks,
      '/bare',
    );
  });

  after(() => server.close());

  it('a page without styles of its own shows every part of the article', async () => {
    const shown = await bare.evaluate(({open}) => open.map(({part}) => part));
    assert.deepEqual(
      parts.filter((part) => !shown.includes(part)),
      [],
    );
  });

  const sheets = suite.engine === 'Chromium' ? {...popular, ...hostile} : hostile;

  for (const name of Object.keys(sheets)) {
    describe(`a page with ${name}`, () => {
      /** @type {Record<'closed' | 'open' | 'page', string[]>} The differences. */
      let found;

      before(async () => {
        // A link under the mouse would look different.
        await tab.mouse.move(0, 0);
        found = await tab.evaluate(
          async (looks, bare, src) => {
            /** @type {Looks} */
            const {differences, looksWith, looksWithout} = await import(looks);
            const without = await looksWithout({src: `${src}/without`});
            const {closed, open, page} = await looksWith({src});
            return {
              closed: differences(bare.closed, closed),
              open: differences(bare.open, open),
              page: differences(without, page),
            };
          },
          looks,
          bare,
          address(name),
        );
      });

      it('does not change the article, with its sections closed', () => assertNone(found.closed));

      it('does not change the article, with its sections open', () => assertNone(found.open));

      it('looks the same without the article', () => assertNone(found.page));

      it('opens and closes a section where the mouse clicks', async () => {
        const [page] = tab.mainFrame().childFrames();
        const open = () => page.$eval(tag, (element) => element.getAttribute('open'));
        const button = `${tag} >>> [aria-controls=symptoms]`;
        await page.click(button);
        assert.equal(await open(), 'symptoms');
        await page.click(button);
        assert.equal(await open(), null);
      });
    });
  }
});
