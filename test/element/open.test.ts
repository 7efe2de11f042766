import {assert, fixture, fixtureSync, html} from '@open-wc/testing';
import type {MenopauseBackpainInfo} from '../../src/menopause-backpain-info.js';
import '../helpers/register-english.js';
import {recordToggles, recordWarnings} from '../helpers/record.js';
import {waysToOpen} from '../helpers/ways-to-open.js';
import {button, openSections, sectionButton, sectionIds, panel} from '../helpers/find.js';

describe('the open attribute', () => {
  const warnings = recordWarnings();

  const mount = (open: string): Promise<MenopauseBackpainInfo> =>
    fixture(html`<menopause-backpain-info open=${open}></menopause-backpain-info>`);

  it('opens a section', async () => {
    assert.deepEqual(openSections(await mount('symptoms')), ['symptoms']);
  });

  it('opens several sections', async () => {
    assert.deepEqual(openSections(await mount('causes questions')), ['causes', 'questions']);
  });

  it('opens all sections', async () => {
    assert.deepEqual(openSections(await mount('all')), sectionIds);
  });

  it('opens all sections with “all” among its ids', async () => {
    assert.deepEqual(openSections(await mount('causes all')), sectionIds);
  });

  it('is put into article order', async () => {
    const element = await mount('questions causes');
    assert.equal(element.getAttribute('open'), 'causes questions');
  });

  it('names a section once', async () => {
    const element = await mount('causes causes');
    assert.equal(element.getAttribute('open'), 'causes');
  });

  it('may contain spaces and line breaks', async () => {
    const element = await mount('\n  causes\n  symptoms\n');
    assert.deepEqual(openSections(element), ['causes', 'symptoms']);
  });

  it('opens nothing when it is empty', async () => {
    assert.deepEqual(openSections(await mount('')), []);
  });

  it('drops unknown ids', async () => {
    assert.deepEqual(openSections(await mount('nonsense causes')), ['causes']);
  });

  it('warns about an unknown id, with the allowed ones', async () => {
    await mount('nonsense');
    assert.deepEqual(warnings, [
      '<menopause-backpain-info>: unknown section "nonsense". ' +
        `Allowed: all, ${sectionIds.join(', ')}.`,
    ]);
  });

  it('warns about the same unknown id once', async () => {
    const element = await mount('nonsense');
    element.setAttribute('open', 'nonsense causes');
    await element.updateComplete;
    element.show('nonsense');
    assert.lengthOf(warnings, 1);
  });

  it('gives no warning for known ids', async () => {
    await mount('all');
    assert.deepEqual(warnings, []);
  });

  it('closes every section when it is removed', async () => {
    const element = await mount('all');
    element.removeAttribute('open');
    await element.updateComplete;
    assert.deepEqual(openSections(element), []);
  });

  it('is removed when the last section closes', async () => {
    const element = await mount('causes');
    sectionButton(element, 'causes').click();
    await element.updateComplete;
    assert.isFalse(element.hasAttribute('open'));
  });
});

describe('an element that is not on the page yet', () => {
  let page: HTMLElement;

  beforeEach(() => {
    page = fixtureSync(html`<div></div>`);
  });

  it('accepts an attribute', async () => {
    const element = document.createElement('menopause-backpain-info');
    element.setAttribute('open', 'treatment');
    page.append(element);
    await element.updateComplete;
    assert.deepEqual(openSections(element), ['treatment']);
  });

  it('accepts a property', async () => {
    const element = document.createElement('menopause-backpain-info');
    element.open = 'treatment causes';
    page.append(element);
    await element.updateComplete;
    assert.deepEqual(openSections(element), ['causes', 'treatment']);
  });

  it('accepts a call of show()', async () => {
    const element = document.createElement('menopause-backpain-info');
    element.show('treatment');
    page.append(element);
    await element.updateComplete;
    assert.deepEqual(openSections(element), ['treatment']);
  });

  it('accepts its attributes in HTML', async () => {
    page.innerHTML = '<menopause-backpain-info open="symptoms"></menopause-backpain-info>';
    const element = page.firstElementChild as MenopauseBackpainInfo;
    await element.updateComplete;
    assert.deepEqual(openSections(element), ['symptoms']);
  });
});

describe('the open sections', () => {
  let element: MenopauseBackpainInfo;

  beforeEach(async () => {
    element = await fixture(html`<menopause-backpain-info></menopause-backpain-info>`);
  });

  for (const [name, open] of waysToOpen) {
    it(`are the same in DOM, property and attribute after ${name}`, async () => {
      open(element, 'treatment');
      await element.updateComplete;
      assert.deepEqual(openSections(element), ['treatment']);
    });
  }

  it('are the same in DOM, property and attribute after the toolbar’s button', async () => {
    button(element, 'Open all sections').click();
    await element.updateComplete;
    assert.deepEqual(openSections(element), sectionIds);
  });

  it('are the ones set last', async () => {
    element.open = 'causes';
    element.setAttribute('open', 'symptoms');
    element.open = 'treatment';
    await element.updateComplete;
    assert.deepEqual(openSections(element), ['treatment']);
  });

  it('change once for several changes in one task', async () => {
    const toggles = recordToggles(element);
    element.open = 'causes';
    element.open = 'symptoms';
    element.open = 'treatment';
    await element.updateComplete;
    assert.deepEqual(toggles, ['treatment opened']);
  });

  it('stay as they are when one task undoes its own change', async () => {
    const toggles = recordToggles(element);
    element.show();
    element.hide();
    await element.updateComplete;
    assert.deepEqual(toggles, []);
  });
});

describe('show()', () => {
  const warnings = recordWarnings();
  let element: MenopauseBackpainInfo;

  beforeEach(async () => {
    element = await fixture(
      html`<menopause-backpain-info open="causes"></menopause-backpain-info>`,
    );
  });

  it('opens a section beside the open ones', async () => {
    element.show('treatment');
    await element.updateComplete;
    assert.deepEqual(openSections(element), ['causes', 'treatment']);
  });

  it('leaves an open section open', async () => {
    element.show('causes');
    await element.updateComplete;
    assert.deepEqual(openSections(element), ['causes']);
  });

  it('opens all sections without an id', async () => {
    element.show();
    await element.updateComplete;
    assert.deepEqual(openSections(element), sectionIds);
  });

  it('opens several sections in one task', async () => {
    element.show('questions');
    element.show('symptoms');
    await element.updateComplete;
    assert.deepEqual(openSections(element), ['causes', 'symptoms', 'questions']);
  });

  it('changes nothing with an unknown id', async () => {
    element.show('nonsense');
    await element.updateComplete;
    assert.deepEqual(openSections(element), ['causes']);
  });

  it('warns about an unknown id once', async () => {
    element.show('nonsense');
    element.show('nonsense');
    await element.updateComplete;
    assert.lengthOf(warnings, 1);
  });

  it('changes nothing with an unknown id right after open="all"', async () => {
    element.open = 'all';
    element.show('nonsense');
    await element.updateComplete;
    assert.deepEqual(openSections(element), sectionIds);
  });
});

describe('hide()', () => {
  const warnings = recordWarnings();
  let element: MenopauseBackpainInfo;

  beforeEach(async () => {
    element = await fixture(
      html`<menopause-backpain-info open="causes treatment"></menopause-backpain-info>`,
    );
  });

  it('closes a section and leaves the others open', async () => {
    element.hide('causes');
    await element.updateComplete;
    assert.deepEqual(openSections(element), ['treatment']);
  });

  it('leaves a closed section closed', async () => {
    element.hide('symptoms');
    await element.updateComplete;
    assert.deepEqual(openSections(element), ['causes', 'treatment']);
  });

  it('closes all sections without an id', async () => {
    element.hide();
    await element.updateComplete;
    assert.deepEqual(openSections(element), []);
  });

  it('changes nothing with an unknown id', async () => {
    element.hide('nonsense');
    await element.updateComplete;
    assert.deepEqual(openSections(element), ['causes', 'treatment']);
  });

  it('warns about an unknown id once', async () => {
    element.hide('nonsense');
    element.hide('nonsense');
    await element.updateComplete;
    assert.lengthOf(warnings, 1);
  });

  it('closes one of all sections right after open="all"', async () => {
    element.open = 'all';
    element.hide('causes');
    await element.updateComplete;
    assert.deepEqual(
      openSections(element),
      sectionIds.filter((id) => id !== 'causes'),
    );
  });

  it('changes nothing with an unknown id right after open="all"', async () => {
    element.open = 'all';
    element.hide('nonsense');
    await element.updateComplete;
    assert.deepEqual(openSections(element), sectionIds);
  });
});

describe('toggle()', () => {
  const warnings = recordWarnings();
  let element: MenopauseBackpainInfo;

  beforeEach(async () => {
    element = await fixture(
      html`<menopause-backpain-info open="causes"></menopause-backpain-info>`,
    );
  });

  it('opens a closed section', async () => {
    element.toggle('treatment');
    await element.updateComplete;
    assert.deepEqual(openSections(element), ['causes', 'treatment']);
  });

  it('closes an open section', async () => {
    element.toggle('causes');
    await element.updateComplete;
    assert.deepEqual(openSections(element), []);
  });

  it('leaves a section as it is when called twice', async () => {
    element.toggle('treatment');
    element.toggle('treatment');
    await element.updateComplete;
    assert.deepEqual(openSections(element), ['causes']);
  });

  it('changes nothing with an unknown id', async () => {
    element.toggle('nonsense');
    await element.updateComplete;
    assert.deepEqual(openSections(element), ['causes']);
  });

  it('warns about an unknown id once', async () => {
    element.toggle('nonsense');
    element.toggle('nonsense');
    await element.updateComplete;
    assert.lengthOf(warnings, 1);
  });

  it('closes one of all sections right after open="all"', async () => {
    element.open = 'all';
    element.toggle('sources');
    await element.updateComplete;
    assert.notInclude(openSections(element), 'sources');
  });
});

describe('find-in-page', () => {
  let element: MenopauseBackpainInfo;

  const find = async (place: Element): Promise<void> => {
    place.dispatchEvent(new Event('beforematch', {bubbles: true}));
    await element.updateComplete;
  };

  beforeEach(async () => {
    element = await fixture(html`<menopause-backpain-info></menopause-backpain-info>`);
  });

  for (const id of sectionIds) {
    it(`opens “${id}” when it finds something there`, async () => {
      await find(panel(element, id));
      assert.deepEqual(openSections(element), [id]);
    });
  }

  it('fires the toggle event', async () => {
    const toggles = recordToggles(element);
    await find(panel(element, 'treatment'));
    assert.deepEqual(toggles, ['treatment opened']);
  });

  it('leaves other sections open', async () => {
    element.show('causes');
    await find(panel(element, 'treatment'));
    assert.deepEqual(openSections(element), ['causes', 'treatment']);
  });
});
