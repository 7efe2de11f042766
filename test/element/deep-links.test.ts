import {assert, fixture, fixtureSync, html, nextFrame, oneEvent} from '@open-wc/testing';
import type {MenopauseBackpainInfo} from '../../src/menopause-backpain-info.js';
import '../helpers/register-english.js';
import {recordToggles, recordWarnings} from '../helpers/record.js';
import {
  assertSame,
  focusedIn,
  found,
  isInView,
  openSections,
  panel,
  part,
  rootOf,
  sectionButton,
  sectionHeading,
  sectionIds,
} from '../helpers/find.js';

const goTo = async (hash: string): Promise<void> => {
  const arrived = oneEvent(window, 'hashchange');
  location.hash = hash;
  await arrived;
  await nextFrame();
};

/** Resets the page's address after each test of a `describe`. */
const resetAddress = (): void => {
  afterEach(() => {
    history.replaceState(null, '', location.pathname + location.search);
  });
};

/**
 * An element that comes later does not follow an address again, so each test uses another section than
 * the test before.
 */
describe('an element added to a page whose address names a section', () => {
  resetAddress();

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

  beforeEach(() => {
    page = fixtureSync(html`<div><button>Elsewhere</button></div>`);
    elsewhere = found(page.querySelector('button'), 'button');
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
    assertSame(focusedIn(element), sectionHeading(element, 'symptoms'));
    assert.isTrue(isInView(sectionButton(element, 'symptoms')));
  });

  it('opens it beside the sections of its `open` attribute', async () => {
    history.replaceState(null, '', '#mbi-treatment');
    assert.deepEqual(openSections(await mount('causes')), ['causes', 'treatment']);
  });

  it('opens it inside a shadow root', async () => {
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

  it('does not take the focus again when it is moved', async () => {
    history.replaceState(null, '', '#mbi-sources');
    const element = await mount();
    elsewhere.focus();
    element.remove();
    page.append(element);
    await element.updateComplete;
    await nextFrame();
    assertSame(document.activeElement, elsewhere);
  });

  it('does not take the focus when another element has followed the address', async () => {
    history.replaceState(null, '', '#mbi-see-a-doctor');
    await mount();
    elsewhere.focus();
    await mount();
    assertSame(document.activeElement, elsewhere);
  });
});

describe('a link to a section', () => {
  resetAddress();

  let page: HTMLElement;
  let element: MenopauseBackpainInfo;
  let elsewhere: HTMLElement;

  beforeEach(async () => {
    page = fixtureSync(html`
      <div>
        <a href="#mbi-treatment">What helps</a>
        <button>Elsewhere</button>
        <div style="height: 3000px"></div>
        <menopause-backpain-info></menopause-backpain-info>
        <div style="height: 3000px"></div>
      </div>
    `);
    element = found(page.querySelector('menopause-backpain-info'), 'element');
    elsewhere = found(page.querySelector('button'), 'button');
    await element.updateComplete;
  });

  for (const id of sectionIds) {
    it(`opens “${id}”`, async () => {
      await goTo(`#mbi-${id}`);
      assert.deepEqual(openSections(element), [id]);
    });
  }

  it('moves the focus to the section’s heading', async () => {
    await goTo('#mbi-treatment');
    assertSame(focusedIn(element), sectionHeading(element, 'treatment'));
  });

  it('brings the section into view', async () => {
    await goTo('#mbi-treatment');
    assert.isTrue(isInView(sectionButton(element, 'treatment')));
  });

  it('brings the section into view at once on a page that scrolls smoothly', async () => {
    document.documentElement.style.scrollBehavior = 'smooth';
    await goTo('#mbi-treatment');
    document.documentElement.style.scrollBehavior = '';
    assert.isTrue(isInView(sectionButton(element, 'treatment')));
  });

  it('fires the toggle event', async () => {
    const toggles = recordToggles(page);
    await goTo('#mbi-treatment');
    assert.deepEqual(toggles, ['treatment opened']);
  });

  it('leaves other sections open', async () => {
    element.open = 'causes';
    await goTo('#mbi-treatment');
    assert.deepEqual(openSections(element), ['causes', 'treatment']);
  });

  it('closes the other section when sections are exclusive', async () => {
    element.exclusive = true;
    element.open = 'causes';
    await goTo('#mbi-treatment');
    assert.deepEqual(openSections(element), ['treatment']);
  });

  it('leaves an open section open', async () => {
    element.open = 'treatment';
    await element.updateComplete;
    await goTo('#mbi-treatment');
    assert.deepEqual(openSections(element), ['treatment']);
  });

  it('moves the focus to a section that is open already', async () => {
    element.open = 'treatment';
    await element.updateComplete;
    await goTo('#mbi-treatment');
    assertSame(focusedIn(element), sectionHeading(element, 'treatment'));
  });

  it('can be clicked', async () => {
    const arrived = oneEvent(window, 'hashchange');
    found(page.querySelector('a'), 'link').click();
    await arrived;
    await nextFrame();
    assert.deepEqual(openSections(element), ['treatment']);
  });

  describe('that is clicked a second time', () => {
    beforeEach(async () => {
      await goTo('#mbi-treatment');
      elsewhere.focus();
    });

    const clickAgain = async (): Promise<void> => {
      found(page.querySelector('a'), 'link').click();
      await nextFrame();
    };

    it('opens a section that was closed in the meantime', async () => {
      element.hide();
      await element.updateComplete;
      await clickAgain();
      assert.deepEqual(openSections(element), ['treatment']);
    });

    it('leaves an open section open', async () => {
      await clickAgain();
      assert.deepEqual(openSections(element), ['treatment']);
    });

    it('moves the focus to the section again', async () => {
      await clickAgain();
      assertSame(focusedIn(element), sectionHeading(element, 'treatment'));
    });

    it('brings the section into view again', async () => {
      scrollTo({top: 0, behavior: 'instant'});
      await clickAgain();
      assert.isTrue(isInView(sectionButton(element, 'treatment')));
    });

    it('may contain the element that is clicked', async () => {
      const link = found(page.querySelector('a'), 'link');
      const inside = document.createElement('b');
      link.append(inside);
      inside.click();
      await nextFrame();
      assertSame(focusedIn(element), sectionHeading(element, 'treatment'));
    });

    it('may be in another shadow root', async () => {
      const host = document.createElement('div');
      page.append(host);
      host.attachShadow({mode: 'open'}).innerHTML = '<a href="#mbi-treatment">What helps</a>';
      found(rootOf(host).querySelector('a'), 'link').click();
      await nextFrame();
      assertSame(focusedIn(element), sectionHeading(element, 'treatment'));
    });

    it('does nothing when the page has handled the click', async () => {
      elsewhere.id = 'mbi-treatment';
      page.addEventListener('click', (event) => event.preventDefault());
      await clickAgain();
      assertSame(document.activeElement, elsewhere);
    });
  });
});

describe('a link to the danger signs', () => {
  resetAddress();

  let element: MenopauseBackpainInfo;

  beforeEach(async () => {
    fixtureSync(html`<div style="height: 3000px"></div>`);
    element = await fixture(html`<menopause-backpain-info></menopause-backpain-info>`);
    await goTo('#mbi-get-help');
  });

  it('moves the focus to their box', () => {
    assertSame(focusedIn(element), part(element, 'alert'));
  });

  it('brings the box into view', () => {
    const {top} = part(element, 'alert').getBoundingClientRect();
    assert.isTrue(top > -1 && top < innerHeight / 2);
  });

  it('opens no section', () => {
    assert.deepEqual(openSections(element), []);
  });
});

describe('a link to something else', () => {
  resetAddress();

  const warnings = recordWarnings();
  let element: MenopauseBackpainInfo;
  let elsewhere: HTMLElement;

  beforeEach(async () => {
    elsewhere = fixtureSync(html`<button>Elsewhere</button>`);
    element = await fixture(html`<menopause-backpain-info></menopause-backpain-info>`);
    elsewhere.focus();
  });

  for (const hash of [
    '#foo',
    '#causes',
    '#mbi-',
    '#mbi-nonsense',
    '#mbi-all',
    '#mbi-summary',
    '#mbi-source-1',
    '#mbi-constructor',
    '#mbi-"]',
    '#mbi-%',
    '#mbi-causes,symptoms',
  ]) {
    it(`opens nothing, moves no focus and gives no warning: ${hash}`, async () => {
      await goTo(hash);
      assert.deepEqual(openSections(element), []);
      assertSame(focusedIn(element), null);
      assert.deepEqual(warnings, []);
    });
  }
});

describe('a link to a section on a page with two elements', () => {
  resetAddress();

  let page: HTMLElement;
  let first: MenopauseBackpainInfo;
  let second: MenopauseBackpainInfo;

  beforeEach(async () => {
    page = fixtureSync(html`
      <div>
        <menopause-backpain-info></menopause-backpain-info>
        <menopause-backpain-info></menopause-backpain-info>
      </div>
    `);
    [first, second] = page.querySelectorAll('menopause-backpain-info');
    await second.updateComplete;
  });

  it('opens it in the first', async () => {
    await goTo('#mbi-causes');
    assert.deepEqual(openSections(first), ['causes']);
  });

  it('opens nothing in the second', async () => {
    await goTo('#mbi-causes');
    assert.deepEqual(openSections(second), []);
  });

  it('opens it in the second when the first does not show it', async () => {
    first.sections = 'symptoms';
    await first.updateComplete;
    await goTo('#mbi-causes');
    assert.deepEqual(openSections(second), ['causes']);
  });

  it('opens it in the second when the first has left the page', async () => {
    first.remove();
    await goTo('#mbi-causes');
    assert.deepEqual(openSections(second), ['causes']);
  });

  it('opens it in the element that was added first, wherever a later one is put', async () => {
    const newcomer = document.createElement('menopause-backpain-info');
    page.prepend(newcomer);
    await newcomer.updateComplete;
    await goTo('#mbi-causes');
    assert.deepEqual([newcomer, first, second].map(openSections), [[], ['causes'], []]);
  });
});
