import {assert, fixture, html, nextFrame} from '@open-wc/testing';
import {resetMouse, sendMouse} from '@web/test-runner-commands';
import type {MenopauseBackpainInfo} from '../../src/menopause-backpain-info.js';
import {
  all,
  assertSame,
  found,
  headerRow,
  openSections,
  panel,
  part,
  rootOf,
  sectionButton,
  sectionIds,
  shownSections,
} from '../helpers/find.js';
import '../helpers/register-english.js';

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

describe('with the mouse', () => {
  let element: MenopauseBackpainInfo;

  const clickAt = async (position: Point): Promise<void> => {
    await sendMouse({type: 'click', position});
    // WebKit scrolls to the next place from what it has drawn.
    await nextFrame();
  };

  beforeEach(async () => {
    element = await fixture(html`<menopause-backpain-info></menopause-backpain-info>`);
  });

  afterEach(() => resetMouse());

  it('every section is closed at first', () => {
    assert.deepEqual(openSections(element), []);
  });

  it('the sections are those of the contract, in article order', () => {
    assert.deepEqual(shownSections(element), [
      'causes',
      'symptoms',
      'treatment',
      'see-a-doctor',
      'questions',
      'sources',
    ]);
  });

  it('a click on the marker of an open section closes it, also while the marker turns', async () => {
    element.open = 'causes';
    await element.updateComplete;
    const marker = part(element, 'marker');
    await clickAt(middleOf(marker));
    assert.deepEqual(openSections(element), []);
    await clickAt(middleOf(marker));
    assert.deepEqual(openSections(element), ['causes']);
    await Promise.all(marker.getAnimations().map(({finished}) => finished));
    await clickAt(middleOf(marker));
    assert.deepEqual(openSections(element), []);
  });

  for (const id of sectionIds) {
    it(`a click on heading, teaser or row opens and closes “${id}”, a click on its text does not`, async () => {
      const teaser = sectionButton(element, id).getAttribute('aria-describedby') ?? '';
      await clickAt(startOf(sectionButton(element, id)));
      assert.deepEqual(openSections(element), [id], 'heading');
      await clickAt(middleOf(found(rootOf(element).getElementById(teaser), 'teaser')));
      assert.deepEqual(openSections(element), [], 'teaser');
      await clickAt(endOf(headerRow(element, id)));
      assert.deepEqual(openSections(element), [id], 'end of the row');
      await clickAt(startOf(found(panel(element, id).querySelector('p'), 'paragraph')));
      assert.deepEqual(openSections(element), [id], 'text');
      await clickAt(middleOf(headerRow(element, id)));
      assert.deepEqual(openSections(element), [], 'middle of the row');
    });
  }

  it('several sections can be open', async () => {
    await clickAt(middleOf(headerRow(element, 'treatment')));
    await clickAt(middleOf(headerRow(element, 'causes')));
    assert.deepEqual(openSections(element), ['causes', 'treatment']);
  });
});

describe('the target of a click', () => {
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
