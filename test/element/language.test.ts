import {assert, fixture, fixtureSync, html, nextFrame, waitUntil} from '@open-wc/testing';
import spanish from '../../content/es.md';
import type {MenopauseBackpainInfo} from '../../src/menopause-backpain-info.js';
import {articleIn, elementClass} from '../helpers/articles.js';
import {
  all,
  focusedIn,
  found,
  labelOf,
  openSections,
  part,
  parts,
  sectionIds,
  textOf,
} from '../helpers/find.js';
import {press} from '../helpers/commands.js';
import {recordToggles, recordWarnings} from '../helpers/record.js';
import '../helpers/register-english.js';

const titleOf = (element: MenopauseBackpainInfo): string => textOf(part(element, 'heading'));

const choices = (element: Element): HTMLElement[] =>
  parts(element, 'languages').flatMap((place) => [...place.querySelectorAll('button')]);

const choice = (element: Element, name: string): HTMLElement =>
  found(
    choices(element).find((button) => textOf(button) === name),
    `choice “${name}”`,
  );

/** The languages to choose from, the chosen one in brackets. */
const offer = (element: Element): string =>
  choices(element)
    .map((button) => (button.ariaPressed === 'true' ? `[${textOf(button)}]` : textOf(button)))
    .join(' ');

describe('the choice of language', () => {
  const warnings = recordWarnings();

  const mount = (): Promise<MenopauseBackpainInfo> =>
    fixture(html`<menopause-backpain-info></menopause-backpain-info>`);

  const choose = async (element: MenopauseBackpainInfo, name: string): Promise<void> => {
    choice(element, name).click();
    await element.updateComplete;
  };

  it('is shown as soon as there is a second language', async () => {
    const element = await mount();
    assert.equal(offer(element), '');
    elementClass().addArticle(spanish);
    await element.updateComplete;
    assert.equal(offer(element), '[English] Español');
  });

  it('names each language in that language, and marks it for a screen reader’s voice', async () => {
    assert.deepEqual(
      choices(await mount()).map((button) => [button.lang, textOf(button)]),
      [
        ['en', 'English'],
        ['es', 'Español'],
      ],
    );
  });

  it('shows the article in the chosen language, and back in the first one', async () => {
    const element = await mount();
    await choose(element, 'Español');
    assert.equal(titleOf(element), 'Menopausia y dolor de espalda');
    assert.equal(part(element, 'article').lang, 'es');
    assert.equal(offer(element), 'English [Español]');
    await choose(element, 'English');
    assert.equal(titleOf(element), 'Menopause and back pain');
    assert.deepEqual(warnings, []);
  });

  it('works with the keyboard, and keeps the focus', async () => {
    const element = await mount();
    choice(element, 'Español').focus();
    await press('Enter');
    await waitUntil(() => focusedIn(element)?.ariaPressed === 'true', 'the focus comes back');
    assert.equal(titleOf(element), 'Menopausia y dolor de espalda');
    assert.equal(textOf(found(focusedIn(element), 'focus')), 'Español');
  });

  it('comes before the title', async () => {
    const [first] = all(await mount(), 'a, button, [part=heading]');
    assert.equal(textOf(found(first, 'control')), 'English');
  });

  it('leaves sections open, and fires no event', async () => {
    const element = await mount();
    element.open = 'causes questions';
    await element.updateComplete;
    const toggles = recordToggles(element);
    await choose(element, 'Español');
    const readable = parts(element, 'body').filter((body) => body.checkVisibility());
    assert.deepEqual(
      readable.map((body) => body.parentElement?.id),
      ['causes', 'questions'],
    );
    assert.equal(element.open, 'causes questions');
    assert.deepEqual(toggles, []);
  });

  it('leaves the sections and the event working', async () => {
    const element = await mount();
    await choose(element, 'Español');
    const toggles = recordToggles(element);
    const [button] = parts(element, 'section-button');
    found(button, 'section button').click();
    await element.updateComplete;
    assert.equal(element.open, 'causes');
    assert.equal(toggles.length, 1);
    await choose(element, 'English');
    assert.deepEqual(openSections(element), ['causes']);
  });

  it('keeps the page’s emergency number and its choice of sections', async () => {
    const element = await mount();
    element.emergencyNumber = '112';
    element.sections = 'treatment causes';
    await choose(element, 'Español');
    const ids = parts(element, 'section-button').map((button) =>
      button.getAttribute('aria-controls'),
    );
    assert.deepEqual(ids, ['treatment', 'causes', 'sources']);
    assert.include(textOf(part(element, 'alert')), 'Llame al 112 ');
  });

  it('changes one article, not the others on the page', async () => {
    const page = fixtureSync(html`
      <div>
        <menopause-backpain-info></menopause-backpain-info>
        <menopause-backpain-info></menopause-backpain-info>
      </div>
    `);
    const [one, other] = page.querySelectorAll('menopause-backpain-info');
    await found(other, 'other element').updateComplete;
    await choose(found(one, 'element'), 'Español');
    assert.equal(titleOf(found(other, 'other element')), 'Menopause and back pain');
  });

  it('stays when the element moves to a place with another language', async () => {
    const page = fixtureSync(html`<div lang="en"></div>`);
    const element = await mount();
    await choose(element, 'Español');
    page.append(element);
    await element.updateComplete;
    assert.equal(titleOf(element), 'Menopausia y dolor de espalda');
  });

  it('gives way to the `lang` attribute, and returns when that is removed', async () => {
    const element = await mount();
    await choose(element, 'Español');
    element.lang = 'en';
    await element.updateComplete;
    assert.equal(titleOf(element), 'Menopause and back pain');
    assert.equal(offer(element), '');
    element.removeAttribute('lang');
    await element.updateComplete;
    assert.equal(titleOf(element), 'Menopausia y dolor de espalda');
  });

  it('is not printed, but decides the language of the handout', async () => {
    const element = await mount();
    await choose(element, 'Español');
    const printed = document.body.children;
    const before = printed.length;
    const {print} = window;
    let offered: string | undefined;
    let title: string | undefined;
    window.print = () => {
      const handout = found(printed[before], 'handout') as MenopauseBackpainInfo;
      offered = offer(handout);
      title = titleOf(handout);
    };
    element.print();
    window.print = print;
    window.dispatchEvent(new Event('afterprint'));
    assert.deepEqual([title, offered], ['Menopausia y dolor de espalda', '']);
  });

  it('has buttons that are high enough for a finger', async () => {
    for (const button of choices(await mount()))
      assert.isAtLeast(button.getBoundingClientRect().height, 44);
  });

  it('leads to a complete article in each language', async () => {
    const element = await mount();
    await choose(element, 'Español');
    assert.equal(parts(element, 'section').length, sectionIds.length);
    for (const button of all(element, '[part=toolbar] button'))
      assert.match(labelOf(button), /^(Abrir todas las secciones|Imprimir)$/);
  });
});

const directionOf = (element: MenopauseBackpainInfo): string =>
  getComputedStyle(part(element, 'article')).direction;

describe('the language', () => {
  const warnings = recordWarnings();

  before(() => {
    elementClass().addArticle(articleIn('fr', {title: 'En français'}));
    elementClass().addArticle(articleIn('pt-BR', {title: 'Em português do Brasil'}));
    elementClass().addArticle(articleIn('ar', {title: 'بالعربية', dir: 'rtl'}));
  });

  const mountIn = async (lang: string): Promise<MenopauseBackpainInfo> => {
    const page = fixtureSync(
      html`<div lang=${lang}><menopause-backpain-info></menopause-backpain-info></div>`,
    );
    const element = found(page.querySelector('menopause-backpain-info'), 'element');
    await element.updateComplete;
    return element;
  };

  it('is the page’s', async () => {
    document.documentElement.lang = 'fr';
    const element: MenopauseBackpainInfo = await fixture(
      html`<menopause-backpain-info></menopause-backpain-info>`,
    );
    document.documentElement.removeAttribute('lang');
    assert.equal(titleOf(element), 'En français');
  });

  it('is that of the nearest ancestor with a `lang`', async () => {
    const page = fixtureSync(html`
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

  it('is inherited through a shadow root', async () => {
    const host = fixtureSync(html`<div lang="fr"></div>`);
    const element = document.createElement('menopause-backpain-info');
    host.attachShadow({mode: 'open'}).append(element);
    await element.updateComplete;
    assert.equal(titleOf(element), 'En français');
  });

  it('is that of the element’s own `lang`, before the page’s', async () => {
    const page = fixtureSync(
      html`<div lang="en"><menopause-backpain-info lang="fr"></menopause-backpain-info></div>`,
    );
    const element = found(page.querySelector('menopause-backpain-info'), 'element');
    await element.updateComplete;
    assert.equal(titleOf(element), 'En français');
  });

  it('is English without any `lang`', async () => {
    const element: MenopauseBackpainInfo = await fixture(
      html`<menopause-backpain-info></menopause-backpain-info>`,
    );
    assert.equal(titleOf(element), 'Menopause and back pain');
  });

  it('gives no warning without any `lang`', async () => {
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
    const page = fixtureSync(html`<div lang="fr"></div>`);
    page.append(element);
    await element.updateComplete;
    assert.equal(titleOf(element), 'En français');
  });

  it('follows when the page’s `lang` changes', async () => {
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

  it('follows when an ancestor’s `lang` changes', async () => {
    const element = await mountIn('en');
    found(element.parentElement, 'parent').lang = 'fr';
    await nextFrame();
    assert.equal(titleOf(element), 'En français');
  });

  it('follows when an ancestor’s `lang` changes, inside a shadow root and outside', async () => {
    const page = fixtureSync(html`<div lang="en"><div></div></div>`);
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

  it('does not follow a place that the element has left', async () => {
    const element = await mountIn('en');
    const page = found(element.parentElement, 'page');
    fixtureSync(html`<div lang="fr"></div>`).append(element);
    await element.updateComplete;
    page.lang = 'pt-BR';
    await nextFrame();
    assert.equal(titleOf(element), 'En français');
  });

  it('leaves sections open when it changes', async () => {
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

  it('“en-US” gives no warning', async () => {
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

  it('“pt-BR” is Brazilian Portuguese', async () => {
    assert.equal(titleOf(await mountIn('pt-BR')), 'Em português do Brasil');
  });

  it('“de” is English, as there is no German article', async () => {
    assert.equal(titleOf(await mountIn('de')), 'Menopause and back pain');
  });

  it('“de” warns once, with the allowed languages', async () => {
    const element = await mountIn('de');
    element.open = 'all';
    await element.updateComplete;
    assert.deepEqual(warnings, [
      '<menopause-backpain-info>: unknown language "de". Allowed: en, es, fr, pt-BR, ar.',
    ]);
  });

  it('is marked on the article where the page has another', async () => {
    const element = await mountIn('de');
    assert.equal(part(element, 'article').lang, 'en');
  });

  it('is marked on the article where the page has the same', async () => {
    const element = await mountIn('fr');
    assert.equal(part(element, 'article').lang, 'fr');
  });

  it('decides the direction: left to right on a page from right to left', async () => {
    const page = fixtureSync(
      html`<div lang="he" dir="rtl"><menopause-backpain-info></menopause-backpain-info></div>`,
    );
    const element = found(page.querySelector('menopause-backpain-info'), 'element');
    await element.updateComplete;
    assert.deepEqual([part(element, 'article').dir, directionOf(element)], ['ltr', 'ltr']);
  });

  it('decides the direction: right to left on a page from left to right', async () => {
    const element = await mountIn('ar');
    assert.deepEqual([part(element, 'article').dir, directionOf(element)], ['rtl', 'rtl']);
  });
});
