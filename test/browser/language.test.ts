import {assert, fixture, html, nextFrame} from '@open-wc/testing';
import {MenopauseBackpainInfo} from '../../src/element.js';
import './support/english.js';
import {articleIn} from './fixtures/articles.js';
import {found, openSections, part, textOf} from './support/find.js';
import {recordToggles, recordWarnings} from './support/record.js';

const titleOf = (element: MenopauseBackpainInfo): string => textOf(part(element, 'heading'));

const directionOf = (element: MenopauseBackpainInfo): string =>
  getComputedStyle(part(element, 'article')).direction;

describe('the language', () => {
  const warnings = recordWarnings();

  before(() => {
    MenopauseBackpainInfo.addArticle(articleIn('fr', {title: 'En français'}));
    MenopauseBackpainInfo.addArticle(articleIn('pt-BR', {title: 'Em português do Brasil'}));
    MenopauseBackpainInfo.addArticle(articleIn('ar', {title: 'بالعربية', dir: 'rtl'}));
  });

  const mountIn = async (lang: string): Promise<MenopauseBackpainInfo> => {
    const page = await fixture(
      html`<div lang=${lang}><menopause-backpain-info></menopause-backpain-info></div>`,
    );
    const element = found(page.querySelector('menopause-backpain-info'), 'element');
    await element.updateComplete;
    return element;
  };

  it('is that of the page', async () => {
    document.documentElement.lang = 'fr';
    const element: MenopauseBackpainInfo = await fixture(
      html`<menopause-backpain-info></menopause-backpain-info>`,
    );
    document.documentElement.removeAttribute('lang');
    assert.equal(titleOf(element), 'En français');
  });

  it('is that of the nearest ancestor that has one', async () => {
    const page = await fixture(html`
      <div lang="en">
        <div lang="fr">
          <p><menopause-backpain-info></menopause-backpain-info></p>
        </div>
      </div>
    `);
    const element = found(page.querySelector('menopause-backpain-info'), 'element');
    await element.updateComplete;
    assert.equal(titleOf(element), 'En français');
  });

  it('is that of the host around a shadow root', async () => {
    const host = await fixture(html`<div lang="fr"></div>`);
    const element = document.createElement('menopause-backpain-info');
    host.attachShadow({mode: 'open'}).append(element);
    await element.updateComplete;
    assert.equal(titleOf(element), 'En français');
  });

  it('is its own rather than the page’s', async () => {
    const page = await fixture(
      html`<div lang="en"><menopause-backpain-info lang="fr"></menopause-backpain-info></div>`,
    );
    const element = found(page.querySelector('menopause-backpain-info'), 'element');
    await element.updateComplete;
    assert.equal(titleOf(element), 'En français');
  });

  it('is English where nothing says', async () => {
    const element: MenopauseBackpainInfo = await fixture(
      html`<menopause-backpain-info></menopause-backpain-info>`,
    );
    assert.equal(titleOf(element), 'Menopause and back pain');
  });

  it('warns of nothing where nothing says', async () => {
    await fixture(html`<menopause-backpain-info></menopause-backpain-info>`);
    assert.deepEqual(warnings, []);
  });

  it('follows when the attribute changes', async () => {
    const element = await mountIn('en');
    element.lang = 'fr';
    await element.updateComplete;
    assert.equal(titleOf(element), 'En français');
  });

  it('follows when the attribute is removed', async () => {
    const element = await mountIn('en');
    element.lang = 'fr';
    await element.updateComplete;
    element.removeAttribute('lang');
    await element.updateComplete;
    assert.equal(titleOf(element), 'Menopause and back pain');
  });

  it('follows when the element moves', async () => {
    const element = await mountIn('en');
    const page = await fixture(html`<div lang="fr"></div>`);
    page.append(element);
    await element.updateComplete;
    assert.equal(titleOf(element), 'En français');
  });

  it('follows when that of the page changes', async () => {
    const element: MenopauseBackpainInfo = await fixture(
      html`<menopause-backpain-info></menopause-backpain-info>`,
    );
    document.documentElement.lang = 'fr';
    await nextFrame();
    assert.equal(titleOf(element), 'En français');
    document.documentElement.removeAttribute('lang');
    await nextFrame();
    assert.equal(titleOf(element), 'Menopause and back pain');
  });

  it('follows when that of an ancestor changes', async () => {
    const element = await mountIn('en');
    found(element.parentElement, 'parent').lang = 'fr';
    await nextFrame();
    assert.equal(titleOf(element), 'En français');
  });

  it('follows when that of an ancestor changes, inside a shadow root and around it', async () => {
    const page = await fixture(html`<div lang="en"><div></div></div>`);
    const root = found(page.firstElementChild, 'host').attachShadow({mode: 'open'});
    root.innerHTML = '<p><menopause-backpain-info></menopause-backpain-info></p>';
    const element = found(root.querySelector('menopause-backpain-info'), 'element');
    await element.updateComplete;
    page.setAttribute('lang', 'pt-BR');
    await nextFrame();
    assert.equal(titleOf(element), 'Em português do Brasil');
    found(root.firstElementChild, 'parent').setAttribute('lang', 'fr');
    await nextFrame();
    assert.equal(titleOf(element), 'En français');
  });

  it('is no longer followed in a place that the element has left', async () => {
    const element = await mountIn('en');
    const page = found(element.parentElement, 'page');
    (await fixture(html`<div lang="fr"></div>`)).append(element);
    await element.updateComplete;
    page.lang = 'pt-BR';
    await nextFrame();
    assert.equal(titleOf(element), 'En français');
  });

  it('keeps the open sections when it changes', async () => {
    const element = await mountIn('en');
    element.open = 'causes';
    await element.updateComplete;
    const toggles = recordToggles(element);
    element.lang = 'fr';
    await element.updateComplete;
    assert.deepEqual([openSections(element), toggles], [['causes'], []]);
  });

  it('“en-US” is English', async () => {
    assert.equal(titleOf(await mountIn('en-US')), 'Menopause and back pain');
  });

  it('“en-US” warns of nothing', async () => {
    await mountIn('en-US');
    assert.deepEqual(warnings, []);
  });

  it('“pt-BR-x-simple” is Brazilian Portuguese', async () => {
    assert.equal(titleOf(await mountIn('pt-BR-x-simple')), 'Em português do Brasil');
  });

  it('“EN” is English', async () => {
    await mountIn('EN');
    assert.deepEqual(warnings, []);
  });

  it('“pt-BR” is that of the region', async () => {
    assert.equal(titleOf(await mountIn('pt-BR')), 'Em português do Brasil');
  });

  it('“de” is English, as there is no German article', async () => {
    assert.equal(titleOf(await mountIn('de')), 'Menopause and back pain');
  });

  it('“de” warns once, and names the languages there are', async () => {
    const element = await mountIn('de');
    element.open = 'all';
    await element.updateComplete;
    assert.deepEqual(warnings, [
      '<menopause-backpain-info>: unknown language "de". Allowed: en, fr, pt-br, ar.',
    ]);
  });

  it('of the article is told where the page has another', async () => {
    const element = await mountIn('de');
    assert.equal(part(element, 'article').lang, 'en');
  });

  it('of the article is told where the page has the same', async () => {
    const element = await mountIn('fr');
    assert.equal(part(element, 'article').lang, 'fr');
  });

  it('written from left to right is so on a page written from right to left', async () => {
    const page = await fixture(
      html`<div lang="he" dir="rtl"><menopause-backpain-info></menopause-backpain-info></div>`,
    );
    const element = found(page.querySelector('menopause-backpain-info'), 'element');
    await element.updateComplete;
    assert.deepEqual([part(element, 'article').dir, directionOf(element)], ['ltr', 'ltr']);
  });

  it('written from right to left is so on a page written from left to right', async () => {
    const element = await mountIn('ar');
    assert.deepEqual([part(element, 'article').dir, directionOf(element)], ['rtl', 'rtl']);
  });
});
