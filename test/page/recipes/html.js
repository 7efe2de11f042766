// @ts-check
import assert from 'node:assert/strict';
import {copyFile, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {it} from 'node:test';
import {pathToFileURL} from 'node:url';
import {cdn, element, page, scriptTag, tag} from '../../helpers/page.js';
import {assertArticle, assertNoArticle, click, openSections} from '../../helpers/reader.js';

/** @typedef {import('../../helpers/page.js').Suite} Suite */

/** @param {Suite} suite @param {string} lines */
export const twoLines = ({open}, lines) => {
  it('puts the article on a page', async () => {
    const {tab, complaints, asked} = await open(page({body: lines}));
    await assertArticle(tab);
    assert.deepEqual(complaints, []);
    assert.equal(asked.filter((url) => url.endsWith('.js')).length, 1);
  });
};

/** @param {Suite} suite @param {string} html */
export const ownWords = ({open}, html) => {
  const withOwnWords = page({head: scriptTag(), body: html});

  it('shows the words of the page in the article, its number and its open section', async () => {
    const {tab, complaints} = await open(withOwnWords);
    await tab.waitForSelector(`${tag} >>> [part=article]`, {visible: true});
    const seen = await tab.$eval(tag, ({children, shadowRoot}) => ({
      own: [...children].filter((each) => each.checkVisibility()).map((each) => each.textContent),
      number: shadowRoot?.querySelector('[part=alert] a[href^="tel:"]')?.textContent,
    }));
    assert.deepEqual(seen, {
      own: ['Our nurses hear this question every week.', 'Book a visit'],
      number: '112',
    });
    assert.deepEqual(await openSections(tab), ['treatment']);
    await assertArticle(tab);
    assert.deepEqual(complaints, []);
  });

  it('shows what readers without JavaScript need', async () => {
    const {tab} = await open(withOwnWords, {isScripting: false});
    await assertNoArticle(tab);
  });
};

/** @param {Suite} suite @param {string} html */
export const wholePage = ({open, visit}, html) => {
  it('shows the article with its number and its color, in the middle', async () => {
    const {tab, complaints} = await open(html, {size: [1280, 800]});
    await assertArticle(tab);
    const number = await tab.$eval(`${tag} >>> [part=alert] a[href^="tel:"]`, (a) => a.textContent);
    assert.equal(number, '112');
    const link = await tab.$eval(`${tag} >>> [part=body] a`, pixelOf, 'color');
    assert.deepEqual(link, [0x8a, 0x1f, 0x6a, 255]);
    const [left, right] = await tab.$eval(tag, (each) => {
      const box = each.getBoundingClientRect();
      return [box.left, innerWidth - box.right];
    });
    assert.ok(left > 100 && Math.abs(left - right) < 20, `${left} and ${right}`);
    assert.deepEqual(complaints, []);
  });

  it('keeps the height of a window free until the article is there, and not after', async () => {
    const {tab} = await open(html.replace('<script src', '<script data-src'));
    const look = () =>
      tab.$eval(tag, (each) => {
        const {display, minHeight} = getComputedStyle(each);
        return {display, share: parseFloat(minHeight) / innerHeight};
      });
    assert.deepEqual(await look(), {display: 'flow-root', share: 1});
    await tab.addScriptTag({url: `/${tag}.js`});
    await assertArticle(tab);
    assert.deepEqual(await look(), {display: 'flow-root', share: 0});
  });

  it('shows what readers without JavaScript need', async () => {
    const {tab} = await open(html, {isScripting: false});
    await assertNoArticle(tab);
  });

  it('works from a folder on disk', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mbi-disk-'));
    await copyFile(`${cdn}${tag}.js`, join(folder, `${tag}.js`));
    await writeFile(join(folder, 'index.html'), html);
    const {tab} = await visit(pathToFileURL(join(folder, 'index.html')).href);
    await assertArticle(tab);
    await rm(folder, {recursive: true});
  });
};

/**
 * Runs in a page: the color of a pixel that is filled with a CSS color.
 *
 * @param {Element} element
 * @param {string} name of the CSS property
 */
const pixelOf = (element, name) => {
  const pen = /** @type {CanvasRenderingContext2D} */ (
    document.createElement('canvas').getContext('2d')
  );
  pen.fillStyle = getComputedStyle(element).getPropertyValue(name);
  pen.fillRect(0, 0, 1, 1);
  return [...pen.getImageData(0, 0, 1, 1).data];
};

/** @param {string} css */
const styled = (css) => page({head: `${scriptTag()}<style>${css}</style>`, body: element});

/** @param {Suite} suite @param {string} css */
export const colour = ({open}, css) => {
  it('colours the article', async () => {
    const {tab} = await open(styled(css));
    await assertArticle(tab);
    const link = await tab.$eval(`${tag} >>> [part=body] a`, pixelOf, 'color');
    assert.deepEqual(link, [0x00, 0x69, 0x5c, 255]);
  });
};

/** @param {Suite} suite @param {string} css */
export const surface = ({open}, css) => {
  it('gives the article its surface, accent and corners', async () => {
    const {tab} = await open(styled(css));
    await assertArticle(tab);
    const link = await tab.$eval(`${tag} >>> [part=body] a`, pixelOf, 'color');
    assert.deepEqual(link, [0x8a, 0x3b, 0x12, 255]);
    const article = await tab.$(`${tag} >>> [part=article]`);
    assert.deepEqual(await article?.evaluate(pixelOf, 'background-color'), [255, 248, 241, 255]);
  });
};

/** @param {Suite} suite @param {string} css */
export const part = ({open}, css) => {
  it('styles the sections', async () => {
    const {tab} = await open(styled(css));
    await assertArticle(tab);
    const style = await tab.$eval(
      `${tag} >>> [part=section]`,
      (section) => getComputedStyle(section).borderTopStyle,
    );
    assert.equal(style, 'dashed');
  });
};

/** @param {Suite} suite @param {string} code */
export const script = ({open}, code) => {
  it('opens a section, and hears of each that opens or closes', async () => {
    const html = page({body: `${scriptTag('')}${element}<script>${code}</script>`});
    const {tab, loaded} = await open(html, {isLoaded: false});
    /** @type {string[]} */
    const heard = [];
    tab.on('console', (message) => heard.push(message.text()));
    await loaded;
    assert.deepEqual(await openSections(tab), ['treatment']);
    heard.length = 0;
    await click(tab, 'causes');
    assert.deepEqual(await openSections(tab), ['causes']);
    assert.deepEqual(heard.sort(), ['causes true', 'treatment false']);
  });
};
