// @ts-check
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {it} from 'node:test';
import axe from 'axe-core';
import {HtmlValidate} from 'html-validate';
import {cdn, inEveryEngine, tag} from '../helpers/page.js';
import {assertArticle, openSections} from '../helpers/reader.js';

const file = `${tag}.en.page.html`;
const html = readFileSync(cdn + file, 'utf8');

it('is a valid document', async () => {
  const validator = new HtmlValidate({extends: ['html-validate:standard']});
  // A shadow root has its own ids and its own style.
  const {results} = await validator.validateString(html.replace(/<template.*<\/template>/s, ''));
  const messages = results.flatMap(({messages}) => messages.map(({message}) => message));
  assert.deepEqual(messages, []);
});

inEveryEngine('the page with the article', (suite) => {
  const visitPage = (options = {}) => suite.visit(`${suite.site.url}/${file}`, options);

  it('works as a link, loads nothing else, and sends nothing to anybody', async () => {
    const {tab, url, complaints, asked} = await visitPage({
      prepare: () => addEventListener('message', () => document.body.append('A message')),
    });
    await assertArticle(tab);
    assert.deepEqual(
      asked.filter((each) => !each.startsWith('data:')),
      [url],
    );
    assert.deepEqual(complaints, []);
    // Only a frame tells the page around it how high it is.
    assert.ok(!(await tab.$eval('body', ({textContent}) => textContent))?.includes('A message'));
  });

  // What axe looks at depends on no engine.
  if (suite.engine === 'Chromium')
    it('leaves axe nothing to report', async () => {
      const {tab} = await visitPage();
      await assertArticle(tab);
      await tab.evaluate(axe.source);
      const found = await tab.evaluate(async () => {
        const {violations} = await /** @type {any} */ (globalThis).axe.run();
        return violations.map((/** @type {import('axe-core').Result} */ {id}) => id);
      });
      assert.deepEqual(found, []);
    });

  it('shows the number and the open section that its file is given', async () => {
    const edited = html.replace(`<${tag} `, `<${tag} emergency-number="112" open="causes" `);
    const {tab, complaints} = await suite.open(edited);
    await tab.waitForFunction(
      (name) =>
        document.querySelector(name)?.shadowRoot?.querySelector('[part=alert] a[href^="tel:"]')
          ?.textContent === '112',
      {},
      tag,
    );
    assert.deepEqual(await openSections(tab), ['causes']);
    assert.deepEqual(complaints, []);
  });
});
