import {assert, fixture, fixtureSync, html, nextFrame} from '@open-wc/testing';
import type {MenopauseBackpainInfo} from '../../src/menopause-backpain-info.js';
import '../helpers/register-languages.js';
import {recordWarnings} from '../helpers/record.js';
import {blend} from '../helpers/contrast.js';
import {
  all,
  assertSame,
  backLink,
  citations,
  focusedIn,
  found,
  headings,
  label,
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
} from '../helpers/find.js';

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

  it('close when an earlier one opens', async () => {
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

  it('can all be closed', async () => {
    sectionButton(element, 'causes').click();
    await element.updateComplete;
    assert.deepEqual(openSections(element), []);
  });

  it('leave the first in article order open when `open` names several', async () => {
    await set(element, 'open', 'treatment symptoms');
    assert.deepEqual(openSections(element), ['symptoms']);
  });

  it('leave the first open when `open` names all', async () => {
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

  it('stay open when show() names an unknown one', async () => {
    element.show('nonsense');
    await element.updateComplete;
    assert.deepEqual(openSections(element), ['causes']);
  });

  it('stay open when show() names one that is not shown', async () => {
    await set(element, 'sections', 'causes');
    element.show('treatment');
    await element.updateComplete;
    assert.deepEqual(openSections(element), ['causes']);
  });
});

describe('the sections attribute', () => {
  const warnings = recordWarnings();
  let element: MenopauseBackpainInfo;

  beforeEach(async () => {
    element = await mount();
  });

  it('shows all sections by default', () => {
    assert.deepEqual(shownSections(element), sectionIds);
  });

  it('shows the sections in its own order', async () => {
    await set(element, 'sections', 'treatment causes');
    assert.deepEqual(shownSections(element).slice(0, 2), ['treatment', 'causes']);
  });

  for (const list of ['causes,symptoms', 'Causes, Symptoms', 'causes; symptoms'])
    it(`may have commas and capitals, without a warning: ${list}`, async () => {
      await set(element, 'sections', list);
      assert.deepEqual(shownSections(element), ['causes', 'symptoms', 'sources']);
      assert.deepEqual(warnings, []);
    });

  it('leaves out the other sections', async () => {
    await set(element, 'sections', 'treatment');
    assert.notIncludeMembers(shownSections(element), ['causes', 'symptoms', 'questions']);
  });

  it('adds the sources at the end', async () => {
    await set(element, 'sections', 'treatment causes');
    assert.equal(shownSections(element).at(-1), 'sources');
  });

  it('may put the sources elsewhere', async () => {
    await set(element, 'sections', 'sources causes');
    assert.deepEqual(shownSections(element), ['sources', 'causes']);
  });

  it('shows a section once', async () => {
    await set(element, 'sections', 'causes causes');
    assert.deepEqual(shownSections(element), ['causes', 'sources']);
  });

  it('cannot remove the danger signs', async () => {
    await set(element, 'sections', 'treatment');
    assert.isTrue(part(element, 'alert').checkVisibility());
  });

  it('may name the danger signs', async () => {
    await set(element, 'sections', 'get-help causes');
    assert.deepEqual(warnings, []);
  });

  it('may name the danger signs alone, which leaves the sources', async () => {
    await set(element, 'sections', 'get-help');
    assert.deepEqual(shownSections(element), ['sources']);
  });

  it('cannot remove the line on how the text was checked', async () => {
    await set(element, 'sections', 'treatment');
    assert.isTrue(part(element, 'meta').checkVisibility());
  });

  it('ignores unknown ids', async () => {
    await set(element, 'sections', 'nonsense causes');
    assert.deepEqual(shownSections(element), ['causes', 'sources']);
  });

  it('warns about an unknown id once, with the allowed ones', async () => {
    await set(element, 'sections', 'nonsense');
    await set(element, 'sections', 'nonsense causes');
    assert.deepEqual(warnings, [
      '<menopause-backpain-info>: unknown section "nonsense". ' +
        `Allowed: get-help, ${sectionIds.join(', ')}.`,
    ]);
  });

  it('shows all sections when every id is unknown', async () => {
    await set(element, 'sections', 'nonsense rubbish');
    assert.deepEqual(shownSections(element), sectionIds);
  });

  it('shows all sections again when it is removed', async () => {
    await set(element, 'sections', 'treatment');
    element.removeAttribute('sections');
    await element.updateComplete;
    assert.deepEqual(shownSections(element), sectionIds);
  });

  it('leaves a section open that stays', async () => {
    await set(element, 'open', 'treatment');
    await set(element, 'sections', 'treatment causes');
    assert.deepEqual(openSections(element), ['treatment']);
  });

  it('allows no open section that is not shown', async () => {
    await set(element, 'sections', 'causes');
    await set(element, 'open', 'causes treatment');
    assert.deepEqual(openSections(element), ['causes']);
  });

  it('limits open="all" to the shown sections', async () => {
    await set(element, 'sections', 'treatment causes');
    await set(element, 'open', 'all');
    assert.equal(element.open, 'causes treatment sources');
  });
});

describe('the sources of the shown sections', () => {
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

  it('link back to shown text', () => {
    const lost = shownSources().filter((source) => {
      const id = backLink(source).getAttribute('href')?.slice(1) ?? '';
      return !rootOf(element).getElementById(id)?.checkVisibility();
    });
    assert.deepEqual(lost.map(textOf), []);
  });

  it('take the reader back to shown text', async () => {
    const [source] = shownSources().slice(-1);
    backLink(source).click();
    await element.updateComplete;
    assertSame(focusedIn(element), citations(element, numberOf(source))[0]);
  });

  it('take the reader to another citation when the one they came from is gone', async () => {
    const citationsIn = (id: string): HTMLElement[] => [
      ...panel(element, id).querySelectorAll<HTMLElement>('a[href^="#source-"]'),
    ];
    await set(element, 'sections', 'symptoms');
    const labels = citationsIn('symptoms').map(label);
    await set(element, 'sections', 'causes');
    const citation = found(
      citationsIn('causes').find((one) => labels.includes(label(one))),
      'citation of a source that both sections cite',
    );
    const source = sources(element)[Number(textOf(citation)) - 1];
    citation.click();
    await element.updateComplete;
    await set(element, 'sections', 'symptoms');
    backLink(source).click();
    await element.updateComplete;
    await nextFrame();
    const focused = found(focusedIn(element), 'focus');
    assert.equal(label(focused), label(citation));
    assert.isFalse(focused === citation);
  });

  it('change with the sections', async () => {
    await set(element, 'sections', 'treatment');
    const cited = sources(element).filter(
      (source) => citations(element, numberOf(source)).length > 0,
    );
    assertSame(shownSources(), cited);
  });

  it('are complete again when all sections are shown', async () => {
    element.sections = '';
    element.show();
    await element.updateComplete;
    assertSame(shownSources(), sources(element));
  });

  it('link back as before when all sections are shown again', async () => {
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

  it('do not depend on the sections shown before', async () => {
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
    it(`sets the title’s level to ${level}, and the others below it, without a warning`, async () => {
      await set(element, 'heading-level', String(level));
      assert.deepEqual(levels(), [[level], [level + 1], [level + 2]]);
      const heading = headings(element).find((candidate) => candidate.closest('[part~="alert"]'));
      assert.equal(levelOf(found(heading, 'heading of the danger signs')), level + 1);
      assert.deepEqual(warnings, []);
    });

    it(`can be ${level} as a property`, async () => {
      element.headingLevel = level;
      await element.updateComplete;
      assert.deepEqual(levels(), [[level], [level + 1], [level + 2]]);
    });
  }

  it('gives headings inside sections level 7, by role, at 5', async () => {
    await set(element, 'heading-level', '5');
    const inner = all(element, '[part~="body"] [role="heading"]');
    assert.isNotEmpty(inner);
    assert.deepEqual(
      inner.map((heading) => heading.getAttribute('aria-level')),
      inner.map(() => '7'),
    );
  });

  it('leaves sections open', async () => {
    await set(element, 'open', 'causes');
    await set(element, 'heading-level', '4');
    assert.deepEqual(openSections(element), ['causes']);
  });

  it('keeps the parts of headings at every level', async () => {
    await set(element, 'heading-level', '5');
    assert.lengthOf(parts(element, 'section-heading'), sectionIds.length);
  });

  for (const wrong of ['0', '6', '2.5', 'x', '']) {
    it(`falls back to 2 from “${wrong}”, and warns once`, async () => {
      await set(element, 'heading-level', wrong);
      assert.deepEqual(levels(), [[2], [3], [4]]);
      await set(element, 'theme', 'dark');
      assert.lengthOf(warnings, 1);
    });
  }

  it('names the allowed levels in its warning', async () => {
    await set(element, 'heading-level', '6');
    assert.deepEqual(warnings, [
      '<menopause-backpain-info>: unknown heading-level "6". Allowed: 1, 2, 3, 4, 5.',
    ]);
  });

  it('is 2 again when it is removed, without a warning', async () => {
    await set(element, 'heading-level', '4');
    element.removeAttribute('heading-level');
    await element.updateComplete;
    assert.deepEqual(levels(), [[2], [3], [4]]);
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
    page = fixtureSync(html`<div><menopause-backpain-info></menopause-backpain-info></div>`);
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
    it(`gives no warning when it is “${theme}”`, async () => {
      await set(element, 'theme', theme);
      assert.deepEqual(warnings, []);
    });
  }
});
