import {assert, fixture, html} from '@open-wc/testing';
import {MenopauseBackpainInfo} from '../../src/element.js';
import {register} from '../../src/register.js';
import {articleIn} from './fixtures/articles.js';
import {openSections, part, textOf} from './support/find.js';
import {closePages, loadPage} from './support/page.js';
import './support/english.js';

describe('registering', () => {
  it('the same article twice does not throw', () => {
    assert.doesNotThrow(() => register(articleIn('en')));
  });

  it('the same language twice leaves the first article', async () => {
    register(articleIn('en', {title: 'Another title'}));
    const element = await fixture<MenopauseBackpainInfo>(
      html`<menopause-backpain-info></menopause-backpain-info>`,
    );
    assert.equal(textOf(part(element, 'heading')), 'Menopause and back pain');
  });

  it('a language reaches an element that is on the page already', async () => {
    const element = await fixture<MenopauseBackpainInfo>(
      html`<menopause-backpain-info lang="fr"></menopause-backpain-info>`,
    );
    register(articleIn('fr', {title: 'En français'}));
    await element.updateComplete;
    assert.equal(textOf(part(element, 'heading')), 'En français');
  });

  it('a language leaves the sections open that the reader has opened', async () => {
    const element = await fixture<MenopauseBackpainInfo>(
      html`<menopause-backpain-info lang="it" open="causes"></menopause-backpain-info>`,
    );
    register(articleIn('it', {title: 'In italiano'}));
    await element.updateComplete;
    assert.deepEqual(openSections(element), ['causes']);
  });

  it('defines the class that the package exports', () => {
    assert.equal(customElements.get('menopause-backpain-info'), MenopauseBackpainInfo);
  });
});

describe('a page where another script has defined the element', () => {
  afterEach(closePages);

  const otherScript = `<script>
    errors = [];
    console.error = (message) => errors.push(message);
    onerror = (message) => errors.push(message);
    customElements.define('menopause-backpain-info', class extends HTMLElement {});
  </script>`;

  it('says so in its console and goes on', async () => {
    const page = await loadPage(
      `${otherScript}<script type="module" src="/test/browser/support/english.ts"></script>`,
    );
    assert.deepEqual((page as unknown as {errors: string[]}).errors, [
      '<menopause-backpain-info>: another script has defined this element, ' +
        'without the article in "en".',
    ]);
  });
});
