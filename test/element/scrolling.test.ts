import {assert, fixtureSync, html, nextFrame, oneEvent} from '@open-wc/testing';
import {emulateMedia} from '@web/test-runner-commands';
import type {MenopauseBackpainInfo} from '../../src/menopause-backpain-info.js';
import '../helpers/register-english.js';
import {
  assertSame,
  backLink,
  citations,
  focusedIn,
  found,
  isInView,
  panel,
  part,
  rootOf,
  sectionHeading,
  sources,
  titleLink,
} from '../helpers/find.js';

/** The height of the sticky header. */
const padding = 80;

/** Every way to move in the article. Each follows a link and returns its target. */
const ways: [string, (element: MenopauseBackpainInfo) => Promise<HTMLElement>][] = [
  [
    'a link of the page to a section',
    async (element) => {
      const arrived = oneEvent(window, 'hashchange');
      location.hash = '#mbi-treatment';
      await arrived;
      return sectionHeading(element, 'treatment');
    },
  ],
  [
    'a link of the page to the danger signs',
    async (element) => {
      const arrived = oneEvent(window, 'hashchange');
      location.hash = '#mbi-get-help';
      await arrived;
      return part(element, 'alert');
    },
  ],
  [
    'a link inside the article',
    async (element) => {
      element.show('treatment');
      await element.updateComplete;
      const link = 'a[href="#mbi-see-a-doctor"]';
      found(panel(element, 'treatment').querySelector<HTMLElement>(link), 'link').click();
      return sectionHeading(element, 'see-a-doctor');
    },
  ],
  [
    'a citation',
    async (element) => {
      citations(element, 1)[0].click();
      await element.updateComplete;
      return sources(element)[0];
    },
  ],
  [
    'a link back from a source',
    async (element) => {
      element.show();
      await element.updateComplete;
      const citation = citations(element, 1)[1];
      citation.click();
      await nextFrame();
      backLink(sources(element)[0]).click();
      return citation;
    },
  ],
];

interface Setting {
  readonly name: string;
  readonly scrolls: 'page' | 'box';
  readonly behavior: 'auto' | 'smooth';
  /** The reader's preference. Chromium only. */
  readonly motion?: 'no-preference' | 'reduce';
}

const settings: Setting[] = [
  {name: 'on a page with a sticky header', scrolls: 'page', behavior: 'auto'},
  {name: 'on a page that scrolls smoothly', scrolls: 'page', behavior: 'smooth'},
  {name: 'in a box with a sticky header', scrolls: 'box', behavior: 'auto'},
  {name: 'in a box that scrolls smoothly', scrolls: 'box', behavior: 'smooth'},
];
const isChromium = navigator.userAgent.includes('Chrome');
if (isChromium) {
  settings.push(
    ...(['no-preference', 'reduce'] as const).map((motion): Setting => {
      const name = `on a page that scrolls smoothly, where the reader’s preference is ${motion}`;
      return {name, scrolls: 'page', behavior: 'smooth', motion};
    }),
  );
}

for (const {name, scrolls, behavior, motion} of settings) {
  describe(name, () => {
    let element: MenopauseBackpainInfo;
    let header: HTMLElement;

    beforeEach(async () => {
      if (motion) await emulateMedia({reducedMotion: motion});
      const box = fixtureSync<HTMLElement>(html`
        <div>
          <header style="position: sticky; top: 0; z-index: 1; height: ${padding}px">Clinic</header>
          <div style="height: 3000px"></div>
          <menopause-backpain-info></menopause-backpain-info>
          <div style="height: 3000px"></div>
        </div>
      `);
      element = found(box.querySelector('menopause-backpain-info'), 'element');
      header = found(box.querySelector('header'), 'header');
      if (scrolls === 'box') box.style.cssText = 'height: 400px; overflow: auto';
      const {style} = scrolls === 'box' ? box : document.documentElement;
      style.scrollPaddingTop = `${padding}px`;
      style.scrollBehavior = behavior;
      await element.updateComplete;
    });

    afterEach(async () => {
      history.replaceState(null, '', location.pathname + location.search);
      document.documentElement.removeAttribute('style');
      if (motion) await emulateMedia({reducedMotion: 'no-preference'});
    });

    for (const [way, follow] of ways) {
      it(`${way} moves its target below the header at once`, async () => {
        const place = await follow(element);
        // Smooth scrolling takes many frames.
        await nextFrame();
        const {top, left, width} = place.getBoundingClientRect();
        assert.isAbove(top, header.getBoundingClientRect().bottom - 1);
        assert.isTrue(isInView(place));
        const seen = rootOf(element).elementFromPoint(left + width / 2, top + 4);
        assert.isTrue(place.contains(seen), 'nothing lies over it');
        assertSame(focusedIn(element), place.matches('li') ? titleLink(place) : place);
      });
    }
  });
}
