import {assert} from '@open-wc/testing';
import type {MenopauseBackpainInfo} from '../../src/menopause-backpain-info.js';
import {loadPage} from '../helpers/load-page.js';
import {Playground} from './playground-page.js';
import {found, part, tag} from '../helpers/find.js';

/** The visible text and style of the article, place by place. */
const look = (element: Element): string[] => {
  const view = found(element.ownerDocument.defaultView, 'window');
  const slotted = [...element.querySelectorAll('[slot], [slot] *')];
  return [...part(element, 'article').querySelectorAll('*'), ...slotted].map((place) => {
    const style = view.getComputedStyle(place);
    const text = [...place.childNodes]
      .filter(({nodeType}) => nodeType === Node.TEXT_NODE)
      .map(({nodeValue}) => nodeValue?.trim())
      .join(' ');
    const looks = [
      style.color,
      style.backgroundColor,
      style.fontFamily,
      style.fontSize,
      style.fontWeight,
      style.lineHeight,
      style.padding,
      style.margin,
      style.borderRadius,
      style.border,
      style.width,
      place.getAttribute('href'),
      place.hasAttribute('hidden'),
    ];
    return [place.localName, text, ...looks].join(' | ');
  });
};

const designs = {
  'no change': '',
  'a ready theme, changed': 'theme=soft&--mbi-color-accent=%23005f73&--mbi-radius=4px',
  'everything at once':
    'theme=dark&attribute.heading-level=3&attribute.sections=treatment+causes&attribute.open=causes' +
    '&attribute.emergency-number=112&attribute.exclusive=&attribute.theme=dark&slot.heading=Our+title' +
    '&slot.intro=Five+%3C+six.%0A%0ASee+%5Bus%5D(https%3A%2F%2Fexample.org%2F%3Fa%3D1%26b%3D2).' +
    '&slot.action=%5BBook%5D(tel%3A%2B15555550142)&slot.reviewer=Looked+at+by+nobody+yet.',
};

/** Settings that make the two pages, with their own fonts and widths, alike. */
const samePlace = '--mbi-max-width=500px&--mbi-font-size=17px&--mbi-font-family=serif';

describe('the code of the playground, pasted into an empty page', () => {
  let playground: Playground;

  before(async () => {
    playground = await Playground.open();
  });

  after(() => playground.close());

  const all = Object.keys(designs) as (keyof typeof designs)[];

  // Prerendered HTML has one language, so the article offers no choice. The markup is the same in every
  // language and in a WordPress block, so one design is enough there.
  for (const [variant, language, names] of [
    ['script', '', all],
    ['script', '&attribute.lang=es', ['everything at once']],
    ['prerendered', '&attribute.lang=en', all],
    ['prerendered', '&attribute.lang=es', ['everything at once']],
    ['wordpress', '', ['everything at once']],
  ] as const) {
    for (const name of names) {
      const design = designs[name];
      it(`looks like the preview: ${variant}${language}, ${name}`, async () => {
        await playground.visit(`variant=${variant}${language}&${samePlace}&${design}`);
        const preview = await playground.article();
        const page = await loadPage(playground.snippet);
        found(page.frameElement as HTMLElement | null, 'frame').style.width = '1280px';
        const pasted = found(page.document.querySelector<MenopauseBackpainInfo>(tag), 'article');
        await page.customElements.whenDefined(tag);
        await pasted.updateComplete;
        assert.isAbove(look(pasted).length, 100);
        assert.deepEqual(look(pasted), look(preview));
        assert.equal(pasted.open, preview.open);
        page.frameElement?.remove();
      });
    }
  }

  for (const lang of ['en', 'es']) {
    it(`has the same text without a script where it is prerendered, ${lang}`, async () => {
      await playground.visit(
        `variant=prerendered&attribute.lang=${lang}&${samePlace}&theme=editorial`,
      );
      const preview = await playground.article();
      const page = await loadPage(playground.snippet, 'no scripts');
      const pasted = found(page.document.querySelector(tag), 'article');
      const words = (element: Element): string =>
        part(element, 'article').textContent.replace(/\s+/g, '');
      assert.equal(words(pasted), words(preview));
    });
  }
});
