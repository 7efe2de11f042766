import {assert} from '@open-wc/testing';
import type {MenopauseBackpainInfo} from '../../src/element.js';
import {allShown, label, textOf} from './support/accessibility-page.js';

interface NarrowPage {
  readonly page: HTMLElement;
  readonly root: ShadowRoot;
}

/** A page of 1280 pixels at 400 % is one of 320. */
const showOnPhone = async (lang: string): Promise<NarrowPage> => {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width: 320px; height: 600px; border: 0';
  frame.srcdoc = `<!doctype html>
    <html lang="${lang}">
      <title>Back pain</title>
      <script type="module" src="${new URL('./support/languages.ts', import.meta.url).href}"></script>
      <menopause-backpain-info open="all"></menopause-backpain-info>
    </html>`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  document.body.replaceChildren(frame);
  await loaded;
  const {documentElement: page} = frame.contentDocument as Document;
  const element = page.querySelector('menopause-backpain-info') as MenopauseBackpainInfo;
  await element.updateComplete;
  return {page, root: element.shadowRoot as ShadowRoot};
};

/** The boxes of an element and of the text right in it. */
const boxesOf = (element: Element): DOMRect[] => {
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  return [...element.getClientRects(), ...range.getClientRects()];
};

const all = (root: ShadowRoot): HTMLElement[] => allShown(root, '*');

for (const lang of ['en', 'es'])
  describe(`the article on a phone, or at 400 %, all sections open, ${lang}`, () => {
    let page: HTMLElement;
    let root: ShadowRoot;

    before(async () => {
      ({page, root} = await showOnPhone(lang));
      assert.equal(root.querySelector('article')?.lang, lang);
      assert.equal(page.ownerDocument.defaultView?.innerWidth, 320);
      assert.lengthOf(root.querySelectorAll('[hidden=until-found]'), 0);
    });

    after(() => document.body.replaceChildren());

    it('does not scroll sideways', () => {
      assert.equal(page.scrollWidth, page.clientWidth);
    });

    it('stays on the page with all it has', () => {
      const outside = all(root).filter((element) =>
        boxesOf(element).some(({left, right}) => left < -0.5 || right > page.clientWidth + 0.5),
      );
      assert.deepEqual(outside.map(label), []);
    });

    it('cuts nothing off', () => {
      const cut = all(root).filter((element) => {
        const {overflowX, overflowY, textOverflow} = getComputedStyle(element);
        const isCutAcross = overflowX !== 'visible' && element.scrollWidth > element.clientWidth;
        const isCutBelow = overflowY !== 'visible' && element.scrollHeight > element.clientHeight;
        return isCutAcross || isCutBelow || textOverflow === 'ellipsis';
      });
      assert.deepEqual(cut.filter((element) => !element.closest('svg')).map(label), []);
    });

    it('takes a tap anywhere on the row of a section for its button', () => {
      const rows = allShown(root, '.header');
      assert.isNotEmpty(rows);
      const missed = rows.filter((row) => {
        row.scrollIntoView({block: 'center'});
        const {left, right, top, bottom} = row.getBoundingClientRect();
        const button = row.querySelector('button');
        const isHit = (x: number, y: number): boolean => root.elementFromPoint(x, y) === button;
        const corners = [left + 1, right - 1].flatMap((x) => [
          isHit(x, top + 1),
          isHit(x, bottom - 1),
        ]);
        return bottom - top < 44 || corners.includes(false);
      });
      assert.deepEqual(missed.map(label), []);
    });

    it('has no other button less than 44 pixels high', () => {
      const buttons = allShown(root, 'button:not([part="section-button"])');
      assert.isNotEmpty(buttons);
      const low = buttons.filter((button) => button.getBoundingClientRect().height < 44);
      assert.deepEqual(low.map(label), []);
    });

    it('has no link less than 44 pixels high that stands alone', () => {
      const standsAlone = (link: Element): boolean => {
        let block = link.parentElement as Element;
        while (getComputedStyle(block).display.startsWith('inline'))
          block = block.parentElement as Element;
        return textOf(block) === textOf(link);
      };
      const low = allShown(root, 'a')
        .filter(standsAlone)
        .filter((link) => link.getBoundingClientRect().height < 44);
      assert.deepEqual(low.map(label), []);
    });
  });
