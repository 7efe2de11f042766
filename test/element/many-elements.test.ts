import {assert, fixtureSync, html, oneEvent} from '@open-wc/testing';
import type {MenopauseBackpainInfo} from '../../src/menopause-backpain-info.js';
import '../helpers/register-english.js';
import {articleIn, elementClass} from '../helpers/articles.js';
import {recordToggles} from '../helpers/record.js';
import {
  all,
  assertSame,
  citations,
  focusedIn,
  levelOf,
  openSections,
  part,
  rootOf,
  sectionButton,
  shownSections,
  sources,
  tag,
  textOf,
  titleLink,
} from '../helpers/find.js';

const mount = async (count: number): Promise<HTMLElement> => {
  const page = fixtureSync<HTMLElement>(html`
    <div>
      ${Array.from({length: count}, () => html`<menopause-backpain-info></menopause-backpain-info>`)}
    </div>
  `);
  for (const element of page.querySelectorAll(tag)) await element.updateComplete;
  return page;
};

describe('100 elements on a page', () => {
  it('show the same article and share one style sheet', async () => {
    const elements = [...(await mount(100)).querySelectorAll(tag)];
    assert.lengthOf(elements, 100);
    const texts = new Set(elements.map((element) => textOf(part(element, 'article'))));
    assert.equal(texts.size, 1);
    const sheets = elements.flatMap((element) => rootOf(element).adoptedStyleSheets);
    assert.equal(sheets.length, 100);
    assert.equal(new Set(sheets).size, 1);
    assert.deepEqual(
      elements.flatMap((element) => all(element, 'style, link')),
      [],
    );
  });
});

/** Six elements: the first one, one for each option, and none of them knows how many there are. */
describe('six elements on a page', () => {
  let page: HTMLElement;
  let elements: MenopauseBackpainInfo[];

  before(() => elementClass().addArticle(articleIn('de', {title: 'Wechseljahre'})));

  beforeEach(async () => {
    page = await mount(6);
    elements = [...page.querySelectorAll(tag)];
  });

  const settle = (): Promise<boolean[]> =>
    Promise.all(elements.map((element) => element.updateComplete));

  /** Asserts one value for one element, and another for all others. */
  const assertOnly = <T>(
    index: number,
    read: (element: MenopauseBackpainInfo) => T,
    own: T,
    others: T,
  ): void => {
    const expected = Object.assign(Array<T>(elements.length).fill(others), {[index]: own});
    assert.deepEqual(elements.map(read), expected);
  };

  it('open their sections independently', async () => {
    sectionButton(elements[1], 'symptoms').click();
    await settle();
    assertOnly(1, openSections, ['symptoms'], []);
  });

  it('close their sections independently', async () => {
    for (const element of elements) element.open = 'symptoms';
    await settle();
    sectionButton(elements[1], 'symptoms').click();
    await settle();
    assertOnly(1, openSections, [], ['symptoms']);
  });

  it('fire their own events', async () => {
    const toggles = elements.map(recordToggles);
    elements[1].show('symptoms');
    const {target} = await oneEvent(page, 'mbi-section-toggle');
    assertSame(target as Element, elements[1]);
    await settle();
    assert.deepEqual(toggles.flat(), ['symptoms opened']);
    assert.deepEqual(toggles[1], ['symptoms opened']);
  });

  it('have their own options', async () => {
    const readOptions = (element: MenopauseBackpainInfo): Record<string, unknown> => ({
      heading: textOf(part(element, 'heading')),
      level: levelOf(part(element, 'heading')),
      number: part(element, 'alert').querySelector('a')?.href,
      scheme: getComputedStyle(part(element, 'article')).colorScheme,
      sections: shownSections(element),
    });
    const expected = elements.map(readOptions);
    elements[1].headingLevel = 4;
    expected[1].level = 4;
    elements[2].emergencyNumber = '112';
    expected[2].number = 'tel:112';
    elements[3].theme = 'dark';
    expected[3].scheme = 'dark';
    elements[4].sections = 'treatment';
    expected[4].sections = ['treatment', 'sources'];
    elements[5].lang = 'de';
    expected[5].heading = 'Wechseljahre';
    await settle();
    assert.deepEqual(elements.map(readOptions), expected);
  });

  it('open several sections, except in an exclusive one', async () => {
    elements[1].exclusive = true;
    for (const element of elements) element.open = 'causes';
    await settle();
    for (const element of elements) sectionButton(element, 'treatment').click();
    await settle();
    assertOnly(1, openSections, ['treatment'], ['causes', 'treatment']);
  });

  it('show their own slotted content', () => {
    elements[1].innerHTML = '<span slot="heading">Backs</span>';
    const readSlot = (element: MenopauseBackpainInfo): string | undefined => {
      const slot = part(element, 'heading').querySelector('slot');
      return slot?.assignedNodes().map(textOf).join();
    };
    assertOnly(1, readSlot, 'Backs', '');
  });

  it('refer only to their own ids', () => {
    const dangling = elements.flatMap((element) =>
      all(element, '[aria-controls], [aria-describedby], [aria-labelledby], a[href^="#source"]')
        .flatMap((each) => [
          each.getAttribute('aria-controls'),
          each.getAttribute('aria-describedby'),
          each.getAttribute('aria-labelledby'),
          each.getAttribute('href')?.slice(1),
        ])
        .filter((id) => id && all(element, `[id="${id}"]`).length !== 1),
    );
    assert.deepEqual(dangling, []);
    assert.equal(document.querySelectorAll('[id^="source"], #causes, #causes-teaser').length, 0);
  });

  it('lead from a citation to their own source', async () => {
    elements[1].open = 'all';
    await settle();
    citations(elements[1], 8)[0].click();
    await settle();
    assertSame(focusedIn(elements[1]), titleLink(sources(elements[1])[7]));
    assertSame(document.activeElement, elements[1]);
  });

  it('keep working when some of them are removed', async () => {
    elements[0].remove();
    elements[1].remove();
    elements = elements.filter(({isConnected}) => isConnected);
    sectionButton(elements[2], 'symptoms').click();
    await settle();
    assertOnly(2, openSections, ['symptoms'], []);
  });

  describe('and a link to a section', () => {
    afterEach(() => {
      history.replaceState(null, '', location.pathname + location.search);
    });

    const follow = async (hash: string): Promise<void> => {
      const followed = oneEvent(window, 'hashchange');
      location.hash = hash;
      await followed;
      await settle();
    };

    it('open it in the first element', async () => {
      await follow('#mbi-causes');
      assertOnly(0, openSections, ['causes'], []);
    });

    it('open it in the next one when the first is removed', async () => {
      elements[0].remove();
      elements = elements.slice(1);
      await follow('#mbi-symptoms');
      assertOnly(0, openSections, ['symptoms'], []);
    });
  });
});
