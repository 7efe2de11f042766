import {assert} from '@open-wc/testing';
import {hostileSheets} from '../helpers/hostile-css.js';
import {scriptTag} from '../helpers/load-page.js';
import {differences, openArticle} from '../helpers/looks.js';
import {element, styledPage} from '../helpers/styled-page.js';

type Looks = Awaited<ReturnType<typeof openArticle>>;

/**
 * In the other engines, test/frameworks/stylesheets.test.js tests all style sheets, with the sections closed
 * too, and what they do to the page.
 */
const isWebKit = !/Chrome|Firefox/.test(navigator.userAgent);
const sheets = Object.entries(hostileSheets).slice(0, isWebKit ? undefined : 1);

const looksUnder = (css: string): Promise<Looks> => {
  const head = `<style>${css}</style>${scriptTag('english')}`;
  return openArticle({srcdoc: styledPage({head, article: element})});
};

describe('the open article looks the same', () => {
  let bare: Looks;

  before(async () => {
    bare = await looksUnder('');
    assert.isAbove(bare.length, 100);
  });

  for (const [name, css] of sheets) {
    it(`on a page with rules for ${name}`, async () => {
      // The first differences are enough for a message.
      assert.deepEqual(differences(bare, await looksUnder(css)).slice(0, 10), []);
    });
  }
});
