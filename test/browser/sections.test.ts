import {assert, fixture, html} from '@open-wc/testing';
import {resetMouse, sendMouse} from '@web/test-runner-commands';
import type {MenopauseBackpainInfo} from '../../src/element.js';
import './support/english.js';
import {
  assertSame,
  all,
  focusedIn,
  found,
  headerRow,
  openSections,
  panel,
  rootOf,
  sectionButton,
  sectionIds,
  shownSections,
  textOf,
} from './support/find.js';
import {press} from './support/reader.js';
import {recordToggles} from './support/record.js';

type Point = [number, number];

const middleOf = (place: Element): Point => {
  place.scrollIntoView({block: 'center'});
  const {x, y, width, height} = place.getBoundingClientRect();
  return [Math.round(x + width / 2), Math.round(y + height / 2)];
};

const startOf = (place: Element): Point => {
  place.scrollIntoView({block: 'center'});
  const {x, y} = place.getBoundingClientRect();
  return [Math.ceil(x) + 3, Math.ceil(y) + 6];
};

const endOf = (place: Element): Point => {
  const [, y] = middleOf(place);
  return [Math.floor(place.getBoundingClientRect().right) - 2, y];
};

describe('a reader with a mouse', () => {
  let element: MenopauseBackpainInfo;

  const clickAt = async (position: Point): Promise<void> => {
    await sendMouse({type: 'click', position});
    await element.updateComplete;
  };

  beforeEach(async () => {
    element = await fixture(html`<menopause-backpain-info></menopause-backpain-info>`);
  });

  afterEach(() => resetMouse());

  it('finds every section closed', () => {
    assert.deepEqual(openSections(element), []);
  });

  it('finds the sections of the contract, in the order of the article', () => {
    assert.deepEqual(shownSections(element), [
      'causes',
      'symptoms',
      'treatment',
      'see-a-doctor',
      'questions',
      'sources',
    ]);
  });

  for (const id of sectionIds) {
    describe(`at “${id}”`, () => {
      it('opens it with a click on its heading', async () => {
        await clickAt(startOf(sectionButton(element, id)));
        assert.deepEqual(openSections(element), [id]);
      });

      it('opens it with a click on the line under the heading', async () => {
        const teaser = sectionButton(element, id).getAttribute('aria-describedby') ?? '';
        await clickAt(middleOf(found(rootOf(element).getElementById(teaser), 'teaser')));
        assert.deepEqual(openSections(element), [id]);
      });

      it('opens it with a click at the end of the row', async () => {
        await clickAt(endOf(headerRow(element, id)));
        assert.deepEqual(openSections(element), [id]);
      });

      it('closes it with a second click', async () => {
        await clickAt(middleOf(headerRow(element, id)));
        await clickAt(middleOf(headerRow(element, id)));
        assert.deepEqual(openSections(element), []);
      });

      it('leaves it open with a click on its text', async () => {
        await clickAt(middleOf(headerRow(element, id)));
        const paragraph = found(panel(element, id).querySelector('p'), 'paragraph');
        await clickAt(startOf(paragraph));
        assert.deepEqual(openSections(element), [id]);
      });
    });
  }

  it('opens several sections', async () => {
    await clickAt(middleOf(headerRow(element, 'treatment')));
    await clickAt(middleOf(headerRow(element, 'causes')));
    assert.deepEqual(openSections(element), ['causes', 'treatment']);
  });
});

describe('a reader with a keyboard', () => {
  let element: MenopauseBackpainInfo;
  let before: HTMLElement;
  let after: HTMLElement;

  beforeEach(async () => {
    const page = await fixture(html`
      <div>
        <button>Before</button>
        <menopause-backpain-info></menopause-backpain-info>
        <button>After</button>
      </div>
    `);
    element = found(page.querySelector('menopause-backpain-info'), 'element');
    await element.updateComplete;
    [before, after] = page.querySelectorAll('button');
  });

  /** Everything in the article that Tab stops at, from the page before it to the page after it. */
  const tabThrough = async (): Promise<Element[]> => {
    const stops: Element[] = [];
    before.focus();
    await press('Tab');
    while (document.activeElement !== after) {
      stops.push(found(focusedIn(element), 'focus in the article'));
      await press('Tab');
    }
    return stops;
  };

  for (const id of sectionIds) {
    for (const [name, key] of [
      ['Enter', 'Enter'],
      ['Space', ' '],
    ]) {
      it(`opens “${id}” with ${name}`, async () => {
        sectionButton(element, id).focus();
        await press(key);
        await element.updateComplete;
        assert.deepEqual(openSections(element), [id]);
      });

      it(`closes “${id}” with ${name}`, async () => {
        element.show(id);
        await element.updateComplete;
        sectionButton(element, id).focus();
        await press(key);
        await element.updateComplete;
        assert.deepEqual(openSections(element), []);
      });
    }
  }

  it('stays on the button that opens a section', async () => {
    sectionButton(element, 'causes').focus();
    await press('Enter');
    await element.updateComplete;
    assertSame(focusedIn(element), sectionButton(element, 'causes'));
  });

  for (const key of ['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'Home', 'End']) {
    it(`moves to no other section with ${key}`, async () => {
      sectionButton(element, 'symptoms').focus();
      await press(key);
      assertSame(focusedIn(element), sectionButton(element, 'symptoms'));
    });

    it(`opens and closes nothing with ${key}`, async () => {
      element.show('treatment');
      await element.updateComplete;
      sectionButton(element, 'symptoms').focus();
      await press(key);
      await element.updateComplete;
      assert.deepEqual(openSections(element), ['treatment']);
    });
  }

  it('finds nothing inside a closed section', async () => {
    const stops = await tabThrough();
    const closed = sectionIds.map((id) => panel(element, id));
    assert.deepEqual(
      stops.filter((stop) => closed.some((place) => place.contains(stop))).map(textOf),
      [],
    );
  });

  it('finds the button of every section, in the order of the article', async () => {
    const stops = await tabThrough();
    const buttons = sectionIds.map((id) => sectionButton(element, id));
    assert.deepEqual(
      stops.filter((stop) => buttons.includes(stop as HTMLElement)).map(textOf),
      buttons.map(textOf),
    );
  });

  it('finds every link of an open section', async () => {
    element.show('treatment');
    await element.updateComplete;
    const stops = await tabThrough();
    const open = panel(element, 'treatment');
    assertSame(
      stops.filter((stop) => open.contains(stop)),
      [...open.querySelectorAll('a')],
    );
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
    it(`opens “${id}” when it has found something there`, async () => {
      await find(panel(element, id));
      assert.deepEqual(openSections(element), [id]);
    });
  }

  it('tells the page that a section has opened', async () => {
    const toggles = recordToggles(element);
    await find(panel(element, 'treatment'));
    assert.deepEqual(toggles, ['treatment opened']);
  });

  it('leaves the sections open that the reader has opened', async () => {
    element.show('causes');
    await find(panel(element, 'treatment'));
    assert.deepEqual(openSections(element), ['causes', 'treatment']);
  });
});

describe('what a reader has to hit', () => {
  let element: MenopauseBackpainInfo;

  beforeEach(async () => {
    element = await fixture(html`<menopause-backpain-info></menopause-backpain-info>`);
  });

  it('is at least 44 pixels high in the toolbar', () => {
    const heights = all(element, '[part~="toolbar"] button').map(
      (control) => control.getBoundingClientRect().height,
    );
    assert.isNotEmpty(heights);
    assert.isAtLeast(Math.min(...heights), 44);
  });

  for (const id of sectionIds) {
    it(`is at least 44 pixels high at “${id}”`, () => {
      const [x, y] = middleOf(headerRow(element, id));
      const hits = [y - 21, y, y + 21].map((height) => rootOf(element).elementFromPoint(x, height));
      assertSame(hits, Array(3).fill(sectionButton(element, id)));
    });
  }
});
