import {assert} from '@open-wc/testing';
import {hostileSheets} from '../helpers/hostile-css.js';
import {scriptTag} from '../helpers/load-page.js';
import {articleLooks, differences} from '../helpers/looks.js';
import {element, styledPage} from '../helpers/styled-page.js';

type Looks = Awaited<ReturnType<typeof articleLooks>>;

const script = scriptTag('english');

/** In the other engines, test/frameworks/stylesheets.test.js tests all style sheets. */
const isWebKit = !/Chrome|Firefox/.test(navigator.userAgent);
const sheets = Object.entries(hostileSheets).slice(0, isWebKit ? undefined : 1);

const looksUnder = (css: string): Promise<Looks> => {
  const head = `<style>${css}</style>${script}`;
  return articleLooks({srcdoc: styledPage({head, article: element})});
};

/** The first differences are enough for a message. */
const assertSame = (expected: Looks['open'], looks: Looks['open']): void =>
  assert.deepEqual(differences(expected, looks).slice(0, 10), []);

describe('the article looks the same', () => {
  let bare: Looks;

  before(async () => {
    bare = await looksUnder('');
    assert.isAbove(bare.open.length, bare.closed.length);
  });

  for (const [name, css] of sheets) {
    describe(`on a page with rules for ${name}`, () => {
      let looks: Looks;

      before(async () => {
        looks = await looksUnder(css);
      });

      it('with its sections closed', () => assertSame(bare.closed, looks.closed));

      it('with its sections open', () => assertSame(bare.open, looks.open));
    });
  }
});
