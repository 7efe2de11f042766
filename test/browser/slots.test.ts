import {assert, fixture, html} from '@open-wc/testing';
import type {MenopauseBackpainInfo} from '../../src/element.js';
import './support/english.js';
import {found, levelOf, openSections, part, parts} from './support/find.js';
import {isLeftToBrowser} from './support/record.js';

/** Whether a reader sees it inside a part of the article. */
const isShownIn = (place: Element, node: Element): boolean => {
  const outer = place.getBoundingClientRect();
  const inner = node.getBoundingClientRect();
  return (
    node.checkVisibility() &&
    inner.height > 0 &&
    inner.top >= outer.top - 1 &&
    inner.bottom <= outer.bottom + 1
  );
};

const isAbove = (upper: Element, lower: Element): boolean =>
  upper.getBoundingClientRect().bottom <= lower.getBoundingClientRect().top + 1;

/** Whether a text of the article takes up room on the page. */
const showsText = (place: Node, text: string): boolean => {
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  const range = new Range();
  while (walker.nextNode()) {
    range.selectNode(walker.currentNode);
    const isText = walker.currentNode.textContent?.includes(text);
    if (isText && range.getClientRects().length > 0) return true;
  }
  return false;
};

describe('without words of the site’s own', () => {
  let element: MenopauseBackpainInfo;

  beforeEach(async () => {
    element = await fixture(html`<menopause-backpain-info></menopause-backpain-info>`);
  });

  it('the article has its own title', () => {
    assert.isTrue(showsText(part(element, 'heading'), 'Menopause and back pain'));
  });

  it('nobody is said to have reviewed it', () => {
    assert.isTrue(showsText(part(element, 'meta'), 'Not yet reviewed by a clinician.'));
  });
});

describe('with words of the site’s own', () => {
  let element: MenopauseBackpainInfo;

  const own = (slot: string): HTMLElement =>
    found(element.querySelector<HTMLElement>(`[slot="${slot}"]`), `child for “${slot}”`);

  beforeEach(async () => {
    element = await fixture(html`
      <menopause-backpain-info>
        <span slot="heading">Your back</span>
        <p slot="intro">Our nurses hear this every week. <a href="#treatment">See below</a></p>
        <p slot="action"><a href="#mbi-causes">Book a visit</a></p>
        <span slot="reviewer">Reviewed by a clinician of ours.</span>
        <p id="fallback">This article needs JavaScript.</p>
      </menopause-backpain-info>
    `);
  });

  it('the title is theirs', () => {
    assert.isTrue(isShownIn(part(element, 'heading'), own('heading')));
  });

  it('the article’s own title is gone', () => {
    assert.isFalse(showsText(part(element, 'heading'), 'Menopause and back pain'));
  });

  it('the title is a heading of the same level', () => {
    assert.equal(levelOf(part(element, 'heading')), 2);
  });

  it('the intro comes after the summary', () => {
    assert.isTrue(isAbove(part(element, 'summary'), own('intro')));
  });

  it('the intro comes before the sections', () => {
    assert.isTrue(isAbove(own('intro'), parts(element, 'section')[0]));
  });

  it('the summary stays', () => {
    assert.isTrue(part(element, 'summary').checkVisibility());
  });

  it('the action comes after the sections', () => {
    assert.isTrue(isAbove(found(parts(element, 'section').at(-1), 'section'), own('action')));
  });

  it('the reviewer is named where the text was checked', () => {
    assert.isTrue(isShownIn(part(element, 'meta'), own('reviewer')));
  });

  it('it no longer says that nobody has reviewed it', () => {
    assert.isFalse(showsText(part(element, 'meta'), 'Not yet reviewed by a clinician.'));
  });

  it('it still says when the text was checked', () => {
    assert.isTrue(showsText(part(element, 'meta'), 'Checked against the sources below'));
  });

  it('the text for a page without scripts is not shown', () => {
    assert.isFalse(found(element.querySelector('#fallback'), 'fallback').checkVisibility());
  });

  it('a link of theirs is for the browser to follow', () => {
    assert.isTrue(isLeftToBrowser(found(own('intro').querySelector('a'), 'link')));
  });

  it('a link of theirs to a section is for the browser to follow', () => {
    assert.isTrue(isLeftToBrowser(found(own('action').querySelector('a'), 'link')));
  });

  it('a link of theirs opens nothing by itself', async () => {
    isLeftToBrowser(found(own('action').querySelector('a'), 'link'));
    await element.updateComplete;
    assert.deepEqual(openSections(element), []);
  });

  it('a button of theirs is none of the article’s', async () => {
    const lang = part(element, 'article').lang;
    own('action').insertAdjacentHTML(
      'beforeend',
      '<button name="all">Open</button><button lang="es" aria-controls="causes">Abrir</button>',
    );
    own('action')
      .querySelectorAll('button')
      .forEach((button) => button.click());
    await element.updateComplete;
    assert.deepEqual(openSections(element), []);
    assert.equal(part(element, 'article').lang, lang);
  });

  it('what find-in-page opens in their words opens no section', async () => {
    own('action').id = 'causes';
    own('action').dispatchEvent(new Event('beforematch', {bubbles: true}));
    await element.updateComplete;
    assert.deepEqual(openSections(element), []);
  });

  it('their words stay when the article changes', async () => {
    element.headingLevel = 3;
    element.open = 'all';
    await element.updateComplete;
    assert.isTrue(isShownIn(part(element, 'heading'), own('heading')));
  });
});
