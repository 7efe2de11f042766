import {assert, fixture, html, nextFrame} from '@open-wc/testing';
import type {MenopauseBackpainInfo} from '../../src/element.js';
import './support/english.js';
import {
  assertSame,
  focusedIn,
  found,
  isInView,
  openSections,
  panel,
  part,
  sectionButton,
} from './support/find.js';

/**
 * An address that was followed once is not followed again by an element that comes later, so each
 * test has a section of its own.
 */
describe('an element that comes to a page whose address names a section', () => {
  let page: HTMLElement;
  let elsewhere: HTMLElement;

  const mount = async (open = ''): Promise<MenopauseBackpainInfo> => {
    const element = document.createElement('menopause-backpain-info');
    element.open = open;
    page.append(element);
    await element.updateComplete;
    await nextFrame();
    return element;
  };

  beforeEach(async () => {
    page = await fixture(html`<div><button>Elsewhere</button></div>`);
    elsewhere = found(page.querySelector('button'), 'button');
  });

  afterEach(() => {
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('opens the section', async () => {
    history.replaceState(null, '', '#mbi-causes');
    assert.deepEqual(openSections(await mount()), ['causes']);
  });

  it('moves the focus there and brings it into view', async () => {
    history.replaceState(null, '', '#mbi-symptoms');
    const filler = document.createElement('div');
    filler.style.height = '3000px';
    page.append(filler);
    const element = await mount();
    assertSame(focusedIn(element), sectionButton(element, 'symptoms'));
    assert.isTrue(isInView(sectionButton(element, 'symptoms')));
  });

  it('opens it beside those that its attribute names', async () => {
    history.replaceState(null, '', '#mbi-treatment');
    assert.deepEqual(openSections(await mount('causes')), ['causes', 'treatment']);
  });

  it('finds it also inside a shadow root', async () => {
    history.replaceState(null, '', '#mbi-questions');
    const host = document.createElement('div');
    page.append(host);
    const element = document.createElement('menopause-backpain-info');
    host.attachShadow({mode: 'open'}).append(element);
    await element.updateComplete;
    await nextFrame();
    assert.isNull(panel(element, 'questions').getAttribute('hidden'));
  });

  it('moves the focus to the danger signs when it names them', async () => {
    history.replaceState(null, '', '#mbi-get-help');
    const element = await mount();
    assertSame(focusedIn(element), part(element, 'alert'));
  });

  it('does not take the focus again when it leaves and comes back', async () => {
    history.replaceState(null, '', '#mbi-sources');
    const element = await mount();
    elsewhere.focus();
    element.remove();
    page.append(element);
    await element.updateComplete;
    await nextFrame();
    assertSame(document.activeElement, elsewhere);
  });

  it('does not take the focus when another has followed the address', async () => {
    history.replaceState(null, '', '#mbi-see-a-doctor');
    await mount();
    elsewhere.focus();
    await mount();
    assertSame(document.activeElement, elsewhere);
  });
});
