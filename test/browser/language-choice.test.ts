import {assert, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import spanish from '../../content/es.md';
import type {MenopauseBackpainInfo} from '../../src/element.js';
import {register} from '../../src/register.js';
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
} from './support/find.js';
import {recordToggles, recordWarnings} from './support/record.js';
import './support/english.js';

const titleOf = (element: MenopauseBackpainInfo): string => textOf(part(element, 'heading'));

const choices = (element: Element): HTMLElement[] =>
  parts(element, 'languages').flatMap((place) => [...place.querySelectorAll('button')]);

const choice = (element: Element, name: string): HTMLElement =>
  found(
    choices(element).find((button) => textOf(button) === name),
    `choice “${name}”`,
  );

/** The languages on offer, the chosen one in brackets. */
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

  it('is not there while there is one language, and comes with the second', async () => {
    const element = await mount();
    assert.equal(offer(element), '');
    register(spanish);
    await element.updateComplete;
    assert.equal(offer(element), '[English] Español');
  });

  it('names each language in itself, also to a screen reader’s voice', async () => {
    assert.deepEqual(
      choices(await mount()).map((button) => [button.lang, textOf(button)]),
      [
        ['en', 'English'],
        ['es', 'Español'],
      ],
    );
  });

  it('shows the article in the language chosen, and goes back', async () => {
    const element = await mount();
    await choose(element, 'Español');
    assert.equal(titleOf(element), 'Menopausia y dolor de espalda');
    assert.equal(part(element, 'article').lang, 'es');
    assert.equal(offer(element), 'English [Español]');
    await choose(element, 'English');
    assert.equal(titleOf(element), 'Menopause and back pain');
    assert.deepEqual(warnings, []);
  });

  it('is made with the keyboard, which stays where it is', async () => {
    const element = await mount();
    choice(element, 'Español').focus();
    await sendKeys({press: 'Enter'});
    await element.updateComplete;
    assert.equal(titleOf(element), 'Menopausia y dolor de espalda');
    assert.equal(textOf(found(focusedIn(element), 'focus')), 'Español');
  });

  it('comes first, before the title', async () => {
    const [first] = all(await mount(), 'a, button, [part=heading]');
    assert.equal(textOf(found(first, 'control')), 'English');
  });

  it('leaves open what is open, and tells of no change', async () => {
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

  it('leaves the sections working, and the event with them', async () => {
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

  it('is for one article, not for every one on the page', async () => {
    const page = await fixture(html`
      <div>
        <menopause-backpain-info></menopause-backpain-info>
        <menopause-backpain-info></menopause-backpain-info>
      </div>
    `);
    const [one, other] = page.querySelectorAll('menopause-backpain-info');
    await choose(found(one, 'element'), 'Español');
    assert.equal(titleOf(found(other, 'other element')), 'Menopause and back pain');
  });

  it('outlasts a change of the page’s language and a move', async () => {
    const page = await fixture(html`<div lang="en"></div>`);
    const element = await mount();
    await choose(element, 'Español');
    page.append(element);
    await element.updateComplete;
    assert.equal(titleOf(element), 'Menopausia y dolor de espalda');
  });

  it('is the page’s where it gives the element a language, and the reader’s again without', async () => {
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

  it('is not on paper', async () => {
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

  it('has targets for a finger', async () => {
    for (const button of choices(await mount()))
      assert.isAtLeast(button.getBoundingClientRect().height, 44);
  });

  it('has all its words and sections in each language', async () => {
    const element = await mount();
    await choose(element, 'Español');
    assert.equal(parts(element, 'section').length, sectionIds.length);
    for (const button of all(element, '[part=toolbar] button'))
      assert.match(labelOf(button), /^(Abrir todo|Imprimir)$/);
  });
});
