import {assert, fixture, html, nextFrame} from '@open-wc/testing';
import type {MenopauseBackpainInfo} from '../../src/menopause-backpain-info.js';
import '../helpers/register-english.js';
import {press} from '../helpers/commands.js';
import {isLeftToBrowser} from '../helpers/record.js';
import {
  all,
  assertSame,
  backLink,
  citations,
  focusedIn,
  found,
  isInView,
  openSections,
  panel,
  part,
  sectionHeading,
  sectionIds,
  sources,
  titleLink,
} from '../helpers/find.js';

const citationIn = (element: MenopauseBackpainInfo, id: string): HTMLElement =>
  found(
    panel(element, id).querySelector<HTMLElement>('a[href^="#source-"]'),
    `citation in “${id}”`,
  );

describe('a citation', () => {
  let element: MenopauseBackpainInfo;

  beforeEach(async () => {
    element = await fixture(html`<menopause-backpain-info></menopause-backpain-info>`);
  });

  const follow = async (link: HTMLElement): Promise<void> => {
    link.click();
    await element.updateComplete;
    await nextFrame();
  };

  it('opens the sources', async () => {
    await follow(citations(element, 1)[0]);
    assert.deepEqual(openSections(element), ['sources']);
  });

  it('moves the focus to the title of its source', async () => {
    await follow(citations(element, 1)[0]);
    assertSame(focusedIn(element), titleLink(sources(element)[0]));
  });

  it('moves the focus to the title of each source', async () => {
    element.open = 'all';
    await element.updateComplete;
    const reached: (Element | null)[] = [];
    for (let number = 1; number <= sources(element).length; number++) {
      await follow(citations(element, number)[0]);
      reached.push(focusedIn(element));
    }
    assertSame(reached, sources(element).map(titleLink));
  });

  it('brings its source into view', async () => {
    await follow(citations(element, 1)[0]);
    assert.isTrue(isInView(sources(element)[0]));
  });

  it('works with Enter', async () => {
    citations(element, 1)[0].focus();
    await press('Enter');
    await nextFrame();
    assertSame(focusedIn(element), titleLink(sources(element)[0]));
  });

  it('leaves the page’s address alone', async () => {
    const {href} = location;
    await follow(citations(element, 1)[0]);
    assert.equal(location.href, href);
  });

  it('leaves its own section open', async () => {
    element.open = 'causes';
    await element.updateComplete;
    await follow(citationIn(element, 'causes'));
    assert.deepEqual(openSections(element), ['causes', 'sources']);
  });

  it('leads to the source in the same element, not in the first on the page', async () => {
    const second: MenopauseBackpainInfo = await fixture(
      html`<menopause-backpain-info></menopause-backpain-info>`,
    );
    citations(second, 1)[0].click();
    await second.updateComplete;
    assert.deepEqual([openSections(element), openSections(second)], [[], ['sources']]);
  });

  it('is not left to the browser', () => {
    assert.isFalse(isLeftToBrowser(citations(element, 1)[0]));
  });

  for (const key of ['ctrlKey', 'metaKey', 'shiftKey']) {
    it(`is left to the browser with ${key}`, () => {
      assert.isTrue(isLeftToBrowser(citations(element, 1)[0], {[key]: true}));
    });
  }
});

describe('the link back from a source', () => {
  let element: MenopauseBackpainInfo;

  const follow = async (link: HTMLElement): Promise<void> => {
    link.click();
    await element.updateComplete;
    await nextFrame();
  };

  /** Goes back from the source that has the focus, or else from the first one. */
  const goBack = (): Promise<void> => {
    const focused = sources(element).find((source) => source.contains(focusedIn(element)));
    return follow(backLink(focused ?? sources(element)[0]));
  };

  beforeEach(async () => {
    element = await fixture(
      html`<menopause-backpain-info open="causes"></menopause-backpain-info>`,
    );
  });

  it('leads to the very citation the reader came from', async () => {
    const [, second] = citations(element, 1);
    await follow(second);
    await goBack();
    assertSame(focusedIn(element), second);
  });

  it('leads to the citation the reader came from last', async () => {
    const [first, second] = citations(element, 1);
    await follow(second);
    await goBack();
    await follow(first);
    await goBack();
    assertSame(focusedIn(element), first);
  });

  it('works with Enter', async () => {
    const [, second] = citations(element, 1);
    await follow(second);
    backLink(sources(element)[0]).focus();
    await press('Enter');
    await nextFrame();
    assertSame(focusedIn(element), second);
  });

  it('leads to a citation whose section was closed in the meantime', async () => {
    const citation = citationIn(element, 'causes');
    await follow(citation);
    element.hide('causes');
    await element.updateComplete;
    await goBack();
    assertSame(focusedIn(element), citation);
  });

  it('opens the section that was closed in the meantime', async () => {
    await follow(citationIn(element, 'causes'));
    element.hide('causes');
    await element.updateComplete;
    await goBack();
    assert.deepEqual(openSections(element), ['causes', 'sources']);
  });

  it('leads back when sections are exclusive', async () => {
    element.exclusive = true;
    await element.updateComplete;
    const citation = citationIn(element, 'causes');
    await follow(citation);
    await goBack();
    assertSame(focusedIn(element), citation);
  });

  it('brings the citation into view', async () => {
    const citation = citationIn(element, 'causes');
    await follow(citation);
    await goBack();
    assert.isTrue(isInView(citation));
  });

  it('leads to the first citation when the reader followed none', async () => {
    element.show('sources');
    await element.updateComplete;
    await goBack();
    assertSame(focusedIn(element), citations(element, 1)[0]);
  });

  it('leaves the page’s address alone', async () => {
    const {href} = location;
    await follow(citations(element, 1)[1]);
    await goBack();
    assert.equal(location.href, href);
  });

  it('leads back from every source', async () => {
    element.show();
    await element.updateComplete;
    const reached: (Element | null)[] = [];
    for (const source of sources(element)) {
      await follow(backLink(source));
      reached.push(focusedIn(element));
    }
    assertSame(
      reached,
      sources(element).map((_, index) => citations(element, index + 1)[0]),
    );
  });
});

describe('the title of a source', () => {
  it('is left to the browser', async () => {
    const element: MenopauseBackpainInfo = await fixture(
      html`<menopause-backpain-info open="sources"></menopause-backpain-info>`,
    );
    assert.isTrue(isLeftToBrowser(titleLink(sources(element)[0])));
  });
});

describe('a link from one section to another', () => {
  let first: MenopauseBackpainInfo;
  let element: MenopauseBackpainInfo;
  let link: HTMLElement;

  beforeEach(async () => {
    first = await fixture(html`<menopause-backpain-info></menopause-backpain-info>`);
    element = await fixture(
      html`<menopause-backpain-info open="treatment"></menopause-backpain-info>`,
    );
    link = found(
      panel(element, 'treatment').querySelector('a[href="#mbi-see-a-doctor"]'),
      'link to “see-a-doctor”',
    );
  });

  const follow = async (): Promise<void> => {
    link.click();
    await element.updateComplete;
    await nextFrame();
  };

  it('opens the section in the same element', async () => {
    await follow();
    assert.deepEqual(openSections(element), ['treatment', 'see-a-doctor']);
  });

  it('opens nothing in the first element on the page', async () => {
    await follow();
    assert.deepEqual(openSections(first), []);
  });

  it('moves the focus to the section’s heading', async () => {
    await follow();
    assertSame(focusedIn(element), sectionHeading(element, 'see-a-doctor'));
  });

  it('leaves the page’s address alone', async () => {
    const {href} = location;
    await follow();
    assert.equal(location.href, href);
  });

  it('is left to the browser with ctrlKey', () => {
    assert.isTrue(isLeftToBrowser(link, {ctrlKey: true}));
  });
});

describe('the number to call', () => {
  it('is left to the browser', async () => {
    const element: MenopauseBackpainInfo = await fixture(
      html`<menopause-backpain-info></menopause-backpain-info>`,
    );
    const call = found(
      part(element, 'alert').querySelector<HTMLElement>('a[href^="tel:"]'),
      'number to call',
    );
    assert.isTrue(isLeftToBrowser(call));
  });
});

describe('every link inside the article', () => {
  it('leads to a place in the article', async () => {
    const element: MenopauseBackpainInfo = await fixture(
      html`<menopause-backpain-info open="all"></menopause-backpain-info>`,
    );
    const links = part(element, 'article').querySelectorAll('a[href^="#"]');
    const sectionLinks = ['get-help', ...sectionIds].map((id) => `#mbi-${id}`);
    const places = [...part(element, 'article').querySelectorAll('[id]')].map(({id}) => `#${id}`);
    const addresses = [...links].map((link) => link.getAttribute('href') ?? '');
    assert.deepEqual(
      addresses.filter((address) => ![...sectionLinks, ...places].includes(address)),
      [],
    );
  });
});

describe('a link to another site', () => {
  let links: HTMLAnchorElement[];

  beforeEach(async () => {
    const element = await fixture(html`<menopause-backpain-info></menopause-backpain-info>`);
    links = all<HTMLAnchorElement>(element, 'a:not([href^="#"], [href^="tel:"])');
  });

  it('exists for each source at least', () => {
    assert.isAbove(links.length, 10);
  });

  it('uses https', () => {
    assert.deepEqual([...new Set(links.map(({protocol}) => protocol))], ['https:']);
  });

  it('gives the other site no referrer and no opener', () => {
    assert.deepEqual([...new Set(links.map(({rel}) => rel))], ['noopener noreferrer']);
  });

  it('opens in the same tab', () => {
    assert.deepEqual([...new Set(links.map(({target}) => target))], ['']);
  });
});
