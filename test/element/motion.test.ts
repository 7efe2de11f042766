import {assert, fixture, html} from '@open-wc/testing';
import {emulateMedia} from '@web/test-runner-commands';
import type {MenopauseBackpainInfo} from '../../src/menopause-backpain-info.js';
import '../helpers/register-english.js';
import {found, panel, part, rootOf, sectionButton} from '../helpers/find.js';

const isChromium = navigator.userAgent.includes('Chrome');

/** Long enough that no motion ends during a test. */
const long = '600s';

const closed = html`
  <menopause-backpain-info style="--mbi-duration: ${long}"></menopause-backpain-info>
`;

const mount = async (template = closed): Promise<MenopauseBackpainInfo> => {
  const element = await fixture<MenopauseBackpainInfo>(template);
  // A transition starts from a style that has been computed before.
  for (const place of [part(element, 'marker'), panel(element, 'causes')]) {
    assert.isNotEmpty(getComputedStyle(place).opacity);
  }
  return element;
};

/** The running animations: `opacity of causes`. */
const moving = (element: MenopauseBackpainInfo): string[] =>
  rootOf(element)
    .getAnimations()
    .filter(({playState}) => playState === 'running')
    .map((animation) => {
      const target = found((animation.effect as KeyframeEffect).target, 'moving element');
      const {transitionProperty} = animation as CSSTransition;
      return `${transitionProperty} of ${target.id || target.getAttribute('part')}`;
    })
    .sort();

const open = async (element: MenopauseBackpainInfo): Promise<void> => {
  element.show('causes');
  await element.updateComplete;
};

describe('motion', () => {
  it('lasts --mbi-duration, in the marker and in the text', async () => {
    const element = await mount();
    for (const place of [part(element, 'marker'), panel(element, 'causes')]) {
      const {transitionDuration, transitionProperty} = getComputedStyle(place);
      assert.equal(transitionDuration, long);
      assert.equal(transitionProperty, 'rotate, opacity');
    }
  });

  it('fades in the text of a section', async () => {
    const element = await mount();
    await open(element);
    assert.include(moving(element), 'opacity of causes');
    const {opacity} = getComputedStyle(panel(element, 'causes'));
    assert.isAtLeast(Number(opacity), 0.2);
    assert.isBelow(Number(opacity), 0.3);
  });

  it('turns the marker of a section that opens', async () => {
    const element = await mount();
    await open(element);
    assert.include(moving(element), 'rotate of marker');
    for (const animation of rootOf(element).getAnimations()) animation.finish();
    assert.equal(getComputedStyle(part(element, 'marker')).rotate, '180deg');
  });

  it('turns the marker back when the section closes', async () => {
    const element = await mount();
    element.style.setProperty('--mbi-duration', '0s');
    await open(element);
    assert.equal(getComputedStyle(part(element, 'marker')).rotate, '180deg');
    element.hide('causes');
    await element.updateComplete;
    assert.equal(getComputedStyle(part(element, 'marker')).rotate, 'none');
  });

  it('does not delay the text, which can be read at once', async () => {
    const element = await mount();
    await open(element);
    assert.include(moving(element), 'opacity of causes');
    assert.isFalse(panel(element, 'causes').hasAttribute('hidden'));
    assert.equal(sectionButton(element, 'causes').getAttribute('aria-expanded'), 'true');
    const body = found(panel(element, 'causes').firstElementChild, 'text');
    assert.isTrue(body.checkVisibility({visibilityProperty: true}));
    assert.isAbove(body.clientHeight, 100);
  });

  it('ends with opaque text', async () => {
    const element = await mount();
    await open(element);
    for (const animation of rootOf(element).getAnimations()) animation.finish();
    assert.equal(getComputedStyle(panel(element, 'causes')).opacity, '1');
    assert.deepEqual(moving(element), []);
  });

  it('does not delay a section that closes', async () => {
    const element = await mount();
    await open(element);
    const body = found(panel(element, 'causes').firstElementChild, 'text');
    element.hide('causes');
    await element.updateComplete;
    assert.isFalse(body.checkVisibility());
  });

  it('does not start in a section that is open from the beginning', async () => {
    const element = await mount(html`
      <menopause-backpain-info
        open="causes"
        style="--mbi-duration: ${long}"
      ></menopause-backpain-info>
    `);
    assert.isTrue(found(panel(element, 'causes').firstElementChild, 'text').checkVisibility());
    assert.equal(getComputedStyle(panel(element, 'causes')).opacity, '1');
    assert.deepEqual(moving(element), []);
  });
});

if (isChromium) {
  describe('motion, for a reader who prefers less', () => {
    beforeEach(() => emulateMedia({reducedMotion: 'reduce'}));

    afterEach(() => emulateMedia({reducedMotion: 'no-preference'}));

    it('does not start', async () => {
      const element = await mount();
      await open(element);
      assert.deepEqual(moving(element), []);
      assert.equal(getComputedStyle(panel(element, 'causes')).opacity, '1');
      assert.equal(getComputedStyle(part(element, 'marker')).rotate, '180deg');
    });

    it('takes no time, whatever --mbi-duration says', async () => {
      const element = await mount();
      for (const place of [part(element, 'marker'), panel(element, 'causes')]) {
        assert.equal(getComputedStyle(place).transitionDuration, '0s');
      }
    });
  });

  describe('motion, on paper', () => {
    afterEach(() => emulateMedia({media: 'screen'}));

    it('does not start, and a closed section is opaque', async () => {
      const element = await mount();
      assert.equal(getComputedStyle(panel(element, 'causes')).opacity, '0.2');
      await emulateMedia({media: 'print'});
      assert.equal(getComputedStyle(panel(element, 'causes')).opacity, '1');
      assert.deepEqual(moving(element), []);
    });

    it('ends in a section that is fading in', async () => {
      const element = await mount();
      await open(element);
      assert.include(moving(element), 'opacity of causes');
      await emulateMedia({media: 'print'});
      assert.equal(getComputedStyle(panel(element, 'causes')).opacity, '1');
    });
  });
}
