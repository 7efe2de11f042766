// @ts-check
/** Print, on pages whose styles, frames and browsers do not make it easy. */
import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {inEveryEngine, page, scriptTag, tag} from '../helpers/page.js';
import {margin, readPdf} from '../helpers/paper.js';

/** @typedef {import('puppeteer-core').Page} Tab */

/** Keeps the browser from requesting `/favicon.ico` while the page prints. */
const noIcon = '<link rel="icon" href="data:,">';

const host = (/** @type {string} */ head = '', body = `<${tag}></${tag}>`) =>
  page({head: noIcon + scriptTag() + head, body: `<p>The page of the clinic</p>${body}`});

/** The text on paper. Few large sheets, because Firefox waits half a second before each. */
const print = async (/** @type {Tab} */ tab) => {
  const sheets = await readPdf(await tab.pdf({format: 'A1', margin}));
  return sheets.flatMap(({lines}) => lines.map(({text}) => text)).join(' ');
};

/** Runs in the page before its scripts: the PDF is the paper. */
const turnPrintOff = () => {
  window.print = () => undefined;
};

/** Runs in the page: prints, and looks for what that leaves. */
const printAndLook = async (/** @type {string} */ name) => {
  const element = /** @type {any} */ (document.querySelector(name));
  await element.updateComplete;
  element.print();
  return {
    elements: document.querySelectorAll(name).length,
    sheets: document.adoptedStyleSheets.length,
  };
};
const nothingLeft = {elements: 1, sheets: 0};

/** Words from the first and the last section. */
const everySection = /Menopause back pain[^]*https:/;

inEveryEngine('print()', (suite) => {
  const {open} = suite;

  /** Pages whose rules must lose, with the element shown and hidden. */
  const hiding = {
    'that hides everything with a `hidden` attribute in a layer':
      "@layer base {[hidden]:where(:not([hidden='until-found'])) {display: none !important}}",
    'that hides everything with a `hidden` attribute': '[hidden] {display: none !important}',
    'that gives the element a box of its own': `${tag} {display: flow-root}`,
  };
  /** Pages whose rules must lose; `hidden` plays no part in them. */
  const notPrinting = {
    'that does not print the element, by a layer': `@layer page {@media print {${tag} {display: none !important}}}`,
    'that does not print the element, by an id': `@media print {${tag}:not(#other) {display: none !important}}`,
    'that has a class for paper': '@media print {p {display: block !important}}',
  };
  /** Pages that engines bring to paper in their own ways. */
  const layouts = {
    'that locks its own scrolling':
      'body:not(#home) {overflow: hidden !important; position: fixed !important; max-height: 100px !important}',
    'that has text before itself': "body::before {content: 'The page of the clinic'}",
  };
  describe('prints the handout', () => {
    const casesOf = (/** @type {Record<string, string>} */ pages, attributes = '') =>
      Object.entries(pages).map(([name, css]) => ({name, css, attributes}));
    const shown = casesOf({...hiding, ...notPrinting});
    const hidden = casesOf(hiding, ' hidden');
    // Which rule wins depends on no engine: Firefox prints from one such page.
    const cases = [
      ...casesOf(layouts),
      ...(suite.engine === 'Chromium' ? [...shown, ...hidden] : hidden.slice(0, 1)),
    ];
    /** @type {Map<string, {height: number, text: string}>} */
    let prints;
    const nameOf = ({name = '', attributes = ''}) =>
      `from a page ${name}:${attributes || ' shown'}`;

    // All at the same time, because Firefox spends most of the time waiting.
    before(async () => {
      const entries = cases.map(async (one) => {
        const body = `<${tag}${one.attributes}></${tag}>`;
        const {tab} = await open(host(`<style>${one.css}</style>`, body), {prepare: turnPrintOff});
        const height = await tab.$eval(tag, ({clientHeight}) => clientHeight);
        await tab.evaluate(printAndLook, tag);
        const text = await print(tab);
        await tab.close();
        return /** @type {const} */ ([nameOf(one), {height, text}]);
      });
      prints = new Map(await Promise.all(entries));
    });

    for (const one of cases)
      it(nameOf(one), () => {
        const print = prints.get(nameOf(one));
        assert.ok(print);
        assert.equal(print.height > 0, one.attributes === '');
        assert.match(print.text, /Menopause and back pain/);
        assert.match(print.text, everySection);
        assert.doesNotMatch(print.text, /The page of the clinic/);
      });
  });

  it('prints the page as it is the next time', async () => {
    const {tab} = await open(host(), {prepare: turnPrintOff});
    await tab.evaluate(printAndLook, tag);
    assert.doesNotMatch(await print(tab), /The page of the clinic/);
    assert.match(await print(tab), /The page of the clinic/);
  });

  it('shows no second article on the screen while the browser prints', async () => {
    const css = `${tag} {display: flow-root !important; min-height: 50px}`;
    const {tab} = await open(host(`<style>${css}</style>`), {prepare: turnPrintOff});
    await tab.evaluate(printAndLook, tag);
    const visible = await tab.evaluate((name) => {
      dispatchEvent(new Event('beforeprint'));
      const all = [...document.querySelectorAll(name)];
      return all.map((each) => each.checkVisibility());
    }, tag);
    assert.deepEqual(visible, [true, false]);
  });

  for (const sandbox of ['allow-scripts', 'allow-scripts allow-same-origin'])
    it(`leaves nothing where a frame must not print: ${sandbox}`, async () => {
      suite.site.pages['/framed'] = {body: host()};
      const frame = `<iframe sandbox="${sandbox}" src="/framed" width="800" height="3000"></iframe>`;
      const {tab} = await open(page({body: frame}));
      const inner = tab.frames()[1];
      for (let presses = 0; presses < 3; presses++)
        assert.deepEqual(await inner.evaluate(printAndLook, tag), nothingLeft);
      const text = await print(tab);
      assert.match(text, /The page of the clinic/);
    });

  it('does nothing where the browser cannot print', async () => {
    const {tab, complaints} = await open(host(), {
      prepare: () => Object.assign(window, {print: undefined}),
    });
    assert.deepEqual(await tab.evaluate(printAndLook, tag), nothingLeft);
    assert.deepEqual(complaints, []);
  });

  it('prints the handout where the browser tells of the end too early', async () => {
    const {tab} = await open(host(), {
      prepare: () => Object.assign(window, {print: () => dispatchEvent(new Event('afterprint'))}),
    });
    assert.deepEqual(await tab.evaluate(printAndLook, tag), nothingLeft);
    assert.doesNotMatch(await print(tab), /The page of the clinic/);
  });

  it('leaves the page’s next print alone once the reader uses the page again', async () => {
    const {tab} = await open(host(), {prepare: turnPrintOff});
    await tab.evaluate(printAndLook, tag);
    await tab.click('p');
    assert.match(await print(tab), /The page of the clinic/);
  });

  it('loads nothing again, and runs nothing again', async () => {
    suite.site.pages['/frame'] = {body: page({body: 'Map'})};
    const slotted = `<div slot="intro"><iframe src="/frame"></iframe><video src="/film"></video>
      <object data="/object"></object><script>window.runs = (window.runs ?? 0) + 1</script>Our words</div>`;
    const {tab, asked} = await open(host('', `<${tag}>${slotted}</${tag}>`), {
      prepare: turnPrintOff,
    });
    const before = asked.length;
    await tab.evaluate(printAndLook, tag);
    assert.match(await print(tab), /Our words/);
    assert.equal(await tab.evaluate(() => Reflect.get(window, 'runs')), 1);
    assert.deepEqual(asked.slice(before), []);
  });

  describe('gives the copy', () => {
    it('every property, whether or not it is an attribute', async () => {
      const {tab} = await open(host(), {prepare: turnPrintOff});
      await tab.$eval(tag, (element) =>
        Object.assign(element, {headingLevel: 4, emergencyNumber: '112', sections: 'treatment'}),
      );
      await tab.evaluate(printAndLook, tag);
      const copy = await tab.evaluate((name) => {
        dispatchEvent(new Event('beforeprint'));
        const root = [...document.querySelectorAll(name)].at(-1)?.shadowRoot;
        return [
          root?.querySelector('[part=heading]')?.localName,
          root?.querySelector('[href^="tel:"]')?.textContent,
          root?.querySelectorAll('[part=section]').length,
        ];
      }, tag);
      assert.deepEqual(copy, ['h4', '112', 2]);
    });
  });
});
