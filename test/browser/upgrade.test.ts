import {assert} from '@open-wc/testing';
import type {MenopauseBackpainInfo} from '../../src/element.js';
import {found, part, sectionIds} from './support/find.js';
import {closePages, loadPage} from './support/page.js';

const script = '<script type="module" src="/test/browser/support/english.ts"></script>';

/** The page's element, once its script has arrived. */
const load = async (body: string): Promise<MenopauseBackpainInfo> => {
  const page = await loadPage(`${body}${script}`);
  const element = found(page.document.querySelector('menopause-backpain-info'), 'element');
  await element.updateComplete;
  return element;
};

describe('an element that was on the page before its script', () => {
  afterEach(closePages);

  it('shows the article', async () => {
    const element = await load('<menopause-backpain-info></menopause-backpain-info>');
    assert.isTrue(part(element, 'article').checkVisibility());
  });

  it('takes its attributes', async () => {
    const element = await load(
      '<menopause-backpain-info open="treatment causes"></menopause-backpain-info>',
    );
    assert.equal(element.open, 'causes treatment');
  });

  it('takes the properties it was given', async () => {
    const element = await load(`
      <menopause-backpain-info></menopause-backpain-info>
      <script>
        document.querySelector('menopause-backpain-info').open = 'all';
      </script>
    `);
    assert.equal(element.getAttribute('open'), sectionIds.join(' '));
  });

  it('shows the text for a page without scripts until then', async () => {
    const page = await loadPage(
      '<menopause-backpain-info><p>Needs JavaScript.</p></menopause-backpain-info>',
    );
    assert.isTrue(found(page.document.querySelector('p'), 'text').checkVisibility());
  });

  it('hides that text from then on', async () => {
    const element = await load(
      '<menopause-backpain-info><p>Needs JavaScript.</p></menopause-backpain-info>',
    );
    assert.isFalse(found(element.querySelector('p'), 'text').checkVisibility());
  });
});
