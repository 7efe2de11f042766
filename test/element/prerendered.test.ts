import {assert} from '@open-wc/testing';
import type {MenopauseBackpainInfo} from '../../src/menopause-backpain-info.js';
import {
  addScript,
  closePages,
  loadPage,
  scripts,
  scriptTag,
  type Script,
} from '../helpers/load-page.js';
import {recordToggles} from '../helpers/record.js';
import {
  all,
  assertSame,
  button,
  citations,
  focusedIn,
  found,
  openSections,
  part,
  parts,
  readableSections,
  rootOf,
  sectionButton,
  sectionIds,
  tag,
  textOf,
} from '../helpers/find.js';

/** The built file that a webmaster pastes into a page. */
const readFile = async (lang: string): Promise<string> =>
  (await fetch(`/dist/cdn/${tag}.${lang}.html`)).text();
const prerendered = await readFile('en');
const inSpanish = await readFile('es');

const withHost = (attributes: string, children = ''): string =>
  prerendered
    .replace(`<${tag}`, `<${tag} ${attributes}`)
    .replace(`</${tag}>`, `${children}</${tag}>`);

/** Splits the file into the part that has arrived and the rest. */
const cutBefore = (end: string, whole: string): [begun: string, rest: string] => {
  const cut = whole.indexOf(end);
  assert.isAbove(cut, 0);
  return [whole.slice(0, cut), whole.slice(cut)];
};

/** Lets the page scroll. */
const tall = '<div style="height: 2000px"></div>';

const elementOf = (page: Window): MenopauseBackpainInfo =>
  found(page.document.querySelector(tag), 'element');

/** Lets the script run now. */
const upgrade = async (
  page: Window,
  script: Script = 'english',
): Promise<MenopauseBackpainInfo> => {
  await addScript(page.document, scripts[script]);
  await (page as Window & typeof globalThis).customElements.whenDefined(tag);
  const element = elementOf(page);
  await element.updateComplete;
  return element;
};

/** Gives a button the focus as a tap does: without showing it. */
const tap = (button: HTMLElement): void => button.focus({focusVisible: false});

/** Ends the four seconds that the page waits for its script. */
const endWaiting = (element: Element): void => {
  const waiting = found(element.shadowRoot, 'shadow root').getAnimations();
  assert.isNotEmpty(waiting);
  for (const animation of waiting) {
    assert.equal(animation.effect?.getTiming().delay, 4000);
    animation.finish();
  }
  Object.defineProperty(element.ownerDocument.timeline, 'currentTime', {value: 4001});
};

/** Left, top, width and height of everything visible, in pixels. */
const boxes = (element: Element): [name: string, box: number[]][] =>
  all(element, '[part], p, li, h4')
    .filter((each) => each.checkVisibility())
    .map((each) => {
      const {x, y, width, height} = each.getBoundingClientRect();
      return [`${each.localName} ${each.part.value}`, [x, y, width, height]];
    });

/** What has moved by more than the engines' rounding of rotated boxes. */
const moved = (element: Element, before: ReturnType<typeof boxes>): string[] => {
  const after = boxes(element);
  assert.lengthOf(after, before.length);
  return after.flatMap(([name, box], index) => {
    const was = before[index][1];
    const stays = box.every((value, side) => Math.abs(value - was[side]) < 0.5);
    return stays ? [] : `${name}: ${was.join(' ')} -> ${box.join(' ')}`;
  });
};

describe('the prerendered article', () => {
  afterEach(closePages);

  describe('before its script', () => {
    it('shows the title and the danger signs', async () => {
      const element = elementOf(await loadPage(prerendered));
      assert.isTrue(part(element, 'heading').checkVisibility());
      assert.isTrue(part(element, 'alert').checkVisibility());
    });

    it('shows its sections closed', async () => {
      assert.deepEqual(readableSections(elementOf(await loadPage(prerendered))), []);
    });

    it('shows a section closed while only its heading has arrived', async () => {
      const page = await loadPage('');
      const [begun, rest] = cutBefore('<div id="causes"', prerendered);
      page.document.open();
      page.document.write(begun);
      const marker = part(elementOf(page), 'marker');
      assert.equal(page.getComputedStyle(marker).rotate, 'none');
      page.document.write(rest);
      page.document.close();
      assert.equal(page.getComputedStyle(marker).rotate, 'none');
    });

    it('opens the sections of the attribute', async () => {
      const element = elementOf(await loadPage(withHost('open="treatment sources"')));
      assert.deepEqual(readableSections(element), ['treatment', 'sources']);
    });

    it('opens all sections when the attribute says so', async () => {
      assert.deepEqual(
        readableSections(elementOf(await loadPage(withHost('open="all"')))),
        sectionIds,
      );
    });

    for (const theme of ['light', 'dark']) {
      it(`has the colours of the attribute: ${theme}`, async () => {
        const page = await loadPage(withHost(`theme="${theme}"`));
        const colour = (): string =>
          page.getComputedStyle(part(elementOf(page), 'article')).backgroundColor;
        const before = colour();
        await upgrade(page);
        assert.equal(before, theme === 'dark' ? 'rgb(22, 29, 27)' : 'rgb(255, 255, 255)');
        assert.equal(colour(), before);
      });
    }

    it('shows the page’s own words in its slots, and no fallback', async () => {
      const children = '<p slot="intro">Our own words</p><p>Needs JavaScript.</p>';
      const page = await loadPage(withHost('', children));
      const [intro, fallback] = page.document.querySelectorAll(`${tag} > p`);
      assert.isTrue(intro.checkVisibility());
      assert.isFalse(fallback.checkVisibility());
    });
  });

  describe('without scripting', () => {
    it('shows every section', async () => {
      const page = await loadPage(prerendered, 'no scripts');
      assert.deepEqual(readableSections(elementOf(page)), sectionIds);
    });

    it('shows no control that cannot work', async () => {
      const element = elementOf(await loadPage(prerendered, 'no scripts'));
      assert.isFalse(part(element, 'toolbar').checkVisibility());
      for (const marker of parts(element, 'marker')) {
        assert.isFalse(marker.checkVisibility({visibilityProperty: true}));
      }
    });

    it('has citations that are no links, because they lead nowhere', async () => {
      const page = await loadPage(prerendered, 'no scripts');
      const citation = found(rootOf(elementOf(page)).querySelector('#causes sup a'), 'citation');
      citation.scrollIntoView({block: 'center'});
      const {left, top, width, height} = citation.getBoundingClientRect();
      const hit = rootOf(elementOf(page)).elementFromPoint(left + width / 2, top + height / 2);
      assert.notEqual(hit?.closest('a'), citation);
      assert.equal(
        page.getComputedStyle(citation).color,
        page.getComputedStyle(found(citation.closest('p'), 'text')).color,
      );
    });
  });

  describe('when its script does not arrive', () => {
    it('shows every section after four seconds', async () => {
      const element = elementOf(await loadPage(prerendered));
      endWaiting(element);
      assert.deepEqual(readableSections(element), sectionIds);
    });

    it('shows no control that cannot work from then on', async () => {
      const element = elementOf(await loadPage(prerendered));
      endWaiting(element);
      for (const control of [part(element, 'toolbar'), ...parts(element, 'marker')]) {
        assert.isFalse(control.checkVisibility({visibilityProperty: true}));
      }
    });

    it('leaves every section open if the script arrives later', async () => {
      const page = await loadPage(prerendered);
      endWaiting(elementOf(page));
      const element = await upgrade(page);
      assert.deepEqual(openSections(element), sectionIds);
    });
  });

  describe('when its script runs before all of it has arrived', () => {
    for (const end of ['font', '</style>', '<div id="causes"']) {
      it(`is complete and there once: up to ${end}`, async () => {
        const page = await loadPage('');
        const [begun, rest] = cutBefore(end, withHost('open="causes"'));
        page.document.open();
        page.document.write(begun);
        await addScript(page.document, scripts.english);
        page.document.write(rest);
        page.document.close();
        await page.customElements.whenDefined(tag);
        const element = elementOf(page);
        await element.updateComplete;
        assert.lengthOf(parts(element, 'article'), 1);
        // The article keeps its own style element, or adopts the style sheet.
        const {adoptedStyleSheets} = rootOf(element);
        assert.equal(all(element, 'style').length + adoptedStyleSheets.length, 1);
        assert.equal(sectionButton(element, 'causes').ariaExpanded, 'true');
      });
    }
  });

  describe('when its script runs', () => {
    it('has the same text', async () => {
      const page = await loadPage(prerendered);
      const before = textOf(part(elementOf(page), 'article')).replaceAll(' ', '');
      const element = await upgrade(page);
      assert.equal(textOf(part(element, 'article')).replaceAll(' ', ''), before);
    });

    for (const attributes of ['', 'open="causes"', 'open="all"', 'theme="dark"', 'exclusive']) {
      it(`moves nothing: ${attributes || 'no attribute'}`, async () => {
        const page = await loadPage(withHost(attributes, '<p slot="action">Book a visit</p>'));
        const before = boxes(elementOf(page));
        assert.isAbove(before.length, 40);
        assert.deepEqual(moved(await upgrade(page), before), []);
      });
    }

    it('keeps every node', async () => {
      const page = await loadPage(prerendered);
      const before = all(elementOf(page), '*');
      assertSame(all(await upgrade(page), '*'), before);
    });

    it('shows the page’s emergency number', async () => {
      const element = await upgrade(await loadPage(withHost('emergency-number="112"')));
      assert.include(textOf(part(element, 'alert')), 'Call 112');
      assert.lengthOf(parts(element, 'article'), 1);
    });

    it('follows the page’s options from then on', async () => {
      const element = await upgrade(await loadPage(prerendered));
      sectionButton(element, 'causes').click();
      await element.updateComplete;
      element.emergencyNumber = '999';
      element.sections = 'causes questions';
      await element.updateComplete;
      assert.include(textOf(part(element, 'alert')), 'Call 999');
      assert.lengthOf(parts(element, 'section'), 3);
      assert.deepEqual(openSections(element), ['causes']);
    });

    it('replaces the text of an older version', async () => {
      const ofOld = prerendered
        .replace(/(?<=data-fingerprint=")[^"]+/, 'of an older version')
        .replace('What may cause it', 'What was thought to cause it');
      const page = await loadPage(ofOld);
      assert.include(textOf(part(elementOf(page), 'article')), 'What was thought to cause it');
      const element = await upgrade(page);
      assert.notInclude(textOf(part(element, 'article')), 'What was thought to cause it');
      assert.lengthOf(parts(element, 'article'), 1);
    });

    it('is styled where a policy blocks its own style element', async () => {
      const policy = `<meta http-equiv="Content-Security-Policy" content="style-src 'none'">`;
      const page = await loadPage(`${policy}${prerendered}`);
      await upgrade(page);
      const {paddingTop} = page.getComputedStyle(part(elementOf(page), 'article'));
      assert.notEqual(paddingTop, '0px');
    });

    it('opens and closes sections', async () => {
      const element = await upgrade(await loadPage(prerendered));
      sectionButton(element, 'causes').click();
      await element.updateComplete;
      assert.deepEqual(openSections(element), ['causes']);
      sectionButton(element, 'causes').click();
      await element.updateComplete;
      assert.deepEqual(openSections(element), []);
    });

    it('keeps every node, its focus and its place while sections open and close', async () => {
      const element = await upgrade(await loadPage(prerendered));
      const before = all(element, '*');
      const causes = sectionButton(element, 'causes');
      causes.focus();
      const {top} = causes.getBoundingClientRect();
      causes.click();
      button(element, 'Open all sections').click();
      await element.updateComplete;
      assert.deepEqual(readableSections(element), sectionIds);
      button(element, 'Close all sections').click();
      element.show('symptoms');
      await element.updateComplete;
      assert.deepEqual(openSections(element), ['symptoms']);
      assert.equal(button(element, 'Open all sections').ariaExpanded, 'false');
      assertSame(all(element, '*'), before);
      assertSame(focusedIn(element), causes);
      assert.closeTo(causes.getBoundingClientRect().top, top, 0.5);
    });

    it('closes the others of an exclusive article, and stays under the finger', async () => {
      const page = await loadPage(withHost('exclusive open="causes"', '') + tall);
      const element = await upgrade(page);
      const treatment = sectionButton(element, 'treatment');
      treatment.scrollIntoView({block: 'center'});
      const {top} = treatment.getBoundingClientRect();
      treatment.click();
      await element.updateComplete;
      assert.deepEqual(openSections(element), ['treatment']);
      assert.closeTo(sectionButton(element, 'treatment').getBoundingClientRect().top, top, 0.5);
    });

    it('prints when its button is pressed, and not when one of the page is', async () => {
      const offer = '<p slot="action"><button type="button">Book a visit</button></p>';
      const page = await loadPage(withHost('', offer));
      const element = await upgrade(page);
      let prints = 0;
      page.print = () => prints++;
      found(page.document.querySelector('button'), 'button of the page').click();
      assert.equal(prints, 0);
      button(element, 'Print').click();
      assert.equal(prints, 1);
    });

    it('opens the section whose button was tapped before', async () => {
      const page = await loadPage(prerendered);
      tap(sectionButton(elementOf(page), 'symptoms'));
      const toggles = recordToggles(elementOf(page));
      const element = await upgrade(page);
      assert.deepEqual(openSections(element), ['symptoms']);
      assert.deepEqual(toggles, []);
    });

    it('opens it beside the sections of the attribute', async () => {
      const page = await loadPage(withHost('open="causes"'));
      tap(sectionButton(elementOf(page), 'symptoms'));
      assert.deepEqual(openSections(await upgrade(page)), ['causes', 'symptoms']);
    });

    it('opens the sections of the attribute in a hidden place', async () => {
      const page = await loadPage(`<div hidden>${withHost('open="causes"')}</div>`);
      assert.equal((await upgrade(page)).open, 'causes');
    });

    it('leaves the focus on the button it was on', async () => {
      const page = await loadPage(prerendered);
      sectionButton(elementOf(page), 'treatment').focus();
      const element = await upgrade(page);
      assertSame(focusedIn(element), sectionButton(element, 'treatment'));
    });

    it('leaves the focus on the citation it was on', async () => {
      const page = await loadPage(withHost('open="all"'));
      found(citations(elementOf(page), 1).at(-1), 'citation').focus();
      const element = await upgrade(page);
      assertSame(focusedIn(element), citations(element, 1).at(-1));
    });

    it('leaves the focus alone where it is elsewhere', async () => {
      const page = await loadPage(
        withHost('', '<p slot="action"><a href="#book">Book a visit</a></p>'),
      );
      const link = found(page.document.querySelector('a'), 'link');
      link.focus();
      const element = await upgrade(page);
      assertSame(page.document.activeElement, link);
      assert.isNull(focusedIn(element));
    });

    for (const focused of [true, false]) {
      it(`leaves the page where it was scrolled to, ${focused ? 'with' : 'without'} focus`, async () => {
        const page = await loadPage(withHost('open="causes treatment"', '') + '<p>After</p>');
        if (focused) sectionButton(elementOf(page), 'causes').focus();
        page.scrollTo({top: 700, behavior: 'instant'});
        const {scrollY} = page;
        assert.isAbove(scrollY, 600);
        await upgrade(page);
        await new Promise((resolve) => page.requestAnimationFrame(resolve));
        assert.equal(page.scrollY, scrollY);
      });
    }
  });

  describe('in Spanish, on a page in English', () => {
    const titleOf = (element: Element): string => textOf(part(element, 'heading'));

    it('is in Spanish before its script and after', async () => {
      const page = await loadPage(inSpanish);
      assert.equal(titleOf(elementOf(page)), 'Menopausia y dolor de espalda');
      const before = textOf(part(elementOf(page), 'article')).replaceAll(' ', '');
      const element = await upgrade(page, 'all');
      assert.equal(textOf(part(element, 'article')).replaceAll(' ', ''), before);
    });

    it('is marked as Spanish before its script and after', async () => {
      const page = await loadPage(inSpanish);
      const lang = (): string[] => [elementOf(page).lang, part(elementOf(page), 'article').lang];
      assert.deepEqual(lang(), ['es', 'es']);
      await upgrade(page, 'all');
      assert.deepEqual(lang(), ['es', 'es']);
    });

    for (const attributes of ['', 'open="causes treatment" theme="dark"']) {
      it(`moves nothing when its script runs: ${attributes || 'no attribute'}`, async () => {
        const start = inSpanish.replace(`<${tag}`, `<${tag} ${attributes}`);
        const page = await loadPage(start);
        const before = boxes(elementOf(page));
        assert.isAbove(before.length, 40);
        assert.deepEqual(moved(await upgrade(page, 'all'), before), []);
      });
    }

    it('keeps the focus and the open sections', async () => {
      const page = await loadPage(inSpanish);
      elementOf(page).setAttribute('open', 'symptoms');
      const heading = (): HTMLElement =>
        found(all(elementOf(page), '[aria-controls=treatment]')[0], 'section button');
      tap(heading());
      const element = await upgrade(page, 'all');
      assert.equal(element.open, 'symptoms treatment');
      assert.deepEqual(readableSections(element), ['symptoms', 'treatment']);
      assertSame(focusedIn(element), heading());
    });

    it('shows every section without scripting', async () => {
      const page = await loadPage(inSpanish, 'no scripts');
      assert.deepEqual(readableSections(elementOf(page)), sectionIds);
    });

    it('becomes English, with a warning, when the script has no Spanish', async () => {
      const page = await loadPage(inSpanish);
      const said: string[] = [];
      page.console.warn = (message) => said.push(String(message));
      assert.equal(titleOf(await upgrade(page)), 'Menopause and back pain');
      assert.deepEqual(said, [`<${tag}>: unknown language "es". Allowed: en.`]);
    });
  });

  it('works when the script has run before it arrives', async () => {
    const page = await loadPage(`${scriptTag('english')}<div id="place"></div>`);
    const place = found(page.document.querySelector('#place'), 'place');
    place.innerHTML = prerendered;
    const element = elementOf(page);
    await element.updateComplete;
    assert.deepEqual(openSections(element), []);
    assert.lengthOf(parts(element, 'article'), 1);
  });
});
