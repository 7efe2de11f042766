import {assert, fixture, html, oneEvent} from '@open-wc/testing';
import {MenopauseBackpainInfo} from '../../src/element.js';
import './support/english.js';
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
  textOf,
} from './support/find.js';
import {articleIn} from './fixtures/articles.js';
import {recordToggles} from './support/record.js';

MenopauseBackpainInfo.addArticle(articleIn('de', {title: 'Wechseljahre'}));

describe('100 elements on a page', () => {
  let page: HTMLElement;
  let elements: MenopauseBackpainInfo[];

  beforeEach(async () => {
    page = await fixture(html`
      <div>
        ${Array.from({length: 100}, () => html`<menopause-backpain-info></menopause-backpain-info>`)}
      </div>
    `);
    elements = [...page.querySelectorAll('menopause-backpain-info')];
    await settle();
  });

  const settle = (): Promise<boolean[]> =>
    Promise.all(elements.map((element) => element.updateComplete));

  /** Asserts what one of them has, and what all others have. */
  const assertOnly = <T>(
    index: number,
    read: (element: MenopauseBackpainInfo) => T,
    own: T,
    others: T,
  ): void => {
    const expected = Object.assign(Array<T>(elements.length).fill(others), {[index]: own});
    assert.deepEqual(elements.map(read), expected);
  };

  it('all show the whole article', () => {
    const words = new Set(elements.map((element) => textOf(part(element, 'article'))));
    assert.equal(words.size, 1);
  });

  it('share one style sheet', () => {
    const sheets = elements.flatMap((element) => rootOf(element).adoptedStyleSheets);
    assert.equal(sheets.length, 100);
    assert.equal(new Set(sheets).size, 1);
    assert.deepEqual(
      elements.flatMap((element) => all(element, 'style, link')),
      [],
    );
  });

  it('open their sections one by one', async () => {
    sectionButton(elements[20], 'symptoms').click();
    await settle();
    assertOnly(20, openSections, ['symptoms'], []);
  });

  it('close their sections one by one', async () => {
    for (const element of elements) element.open = 'symptoms';
    await settle();
    sectionButton(elements[20], 'symptoms').click();
    await settle();
    assertOnly(20, openSections, [], ['symptoms']);
  });

  it('tell which of them has changed', async () => {
    const toggles = elements.map(recordToggles);
    elements[20].show('symptoms');
    const {target} = await oneEvent(page, 'mbi-section-toggle');
    assertSame(target as Element, elements[20]);
    await settle();
    assert.deepEqual(toggles.flat(), ['symptoms opened']);
    assert.deepEqual(toggles[20], ['symptoms opened']);
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
    elements[20].headingLevel = 4;
    expected[20].level = 4;
    elements[30].emergencyNumber = '112';
    expected[30].number = 'tel:112';
    elements[40].theme = 'dark';
    expected[40].scheme = 'dark';
    elements[50].sections = 'treatment';
    expected[50].sections = ['treatment', 'sources'];
    elements[60].lang = 'de';
    expected[60].heading = 'Wechseljahre';
    await settle();
    assert.deepEqual(elements.map(readOptions), expected);
  });

  it('let several sections open, but for the one that is exclusive', async () => {
    elements[20].exclusive = true;
    for (const element of elements) element.open = 'causes';
    await settle();
    for (const element of elements) sectionButton(element, 'treatment').click();
    await settle();
    assertOnly(20, openSections, ['treatment'], ['causes', 'treatment']);
  });

  it('have the words that the site has put into them, and no others', () => {
    elements[20].innerHTML = '<span slot="heading">Backs</span>';
    const readSlot = (element: MenopauseBackpainInfo): string | undefined => {
      const slot = part(element, 'heading').querySelector('slot');
      return slot?.assignedNodes().map(textOf).join();
    };
    assertOnly(20, readSlot, 'Backs', '');
  });

  it('refer only to what is inside themselves', () => {
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

  it('lead from a citation to the source in the same article', async () => {
    elements[20].open = 'all';
    await settle();
    citations(elements[20], 8)[0].click();
    await settle();
    assertSame(focusedIn(elements[20]), sources(elements[20])[7]);
    assertSame(document.activeElement, elements[20]);
  });

  it('work on when some of them have left', async () => {
    elements[0].remove();
    elements[20].remove();
    elements = elements.filter(({isConnected}) => isConnected);
    sectionButton(elements[50], 'symptoms').click();
    await settle();
    assertOnly(50, openSections, ['symptoms'], []);
  });

  describe('and a link to a section of the article', () => {
    afterEach(() => {
      history.replaceState(null, '', location.pathname + location.search);
    });

    const follow = async (hash: string): Promise<void> => {
      const followed = oneEvent(window, 'hashchange');
      location.hash = hash;
      await followed;
      await settle();
    };

    it('open it where it comes first on the page', async () => {
      await follow('#mbi-causes');
      assertOnly(0, openSections, ['causes'], []);
    });

    it('open it in the next one when the first has left', async () => {
      elements[0].remove();
      elements = elements.slice(1);
      await follow('#mbi-symptoms');
      assertOnly(0, openSections, ['symptoms'], []);
    });
  });
});
