import {assert, fixture} from '@open-wc/testing';
import type {MenopauseBackpainInfo} from '../../src/menopause-backpain-info.js';
import {articleIn, elementClass} from '../helpers/articles.js';
import {found, openSections, part, sectionIds, tag, textOf} from '../helpers/find.js';
import {addScript, closePages, loadPage, scripts, scriptTag} from '../helpers/load-page.js';
import '../helpers/register-english.js';

const mount = (attributes = ''): Promise<MenopauseBackpainInfo> =>
  fixture(`<menopause-backpain-info ${attributes}></menopause-backpain-info>`);

describe('a second script', () => {
  it('for the same language leaves the first definition and the first article', async () => {
    const first = elementClass();
    await addScript(document, `${scripts.english}?again`);
    assert.equal(elementClass(), first);
    assert.equal(textOf(part(await mount(), 'heading')), 'Menopause and back pain');
  });

  it('for another language gives its article to the first definition', async () => {
    const first = elementClass();
    const element = await mount('lang="es"');
    await addScript(document, scripts.spanish);
    await element.updateComplete;
    assert.equal(elementClass(), first);
    assert.equal(textOf(part(element, 'heading')), 'Menopausia y dolor de espalda');
  });
});

describe('addArticle()', () => {
  it('leaves the first article of a language', async () => {
    elementClass().addArticle(articleIn('en', {title: 'Another title'}));
    assert.equal(textOf(part(await mount(), 'heading')), 'Menopause and back pain');
  });

  it('updates an element that is already on the page', async () => {
    const element = await mount('lang="fr"');
    elementClass().addArticle(articleIn('fr', {title: 'En français'}));
    await element.updateComplete;
    assert.equal(textOf(part(element, 'heading')), 'En français');
  });

  it('leaves the reader’s sections open', async () => {
    const element = await mount('lang="it" open="causes"');
    elementClass().addArticle(articleIn('it', {title: 'In italiano'}));
    await element.updateComplete;
    assert.deepEqual(openSections(element), ['causes']);
  });
});

describe('an async script', () => {
  afterEach(closePages);

  it('shows the article in an element that is already on the page', async () => {
    const page = await loadPage(
      `<${tag}></${tag}><script src="${scripts.english}" async></script>`,
    );
    const element = found(page.document.querySelector(tag), 'element');
    await element.updateComplete;
    assert.equal(textOf(part(element, 'heading')), 'Menopause and back pain');
  });
});

describe('a page where another script has defined the element', () => {
  afterEach(closePages);

  it('logs one error and continues', async () => {
    const page = await loadPage(
      `<script>
        errors = [];
        console.error = (message) => errors.push(message);
        onerror = (message) => errors.push(message);
        customElements.define('${tag}', class extends HTMLElement {});
      </script>${scriptTag('english')}`,
    );
    assert.deepEqual((page as unknown as {errors: string[]}).errors, [
      `<${tag}>: another script has defined this element, without the article in "en".`,
    ]);
  });
});

describe('an element on the page before its script', () => {
  afterEach(closePages);

  /** Loads a page and returns its element when the script has run. */
  const load = async (body: string): Promise<MenopauseBackpainInfo> => {
    const page = await loadPage(`${body}${scriptTag('english')}`);
    const element = found(page.document.querySelector(tag), 'element');
    await element.updateComplete;
    return element;
  };

  it('shows the article as its attributes ask', async () => {
    const element = await load(`<${tag} open="treatment causes"></${tag}>`);
    assert.isTrue(part(element, 'article').checkVisibility());
    assert.deepEqual(openSections(element), ['causes', 'treatment']);
  });

  it('keeps the properties that the page has set', async () => {
    const element = await load(`
      <${tag}></${tag}>
      <script>
        document.querySelector('${tag}').open = 'all';
      </script>
    `);
    assert.deepEqual(openSections(element), sectionIds);
  });

  it('shows its fallback text until the script has run, and hides it then', async () => {
    const page = await loadPage(`<${tag}><p>Needs JavaScript.</p></${tag}>`);
    const fallback = found(page.document.querySelector('p'), 'fallback text');
    assert.isTrue(fallback.checkVisibility());
    await addScript(page.document, scripts.english);
    await found(page.document.querySelector(tag), 'element').updateComplete;
    assert.isFalse(fallback.checkVisibility());
  });
});
