// @ts-check
/** Links to sections in apps with a router, and articles that come later than the element. */
import assert from 'node:assert/strict';
import {before, it} from 'node:test';
import {build} from 'esbuild';
import {inEveryEngine, page, root, tag} from '../helpers/page.js';
import {isAtSection} from '../helpers/reader.js';
import {installPackage} from './install-package.js';

/** @typedef {import('puppeteer-core').Page} Tab */

before(installPackage);

const bundle = async (/** @type {string} */ app) => {
  const {outputFiles} = await build({
    entryPoints: [`${root}test/sites/routers/${app}.js`],
    bundle: true,
    write: false,
    format: 'iife',
    // The paths of the tests lead to the sources.
    tsconfigRaw: {},
    conditions: ['production'],
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
  });
  return outputFiles[0].text;
};

/** Runs in a page before its scripts: makes the engine one without the Navigation API. */
const removeNavigation = () => {
  Reflect.deleteProperty(window, 'navigation');
  Reflect.deleteProperty(Window.prototype, 'navigation');
};

inEveryEngine('an app', (suite) => {
  /**
   * @param {string} app
   * @param {import('../helpers/page.js').OpenOptions} [options]
   */
  const openApp = async (app, options) => {
    suite.site.pages[`/${app}.js`] = {
      body: await bundle(app),
      headers: {'content-type': 'text/javascript'},
    };
    const body = `<div id="app"></div><script src="/${app}.js"></script>`;
    return (await suite.open(page({body}), options)).tab;
  };

  for (const app of ['vue', 'react'])
    for (const isOld of [false, true])
      it(`leads to the section, from another view and within one: ${app}${isOld ? ', without the Navigation API' : ''}`, async () => {
        const tab = await openApp(app, {prepare: isOld ? removeNavigation : undefined});
        for (const section of ['causes', 'symptoms']) {
          await tab.click(`nav #${section}`);
          await tab.waitForFunction(isAtSection, {}, section);
        }
        await tab.click('nav a');
        await tab.waitForSelector('p');
        await tab.click('nav #causes');
        await tab.waitForFunction(isAtSection, {}, 'causes');
      });

  it('keeps what was shown, and the address, until the article comes', async () => {
    const tab = await openApp('late', {hash: '#mbi-symptoms'});
    await tab.evaluate(() => Reflect.get(window, 'addArticle')());
    await tab.waitForFunction(isAtSection, {}, 'symptoms');
    assert.equal(
      await tab.$eval(tag, (element) => element.getAttribute('open')),
      'symptoms treatment',
    );
  });
});
