import {assert, fixture, fixtureSync, html, oneEvent} from '@open-wc/testing';
import type {MenopauseBackpainInfo} from '../../src/menopause-backpain-info.js';
import type {SectionToggleEvent} from '../../src/section-toggle-event.js';
import '../helpers/register-english.js';
import {recordToggles} from '../helpers/record.js';
import {waysToOpen} from '../helpers/ways-to-open.js';
import {assertSame, button, found, sectionButton, sectionIds} from '../helpers/find.js';

describe('the event mbi-section-toggle', () => {
  let element: MenopauseBackpainInfo;

  beforeEach(async () => {
    element = await fixture(html`<menopause-backpain-info></menopause-backpain-info>`);
  });

  const nextToggle = async (): Promise<SectionToggleEvent> => {
    element.toggle('treatment');
    return (await oneEvent(element, 'mbi-section-toggle')) as unknown as SectionToggleEvent;
  };

  it('names the section, and whether it is open', async () => {
    const opening = await nextToggle();
    assert.deepEqual([opening.section, opening.open], ['treatment', true]);
    const closing = await nextToggle();
    assert.deepEqual([closing.section, closing.open], ['treatment', false]);
  });

  it('has its fields on the event itself, not in `detail`', async () => {
    const event = await nextToggle();
    assert.instanceOf(event, Event);
    assert.notInstanceOf(event, CustomEvent);
  });

  it('comes from the element', async () => {
    assertSame((await nextToggle()).target as Element, element);
  });

  it('bubbles', async () => {
    const {parentElement} = element;
    const toggles = recordToggles(found(parentElement, 'page around the element'));
    element.show('causes');
    await element.updateComplete;
    assert.deepEqual(toggles, ['causes opened']);
  });

  it('crosses the shadow roots around the element', async () => {
    const host = fixtureSync(html`<div></div>`);
    host.attachShadow({mode: 'open'}).append(element);
    const toggles = recordToggles(host);
    element.show('causes');
    await element.updateComplete;
    assert.deepEqual(toggles, ['causes opened']);
  });

  it('is fired when the article shows the change', async () => {
    const expanded = new Promise((resolve) => {
      element.addEventListener('mbi-section-toggle', () =>
        resolve(sectionButton(element, 'causes').getAttribute('aria-expanded')),
      );
    });
    element.show('causes');
    assert.equal(await expanded, 'true');
  });

  for (const [name, open] of waysToOpen) {
    it(`is fired once when ${name} opens a section`, async () => {
      const toggles = recordToggles(element);
      open(element, 'treatment');
      await element.updateComplete;
      assert.deepEqual(toggles, ['treatment opened']);
    });
  }

  const waysToClose: [string, () => void][] = [
    ['a click', () => sectionButton(element, 'treatment').click()],
    ['the attribute', () => element.removeAttribute('open')],
    ['the property', () => (element.open = '')],
    ['hide()', () => element.hide('treatment')],
    ['toggle()', () => element.toggle('treatment')],
    ['a change of `sections`', () => (element.sections = 'causes')],
  ];

  for (const [name, close] of waysToClose) {
    it(`is fired once when ${name} closes a section`, async () => {
      element.open = 'treatment';
      await element.updateComplete;
      const toggles = recordToggles(element);
      close();
      await element.updateComplete;
      assert.deepEqual(toggles, ['treatment closed']);
    });
  }

  it('is fired for the section that opens and for the exclusive one that closes', async () => {
    element.exclusive = true;
    element.open = 'causes';
    await element.updateComplete;
    const toggles = recordToggles(element);
    sectionButton(element, 'treatment').click();
    await element.updateComplete;
    assert.sameMembers(toggles, ['causes closed', 'treatment opened']);
  });

  it('is fired once for each section that the toolbar opens', async () => {
    element.open = 'causes';
    await element.updateComplete;
    const toggles = recordToggles(element);
    button(element, 'Open all sections').click();
    await element.updateComplete;
    assert.sameMembers(
      toggles,
      sectionIds.filter((id) => id !== 'causes').map((id) => `${id} opened`),
    );
  });

  it('is not fired when nothing changes', async () => {
    element.open = 'causes';
    await element.updateComplete;
    const toggles = recordToggles(element);
    element.show('causes');
    element.hide('symptoms');
    element.open = 'causes nonsense';
    element.setAttribute('open', 'causes');
    await element.updateComplete;
    assert.deepEqual(toggles, []);
  });

  it('is not fired when the article changes in another way', async () => {
    element.open = 'causes';
    await element.updateComplete;
    const toggles = recordToggles(element);
    element.theme = 'dark';
    element.headingLevel = 3;
    await element.updateComplete;
    assert.deepEqual(toggles, []);
  });

  for (const open of ['', 'causes', 'all']) {
    it(`is not fired by the first render with open="${open}"`, async () => {
      const newcomer = document.createElement('menopause-backpain-info');
      newcomer.setAttribute('open', open);
      const toggles = recordToggles(newcomer);
      element.after(newcomer);
      await newcomer.updateComplete;
      assert.deepEqual(toggles, []);
    });
  }

  it('is not fired for sections opened before the first render', async () => {
    const newcomer = document.createElement('menopause-backpain-info');
    const toggles = recordToggles(newcomer);
    element.after(newcomer);
    newcomer.open = 'causes';
    newcomer.show('treatment');
    await newcomer.updateComplete;
    assert.deepEqual(toggles, []);
  });
});
