import {assert, fixture, fixtureSync, html} from '@open-wc/testing';
import type {MenopauseBackpainInfo} from '../../src/menopause-backpain-info.js';
import {articleIn, elementClass} from '../helpers/articles.js';
import {all, assertSame, button, found, part, sectionButton, textOf} from '../helpers/find.js';
import {recordToggles, recordWarnings} from '../helpers/record.js';
import '../helpers/register-languages.js';

/** The links to call a number. */
const calls = (element: Element, number: string): HTMLElement[] =>
  all(element, `a[href="tel:${number}"]`).filter((link) => textOf(link) === number);

/** The pieces of text that name a number, whether or not they are in a link. */
const textsWith = (element: Element, number: string): Text[] => {
  const walker = document.createTreeWalker(part(element, 'article'), NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts.filter(({data}) => new RegExp(`(?<![\\d,.])${number}(?!\\d)`).test(data));
};

const set = async (element: MenopauseBackpainInfo, name: string, value: string): Promise<void> => {
  element.setAttribute(name, value);
  await element.updateComplete;
};

describe('emergency-number', () => {
  const warnings = recordWarnings();
  let element: MenopauseBackpainInfo;

  beforeEach(async () => {
    element = await fixture(html`<menopause-backpain-info open="all"></menopause-backpain-info>`);
  });

  it('is 911 by default, in the danger signs and among the reasons to see a doctor', () => {
    const places = calls(element, '911').map((link) => link.closest('section'));
    assertSame(places, [
      part(element, 'alert'),
      sectionButton(element, 'see-a-doctor').closest('section'),
    ]);
  });

  it('can be set as a property', async () => {
    element.emergencyNumber = '112';
    await element.updateComplete;
    assert.lengthOf(calls(element, '112'), 2);
  });

  it('is the number of the language again when it is removed', async () => {
    await set(element, 'emergency-number', '112');
    element.removeAttribute('emergency-number');
    await element.updateComplete;
    assert.lengthOf(calls(element, '911'), 2);
  });

  for (const lang of ['en', 'es']) {
    for (const number of ['112', '000']) {
      it(`replaces 911 everywhere, by a link to call: ${number}, ${lang}`, async () => {
        await set(element, 'lang', lang);
        const {length} = textsWith(element, '911');
        assert.isAtLeast(length, 2);
        await set(element, 'emergency-number', number);
        assert.lengthOf(textsWith(element, '911'), 0);
        const attributes = all(element, '*').flatMap((each) => [...each.attributes]);
        assert.notMatch(attributes.map(({value}) => value).join('\n'), /\b911\b/);
        const links = textsWith(element, number).map(({parentElement}) => parentElement);
        assertSame(links, calls(element, number));
        assert.lengthOf(links, length);
      });
    }
  }

  for (const pasted of [
    ' 112 ',
    '\u00a0112',
    '“112”',
    "'112'",
    '«112»',
    'tel:112',
    '\u202a112\u202c',
    '1\u200b12',
    '\uff11\uff11\uff12',
  ])
    it(`is 112 as people paste it: ${JSON.stringify(pasted)}`, async () => {
      await set(element, 'emergency-number', pasted);
      assert.lengthOf(calls(element, '112'), 2);
    });

  for (const number of ['0800 123', '+44 (0)20 7946', '*112#'])
    it(`may have more than digits: ${number}`, async () => {
      await set(element, 'emergency-number', number);
      assert.lengthOf(calls(element, number), 2);
    });

  for (const wrong of ['undefined', '{{ number }}', ' '])
    it(`stays that of the language where the page’s has no digit, with a warning: “${wrong}”`, async () => {
      await set(element, 'emergency-number', wrong);
      assert.lengthOf(calls(element, '911'), 2);
      assert.lengthOf(warnings, 1);
    });

  it('opens and closes nothing', async () => {
    const toggles = recordToggles(element);
    await set(element, 'emergency-number', '112');
    assert.deepEqual(toggles, []);
  });
});

/** Calls `look` with the handout while the browser prints. */
const whilePrinting = (
  element: MenopauseBackpainInfo,
  look: (handout: MenopauseBackpainInfo) => void,
): void => {
  const {print} = window;
  let pictures = 0;
  window.print = () => {
    pictures++;
    look(document.body.lastElementChild as MenopauseBackpainInfo);
  };
  element.print();
  window.print = print;
  dispatchEvent(new Event('afterprint'));
  assert.equal(pictures, 1);
};

const assertNumber = (element: MenopauseBackpainInfo): void => {
  const links = all<HTMLAnchorElement>(element, 'a[href^="tel:"]');
  assert.isNotEmpty(links);
  assert.deepEqual([...new Set(links.map(({href}) => href))], ['tel:112']);
  assert.deepEqual([...new Set(links.map(textOf))], ['112']);
  assert.lengthOf(textsWith(element, '911'), 0);
};

type Change = (element: MenopauseBackpainInfo) => unknown;

/** A click that opens a section renders the article again after each other change. */
const changes: Record<string, Change> = {
  nothing: () => undefined,
  'the attribute heading-level': (element) => element.setAttribute('heading-level', '3'),
  'the attribute theme': (element) => element.setAttribute('theme', 'dark'),
  'the attribute lang': (element) => element.setAttribute('lang', 'es'),
  'the attribute sections': (element) => element.setAttribute('sections', 'see-a-doctor causes'),
  'the attribute exclusive': (element) => element.toggleAttribute('exclusive'),
  'the attribute open': (element) => element.setAttribute('open', 'all'),
  'every attribute set and removed': (element) => {
    for (const name of ['exclusive', 'heading-level', 'lang', 'open', 'sections', 'theme']) {
      element.setAttribute(name, '');
      element.removeAttribute(name);
    }
  },
  'the property headingLevel': (element) => (element.headingLevel = 5),
  'the property theme': (element) => (element.theme = 'light'),
  'the property lang': (element) => (element.lang = 'es'),
  'the property sections': (element) => (element.sections = 'see-a-doctor'),
  'the property exclusive': (element) => (element.exclusive = true),
  'the property open': (element) => (element.open = 'see-a-doctor'),
  'show(), hide() and toggle()': async (element) => {
    element.show();
    await element.updateComplete;
    element.hide();
    await element.updateComplete;
    element.toggle('see-a-doctor');
  },
  'a move to another place': (element) => document.body.append(element),
  'a move into a shadow root': (element) => {
    const host = document.createElement('div');
    element.replaceWith(host);
    host.attachShadow({mode: 'open'}).append(element);
  },
  'a move to another document and back': (element) => {
    const {parentNode} = element;
    document.implementation.createHTMLDocument().body.append(element);
    found(parentNode, 'page').appendChild(element);
  },
  'another language around it': (element) => {
    found(element.parentElement, 'page').lang = 'es';
  },
  'a language that the reader chooses': (element) => button(element, 'Español').click(),
  'another language on the page': () =>
    elementClass().addArticle(articleIn('de', {emergencyNumber: '110'})),
  'other children': (element) => (element.innerHTML = '<p slot="intro">Our own words</p>'),
  'a handout': (element) => whilePrinting(element, assertNumber),
  'its observed attributes read again': () => elementClass().observedAttributes,
};

const ways: Record<string, Change> = {
  attribute: (element) => element.setAttribute('emergency-number', '112'),
  property: (element) => (element.emergencyNumber = '112'),
};

for (const [way, setNumber] of Object.entries(ways)) {
  describe(`an emergency number set as ${way} stays`, () => {
    let element: MenopauseBackpainInfo;

    beforeEach(async () => {
      const page = fixtureSync(
        html`<div lang="en"><menopause-backpain-info></menopause-backpain-info></div>`,
      );
      element = found(page.querySelector('menopause-backpain-info'), 'element');
      setNumber(element);
      await element.updateComplete;
    });

    afterEach(() => element.remove());

    for (const [name, change] of Object.entries(changes)) {
      it(`with ${name}`, async () => {
        await change(element);
        await element.updateComplete;
        assertNumber(element);
        all(element, '[aria-controls=see-a-doctor]')[0].click();
        await element.updateComplete;
        assertNumber(element);
        whilePrinting(element, assertNumber);
      });
    }
  });
}

it('a copy of an element has its emergency number', async () => {
  const element: MenopauseBackpainInfo = await fixture(
    html`<menopause-backpain-info emergency-number="112"></menopause-backpain-info>`,
  );
  const copy = element.cloneNode(true) as MenopauseBackpainInfo;
  element.after(copy);
  await copy.updateComplete;
  assertNumber(copy);
  all(copy, '[aria-controls=causes]')[0].click();
  await copy.updateComplete;
  assertNumber(copy);
});
