import {assert, fixture, html} from '@open-wc/testing';
import type {MenopauseBackpainInfo} from '../../src/element.js';
import './support/languages.js';
import {blend} from './support/accessibility-colours.js';
import {
  assertSame,
  all,
  backLink,
  button,
  citations,
  focusedIn,
  found,
  headings,
  labelOf,
  levelOf,
  openSections,
  panel,
  part,
  parts,
  rootOf,
  sectionButton,
  sectionIds,
  shownSections,
  sources,
  textOf,
} from './support/find.js';
import {recordToggles, recordWarnings} from './support/record.js';

const mount = (): Promise<MenopauseBackpainInfo> =>
  fixture(html`<menopause-backpain-info></menopause-backpain-info>`);

const set = async (
  element: MenopauseBackpainInfo,
  attribute: string,
  value: string,
): Promise<void> => {
  element.setAttribute(attribute, value);
  await element.updateComplete;
};

describe('the toolbar', () => {
  let element: MenopauseBackpainInfo;

  const buttons = (): string[] =>
    [...part(element, 'toolbar').querySelectorAll('button')]
      .filter((control) => control.checkVisibility())
      .map(labelOf);

  beforeEach(async () => {
    element = await mount();
  });

  it('offers to open all sections when all are closed', () => {
    assert.deepEqual(buttons(), ['Open all sections', 'Print']);
  });

  it('offers to open all sections when some are closed', async () => {
    await set(element, 'open', 'causes treatment');
    assert.deepEqual(buttons(), ['Open all sections', 'Print']);
  });

  it('offers to close all sections when all are open', async () => {
    await set(element, 'open', 'all');
    assert.deepEqual(buttons(), ['Close all sections', 'Print']);
  });

  it('opens all sections', async () => {
    button(element, 'Open all sections').click();
    await element.updateComplete;
    assert.deepEqual(openSections(element), sectionIds);
  });

  it('opens the rest when some sections are open', async () => {
    await set(element, 'open', 'symptoms');
    button(element, 'Open all sections').click();
    await element.updateComplete;
    assert.deepEqual(openSections(element), sectionIds);
  });

  it('closes all sections', async () => {
    await set(element, 'open', 'all');
    button(element, 'Close all sections').click();
    await element.updateComplete;
    assert.deepEqual(openSections(element), []);
  });

  it('offers to close all once the reader has opened the last section', async () => {
    for (const id of sectionIds) sectionButton(element, id).click();
    await element.updateComplete;
    assert.deepEqual(buttons(), ['Close all sections', 'Print']);
  });

  it('offers to open all once the reader has closed a section', async () => {
    await set(element, 'open', 'all');
    sectionButton(element, 'causes').click();
    await element.updateComplete;
    assert.deepEqual(buttons(), ['Open all sections', 'Print']);
  });

  it('offers to close all when all of a choice of sections are open', async () => {
    await set(element, 'sections', 'causes');
    await set(element, 'open', 'causes sources');
    assert.deepEqual(buttons(), ['Close all sections', 'Print']);
  });

  it('only prints when sections are exclusive', async () => {
    await set(element, 'exclusive', '');
    assert.deepEqual(buttons(), ['Print']);
  });

  it('opens all again when sections are no longer exclusive', async () => {
    await set(element, 'exclusive', '');
    element.exclusive = false;
    await element.updateComplete;
    assert.deepEqual(buttons(), ['Open all sections', 'Print']);
  });
});

describe('exclusive sections', () => {
  let element: MenopauseBackpainInfo;

  beforeEach(async () => {
    element = await fixture(
      html`<menopause-backpain-info exclusive open="causes"></menopause-backpain-info>`,
    );
  });

  it('close when the reader opens another', async () => {
    sectionButton(element, 'treatment').click();
    await element.updateComplete;
    assert.deepEqual(openSections(element), ['treatment']);
  });

  it('close when show() opens another', async () => {
    element.show('treatment');
    await element.updateComplete;
    assert.deepEqual(openSections(element), ['treatment']);
  });

  it('close when one further up opens', async () => {
    await set(element, 'open', 'treatment');
    element.show('causes');
    await element.updateComplete;
    assert.deepEqual(openSections(element), ['causes']);
  });

  it('close when find-in-page opens another', async () => {
    panel(element, 'treatment').dispatchEvent(new Event('beforematch', {bubbles: true}));
    await element.updateComplete;
    assert.deepEqual(openSections(element), ['treatment']);
  });

  it('may all be closed', async () => {
    sectionButton(element, 'causes').click();
    await element.updateComplete;
    assert.deepEqual(openSections(element), []);
  });

  it('leave the first in the order of the article open when several are asked for', async () => {
    await set(element, 'open', 'treatment symptoms');
    assert.deepEqual(openSections(element), ['symptoms']);
  });

  it('leave the first open when all are asked for', async () => {
    await set(element, 'open', 'all');
    assert.deepEqual(openSections(element), ['causes']);
  });

  it('leave the first open when they become exclusive', async () => {
    element.exclusive = false;
    await set(element, 'open', 'treatment symptoms');
    element.exclusive = true;
    await element.updateComplete;
    assert.deepEqual(openSections(element), ['symptoms']);
  });

  it('stay open when show() asks for one that does not exist', async () => {
    element.show('nonsense');
    await element.updateComplete;
    assert.deepEqual(openSections(element), ['causes']);
  });

  it('stay open when show() asks for one that is not on show', async () => {
    await set(element, 'sections', 'causes');
    element.show('treatment');
    await element.updateComplete;
    assert.deepEqual(openSections(element), ['causes']);
  });
});

describe('a choice of sections', () => {
  const warnings = recordWarnings();
  let element: MenopauseBackpainInfo;

  beforeEach(async () => {
    element = await mount();
  });

  it('is all of them by default', () => {
    assert.deepEqual(shownSections(element), sectionIds);
  });

  it('is shown in the order asked for', async () => {
    await set(element, 'sections', 'treatment causes');
    assert.deepEqual(shownSections(element).slice(0, 2), ['treatment', 'causes']);
  });

  it('leaves the others out', async () => {
    await set(element, 'sections', 'treatment');
    assert.notIncludeMembers(shownSections(element), ['causes', 'symptoms', 'questions']);
  });

  it('always has the sources at the end', async () => {
    await set(element, 'sections', 'treatment causes');
    assert.equal(shownSections(element).at(-1), 'sources');
  });

  it('may have the sources elsewhere', async () => {
    await set(element, 'sections', 'sources causes');
    assert.deepEqual(shownSections(element), ['sources', 'causes']);
  });

  it('shows a section once', async () => {
    await set(element, 'sections', 'causes causes');
    assert.deepEqual(shownSections(element), ['causes', 'sources']);
  });

  it('always has the danger signs', async () => {
    await set(element, 'sections', 'treatment');
    assert.isTrue(part(element, 'alert').checkVisibility());
  });

  it('may name the danger signs, which are there anyway', async () => {
    await set(element, 'sections', 'get-help causes');
    assert.deepEqual(warnings, []);
  });

  it('may be the danger signs alone, with their sources', async () => {
    await set(element, 'sections', 'get-help');
    assert.deepEqual(shownSections(element), ['sources']);
  });

  it('always has the line on how the text was checked', async () => {
    await set(element, 'sections', 'treatment');
    assert.isTrue(part(element, 'meta').checkVisibility());
  });

  it('leaves unknown ids out', async () => {
    await set(element, 'sections', 'nonsense causes');
    assert.deepEqual(shownSections(element), ['causes', 'sources']);
  });

  it('warns of an unknown id once, and names those there are', async () => {
    await set(element, 'sections', 'nonsense');
    await set(element, 'sections', 'nonsense causes');
    assert.deepEqual(warnings, [
      '<menopause-backpain-info>: unknown section "nonsense". ' +
        `Allowed: get-help, ${sectionIds.join(', ')}.`,
    ]);
  });

  it('is all of them when every id is unknown', async () => {
    await set(element, 'sections', 'nonsense rubbish');
    assert.deepEqual(shownSections(element), sectionIds);
  });

  it('is all of them again when the attribute is removed', async () => {
    await set(element, 'sections', 'treatment');
    element.removeAttribute('sections');
    await element.updateComplete;
    assert.deepEqual(shownSections(element), sectionIds);
  });

  it('keeps a section open that stays', async () => {
    await set(element, 'open', 'treatment');
    await set(element, 'sections', 'treatment causes');
    assert.deepEqual(openSections(element), ['treatment']);
  });

  it('cannot have a section open that is not on show', async () => {
    await set(element, 'sections', 'causes');
    await set(element, 'open', 'causes treatment');
    assert.deepEqual(openSections(element), ['causes']);
  });

  it('opens all of them, and no others', async () => {
    await set(element, 'sections', 'treatment causes');
    await set(element, 'open', 'all');
    assert.equal(element.open, 'causes treatment sources');
  });
});

describe('the sources of a choice of sections', () => {
  let element: MenopauseBackpainInfo;

  const shownSources = (): HTMLLIElement[] =>
    sources(element).filter((source) => source.checkVisibility());

  const numberOf = (source: HTMLLIElement): number => sources(element).indexOf(source) + 1;

  const descriptions = (): string[] =>
    shownSources().map(
      (source) => `${source.value} ${source.innerText} ${backLink(source).outerHTML}`,
    );

  beforeEach(async () => {
    element = await fixture(
      html`<menopause-backpain-info open="all" sections="see-a-doctor"></menopause-backpain-info>`,
    );
  });

  it('are those that the shown text cites', () => {
    const cited = sources(element).filter(
      (source) => citations(element, numberOf(source)).length > 0,
    );
    assertSame(shownSources(), cited);
  });

  it('are fewer than those of the whole article', () => {
    assert.isBelow(shownSources().length, sources(element).length);
  });

  it('keep their numbers', () => {
    assert.deepEqual(
      shownSources().map(({value}) => value),
      shownSources().map(numberOf),
    );
  });

  it('lead back to the text on show', () => {
    const lost = shownSources().filter((source) => {
      const id = backLink(source).getAttribute('href')?.slice(1) ?? '';
      return !rootOf(element).getElementById(id)?.checkVisibility();
    });
    assert.deepEqual(lost.map(textOf), []);
  });

  it('take the reader back to the text on show', async () => {
    const [source] = shownSources().slice(-1);
    backLink(source).click();
    await element.updateComplete;
    assertSame(focusedIn(element), citations(element, numberOf(source))[0]);
  });

  it('take the reader to the text on show when the place they came from is gone', async () => {
    await set(element, 'sections', 'causes');
    const source = sources(element)[0];
    found(
      panel(element, 'causes').querySelector<HTMLElement>('a[aria-label="Source 1"]'),
      'citation',
    ).click();
    await element.updateComplete;
    await set(element, 'sections', 'symptoms');
    backLink(source).click();
    await element.updateComplete;
    assert.isTrue(focusedIn(element)?.matches('a[aria-label="Source 1"]'));
  });

  it('follow another choice', async () => {
    await set(element, 'sections', 'treatment');
    const cited = sources(element).filter(
      (source) => citations(element, numberOf(source)).length > 0,
    );
    assertSame(shownSources(), cited);
  });

  it('are complete again when all sections are back', async () => {
    element.sections = '';
    element.show();
    await element.updateComplete;
    assertSame(shownSources(), sources(element));
  });

  it('lead back as ever when all sections are back', async () => {
    element.sections = '';
    element.show();
    await element.updateComplete;
    const places = sources(element).map((source) => backLink(source).getAttribute('href'));
    const untouched = await mount();
    assert.deepEqual(
      places,
      sources(untouched).map((source) => backLink(source).getAttribute('href')),
    );
  });

  it('look the same whichever way a choice came about', async () => {
    const chosenAtOnce = descriptions();
    await set(element, 'sections', 'causes');
    await set(element, 'sections', 'see-a-doctor');
    await set(element, 'open', 'all');
    assert.deepEqual(descriptions(), chosenAtOnce);
  });
});

describe('heading-level', () => {
  const warnings = recordWarnings();
  let element: MenopauseBackpainInfo;

  /** Levels of the title, the sections, and what is inside the sections. */
  const levels = (): number[][] => {
    const outer = [...parts(element, 'heading'), ...parts(element, 'section-heading')];
    const inner = headings(element).filter((heading) => heading.closest('[part~="body"]'));
    const title = levelOf(outer[0]);
    const own = outer.slice(1).map(levelOf);
    return [[title], [...new Set(own)], [...new Set(inner.map(levelOf))]];
  };

  beforeEach(async () => {
    element = await mount();
  });

  it('is 2 by default', () => {
    assert.deepEqual(levels(), [[2], [3], [4]]);
  });

  for (const level of [1, 2, 3, 4, 5] as const) {
    it(`sets the title’s level to ${level}, and the others below it`, async () => {
      await set(element, 'heading-level', String(level));
      assert.deepEqual(levels(), [[level], [level + 1], [level + 2]]);
    });

    it(`sets the danger signs below the title at ${level}`, async () => {
      await set(element, 'heading-level', String(level));
      const heading = headings(element).find((candidate) => candidate.closest('[part~="alert"]'));
      assert.equal(levelOf(found(heading, 'heading of the danger signs')), level + 1);
    });

    it(`takes ${level} as a property`, async () => {
      element.headingLevel = level;
      await element.updateComplete;
      assert.deepEqual(levels(), [[level], [level + 1], [level + 2]]);
    });

    it(`warns of nothing at ${level}`, async () => {
      await set(element, 'heading-level', String(level));
      assert.deepEqual(warnings, []);
    });
  }

  it('has headings of level 7, by role, inside the sections at 5', async () => {
    await set(element, 'heading-level', '5');
    const inner = all(element, '[part~="body"] [role="heading"]');
    assert.isNotEmpty(inner);
    assert.deepEqual(
      inner.map((heading) => heading.getAttribute('aria-level')),
      inner.map(() => '7'),
    );
  });

  it('keeps the open sections', async () => {
    await set(element, 'open', 'causes');
    await set(element, 'heading-level', '4');
    assert.deepEqual(openSections(element), ['causes']);
  });

  it('keeps the parts of headings at every level', async () => {
    await set(element, 'heading-level', '5');
    assert.lengthOf(parts(element, 'section-heading'), sectionIds.length);
  });

  for (const wrong of ['0', '6', '2.5', 'x', '']) {
    it(`falls back to 2 from “${wrong}”`, async () => {
      await set(element, 'heading-level', wrong);
      assert.deepEqual(levels(), [[2], [3], [4]]);
    });

    it(`warns of “${wrong}” once`, async () => {
      await set(element, 'heading-level', wrong);
      await set(element, 'theme', 'dark');
      assert.lengthOf(warnings, 1);
    });
  }

  it('names the levels there are in its warning', async () => {
    await set(element, 'heading-level', '6');
    assert.deepEqual(warnings, [
      '<menopause-backpain-info>: unknown heading-level "6". Allowed: 1, 2, 3, 4, 5.',
    ]);
  });

  it('goes back to 2 when it is removed', async () => {
    await set(element, 'heading-level', '4');
    element.removeAttribute('heading-level');
    await element.updateComplete;
    assert.deepEqual(levels(), [[2], [3], [4]]);
  });

  it('warns of nothing when it is removed', async () => {
    await set(element, 'heading-level', '4');
    element.removeAttribute('heading-level');
    await element.updateComplete;
    assert.deepEqual(warnings, []);
  });
});

describe('theme', () => {
  const warnings = recordWarnings();
  let page: HTMLElement;
  let element: MenopauseBackpainInfo;

  const light = {text: 'nearly black', surface: blend(['#fff'])};
  const dark = {text: 'nearly white', surface: blend(['#161d1b'])};

  const colors = (): typeof light => {
    const {color, backgroundColor} = getComputedStyle(part(element, 'article'));
    const text = blend([color]);
    return {
      text:
        Math.max(...text) < 50 ? 'nearly black' : Math.min(...text) > 225 ? 'nearly white' : color,
      surface: blend([backgroundColor]),
    };
  };

  beforeEach(async () => {
    page = await fixture(html`<div><menopause-backpain-info></menopause-backpain-info></div>`);
    element = found(page.querySelector('menopause-backpain-info'), 'element');
    await element.updateComplete;
  });

  it('follows a light page', () => {
    page.style.colorScheme = 'light';
    assert.deepEqual(colors(), light);
  });

  it('follows a dark page', () => {
    page.style.colorScheme = 'dark';
    assert.deepEqual(colors(), dark);
  });

  it('“light” is light on a dark page', async () => {
    page.style.colorScheme = 'dark';
    await set(element, 'theme', 'light');
    assert.deepEqual(colors(), light);
  });

  it('“dark” is dark on a light page', async () => {
    page.style.colorScheme = 'light';
    await set(element, 'theme', 'dark');
    assert.deepEqual(colors(), dark);
  });

  it('follows the page again when it is removed', async () => {
    page.style.colorScheme = 'light';
    await set(element, 'theme', 'dark');
    element.removeAttribute('theme');
    await element.updateComplete;
    assert.deepEqual(colors(), light);
  });

  it('follows the page when it is unknown', async () => {
    page.style.colorScheme = 'dark';
    await set(element, 'theme', 'purple');
    assert.deepEqual(colors(), dark);
  });

  it('warns once when it is unknown', async () => {
    await set(element, 'theme', 'purple');
    await set(element, 'open', 'all');
    assert.deepEqual(warnings, [
      '<menopause-backpain-info>: unknown theme "purple". Allowed: light, dark.',
    ]);
  });

  for (const theme of ['light', 'dark', '']) {
    it(`warns of nothing when it is “${theme}”`, async () => {
      await set(element, 'theme', theme);
      assert.deepEqual(warnings, []);
    });
  }
});

describe('emergency-number', () => {
  let element: MenopauseBackpainInfo;

  const calls = (number: string): HTMLElement[] =>
    all(element, `a[href="tel:${number}"]`).filter((link) => textOf(link) === number);

  beforeEach(async () => {
    element = await fixture(html`<menopause-backpain-info open="all"></menopause-backpain-info>`);
  });

  it('is 911 by default, in the danger signs and among the reasons to see a doctor', () => {
    const places = calls('911').map((link) => link.closest('section'));
    assertSame(places, [
      part(element, 'alert'),
      sectionButton(element, 'see-a-doctor').closest('section'),
    ]);
  });

  it('replaces every link to call 911', async () => {
    const {length} = calls('911');
    await set(element, 'emergency-number', '112');
    assert.lengthOf(calls('112'), length);
  });

  it('leaves no 911 in the text', async () => {
    await set(element, 'emergency-number', '112');
    assert.notMatch(textOf(part(element, 'article')), /\b911\b/);
  });

  it('leaves no link to 911', async () => {
    await set(element, 'emergency-number', '112');
    assert.deepEqual(all(element, 'a[href="tel:911"]'), []);
  });

  it('may be set as a property', async () => {
    element.emergencyNumber = '112';
    await element.updateComplete;
    assert.isNotEmpty(calls('112'));
  });

  it('goes back to the number of the language when it is removed', async () => {
    await set(element, 'emergency-number', '112');
    element.removeAttribute('emergency-number');
    await element.updateComplete;
    assert.lengthOf(calls('911'), 2);
  });

  for (const lang of ['en', 'es']) {
    for (const number of ['999', '112', '000']) {
      it(`is a link to call wherever it stands, and leaves no other: ${number}, ${lang}`, async () => {
        const places = (sought: string): Text[] => {
          const walker = document.createTreeWalker(part(element, 'article'), NodeFilter.SHOW_TEXT);
          const texts: Text[] = [];
          while (walker.nextNode()) texts.push(walker.currentNode as Text);
          return texts.filter(({data}) => new RegExp(`(?<![\\d,.])${sought}(?!\\d)`).test(data));
        };
        await set(element, 'lang', lang);
        const {length} = places('911');
        assert.isAtLeast(length, 2);
        await set(element, 'emergency-number', number);
        assert.lengthOf(places('911'), 0);
        const attributes = all(element, '*').flatMap((each) => [...each.attributes]);
        assert.notMatch(attributes.map(({value}) => value).join('\n'), /\b911\b/);
        const links = places(number).map(({parentElement}) => parentElement);
        assertSame(links, calls(number));
        assert.lengthOf(links, length);
      });
    }
  }

  it('opens and closes nothing', async () => {
    const toggles = recordToggles(element);
    await set(element, 'emergency-number', '112');
    assert.deepEqual(toggles, []);
  });
});
