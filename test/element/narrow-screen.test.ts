import {assert} from '@open-wc/testing';
import type {MenopauseBackpainInfo} from '../../src/menopause-backpain-info.js';
import {
  all,
  allShown,
  found,
  headerRow,
  label,
  part,
  parts,
  rootOf,
  sectionIds,
  textOf,
} from '../helpers/find.js';
import {splitWords} from '../helpers/line-breaks.js';
import {scriptTag} from '../helpers/load-page.js';
import '../helpers/register-english.js';

interface NarrowPage {
  readonly page: HTMLElement;
  readonly root: ShadowRoot;
}

/** A page of 1280 pixels at 400 % has the width of a phone: 320 pixels. */
const showOnPhone = async (lang: string): Promise<NarrowPage> => {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width: 320px; height: 600px; border: 0';
  frame.srcdoc = `<!doctype html>
    <html lang="${lang}">
      <title>Back pain</title>
      ${scriptTag('all')}
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

/** The page at the size of a phone, with a font as wide as that of most phones. */
const showFirstScreens = async (lang: string): Promise<ShadowRoot> => {
  const {page, root} = await showOnPhone(lang);
  const frame = page.ownerDocument.defaultView?.frameElement as HTMLElement;
  frame.style.inlineSize = '360px';
  frame.style.blockSize = `${SCREEN}px`;
  page.style.fontFamily = 'Arial, sans-serif';
  // The scroll bar of a phone takes no room.
  page.style.scrollbarWidth = 'none';
  return root;
};

/** Height of a phone's screen. */
const SCREEN = 800;

for (const lang of ['en', 'es']) {
  describe(`the article on a phone, ${lang}`, () => {
    let root: ShadowRoot;
    const topOf = (name: string): number =>
      found(root.querySelector(`[part='${name}']`), name).getBoundingClientRect().top;

    before(async () => {
      root = await showFirstScreens(lang);
    });

    it('shows the beginning of the danger signs on the first screen', () => {
      assert.isBelow(topOf('alert'), SCREEN);
    });

    it('shows the first section after one and a half screens', () => {
      assert.isBelow(topOf('section-heading'), 1.5 * SCREEN);
    });

    it('hides no danger sign', () => {
      const signs = [...root.querySelectorAll("[part='alert'] li")];
      assert.lengthOf(signs, 7);
      assert.isTrue(signs.every((sign) => sign.getBoundingClientRect().height > 0));
    });
  });
}

/** The boxes of an element and of its text. */
const boxesOf = (element: Element): DOMRect[] => {
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  return [...element.getClientRects(), ...range.getClientRects()];
};

for (const lang of ['en', 'es']) {
  describe(`the open article at 320 pixels, ${lang}`, () => {
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

    it('has nothing beyond the page', () => {
      const outside = allShown(root, '*').filter((element) =>
        boxesOf(element).some(({left, right}) => left < -0.5 || right > page.clientWidth + 0.5),
      );
      assert.deepEqual(outside.map(label), []);
    });

    it('cuts nothing off', () => {
      const cut = allShown(root, '*').filter((element) => {
        const {overflowX, overflowY, textOverflow} = getComputedStyle(element);
        const isCutAcross = overflowX !== 'visible' && element.scrollWidth > element.clientWidth;
        const isCutBelow = overflowY !== 'visible' && element.scrollHeight > element.clientHeight;
        return isCutAcross || isCutBelow || textOverflow === 'ellipsis';
      });
      assert.deepEqual(cut.filter((element) => !element.closest('svg')).map(label), []);
    });

    it('takes a tap on any corner of a section’s row as a tap on its button', () => {
      const rows = allShown(root, '[part="section-heading"]').map(({parentElement}) =>
        found(parentElement, 'row'),
      );
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

    it('has no link alone in its line that is less than 44 pixels high', () => {
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

    it('splits no word of the chart', () => {
      const figures = allShown(root, '[part="figure"]');
      assert.isNotEmpty(figures);
      assert.deepEqual(figures.flatMap(splitWords), []);
    });
  });
}

/** Shows the open article in a column. */
const mountIn = async (
  width: number,
): Promise<{page: HTMLElement; element: MenopauseBackpainInfo}> => {
  const page = document.body.appendChild(document.createElement('div'));
  page.style.width = `${width}px`;
  const element = document.createElement('menopause-backpain-info');
  element.open = 'all';
  page.append(element);
  await element.updateComplete;
  return {page, element};
};

/** The texts that overflow a place sideways. */
const textsBeyond = (place: Element): string[] => {
  const {left, right} = place.getBoundingClientRect();
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  const range = new Range();
  while (walker.nextNode()) {
    range.selectNodeContents(walker.currentNode);
    const isOutside = [...range.getClientRects()].some(
      (box) => box.left < left - 1 || box.right > right + 1,
    );
    if (isOutside) texts.push(textOf(walker.currentNode));
  }
  return texts;
};

describe('the chart in a font of wide letters', () => {
  for (const lang of ['en', 'es']) {
    it(`has no split word on a page of any width, ${lang}`, async () => {
      const {page, root} = await showOnPhone(lang);
      const frame = page.ownerDocument.defaultView?.frameElement as HTMLElement;
      page.style.fontFamily = '"DejaVu Sans", Verdana, sans-serif';
      const split: Record<number, string[]> = {};
      for (let width = 240; width <= 800; width += 10) {
        frame.style.width = `${width}px`;
        const words = splitWords(found(root.querySelector('[part="figure"]'), 'chart'));
        if (words.length > 0) split[width] = words;
      }
      document.body.replaceChildren();
      assert.deepEqual(split, {});
    });
  }
});

for (const width of [240, 480]) {
  describe(`the open article in a column of ${width} pixels`, () => {
    let page: HTMLElement;
    let element: MenopauseBackpainInfo;

    before(async () => {
      ({page, element} = await mountIn(width));
    });

    after(() => page.remove());

    it('does not scroll sideways', () => {
      assert.isAtMost(page.scrollWidth, width);
    });

    it('splits no word of the chart', () => {
      assert.deepEqual(splitWords(part(element, 'figure')), []);
    });

    it('does not overflow', () => {
      const article = part(element, 'article');
      assert.isAtMost(article.scrollWidth, article.clientWidth);
    });

    it('has all text inside', () => {
      assert.deepEqual(textsBeyond(part(element, 'article')), []);
    });

    it('has every picture inside', () => {
      const {left, right} = part(element, 'article').getBoundingClientRect();
      const outside = all(element, 'figure, svg').filter((picture) => {
        const box = picture.getBoundingClientRect();
        return box.left < left || box.right > right;
      });
      assert.lengthOf(outside, 0);
    });
  });
}

describe('the open article with the text spacing of WCAG 1.4.12', () => {
  let page: HTMLElement;
  let element: MenopauseBackpainInfo;

  before(async () => {
    ({page, element} = await mountIn(320));
    const style = document.createElement('style');
    style.textContent = `
      * {
        line-height: 1.5 !important;
        letter-spacing: 0.12em !important;
        word-spacing: 0.16em !important;
      }
      p { margin-block-end: 2em !important; }
    `;
    rootOf(element).append(style);
  });

  after(() => page.remove());

  it('has all text inside', () => {
    assert.deepEqual(textsBeyond(part(element, 'article')), []);
  });

  it('does not overflow', () => {
    const article = part(element, 'article');
    assert.isAtMost(article.scrollWidth, article.clientWidth);
  });

  it('cuts nothing off', () => {
    const places = all(element, '[part~="article"] *').filter((place) => !place.closest('svg'));
    const cut = places.filter((place) => {
      const {overflowX, overflowY, textOverflow} = getComputedStyle(place);
      return `${overflowX} ${overflowY} ${textOverflow}` !== 'visible visible clip';
    });
    assert.deepEqual(cut.map(textOf), []);
  });

  it('has no overlapping parts', () => {
    const blocks = [
      ...['heading', 'summary', 'meta', 'alert', 'toolbar'].map((name) => part(element, name)),
      ...parts(element, 'section'),
      part(element, 'footer'),
    ].map((block) => block.getBoundingClientRect());
    const overlaps = blocks.slice(1).filter(({top}, index) => top < blocks[index].bottom - 1);
    assert.lengthOf(overlaps, 0);
  });

  for (const id of sectionIds) {
    it(`has room for heading and teaser in the row of “${id}”`, () => {
      const row = headerRow(element, id).getBoundingClientRect();
      const texts = [...headerRow(element, id).querySelectorAll('button, p')].map((text) =>
        text.getBoundingClientRect(),
      );
      const [heading, teaser] = texts;
      assert.isAtLeast(heading.top, row.top);
      assert.isAtLeast(teaser.top, heading.bottom - 1);
      assert.isAtMost(teaser.bottom, row.bottom);
    });
  }
});
