import {assert, fixture, html, oneEvent} from '@open-wc/testing';
import type {MenopauseBackpainInfo} from '../../src/menopause-backpain-info.js';
import '../helpers/register-english.js';
import {isLeftToBrowser} from '../helpers/record.js';
import {found, levelOf, openSections, part, parts} from '../helpers/find.js';

/** Whether a node is visible inside a part of the article. */
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

/** Whether a text of the article is visible. */
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

describe('an article without slotted content', () => {
  let element: MenopauseBackpainInfo;

  beforeEach(async () => {
    element = await fixture(html`<menopause-backpain-info></menopause-backpain-info>`);
  });

  it('shows its own title', () => {
    assert.isTrue(showsText(part(element, 'heading'), 'Menopause and back pain'));
  });

  it('says that no clinician has reviewed it', () => {
    assert.isTrue(showsText(part(element, 'meta'), 'Not yet reviewed by a clinician.'));
  });
});

describe('an article with slotted content', () => {
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

  it('shows the site’s title', () => {
    assert.isTrue(isShownIn(part(element, 'heading'), own('heading')));
  });

  it('does not show its own title', () => {
    assert.isFalse(showsText(part(element, 'heading'), 'Menopause and back pain'));
  });

  it('keeps the level of the title', () => {
    assert.equal(levelOf(part(element, 'heading')), 2);
  });

  it('shows the intro after the summary', () => {
    assert.isTrue(isAbove(part(element, 'summary'), own('intro')));
  });

  it('shows the intro before the sections', () => {
    assert.isTrue(isAbove(own('intro'), parts(element, 'section')[0]));
  });

  it('keeps the site’s words apart from its own, where the page has taken all margins away', () => {
    for (const slot of ['intro', 'action']) own(slot).style.margin = '0';
    const {top} = own('intro').getBoundingClientRect();
    assert.isAbove(top - part(element, 'meta').getBoundingClientRect().bottom, 7);
    const above = parts(element, 'section').at(-1)!.getBoundingClientRect().bottom;
    assert.isAbove(own('action').getBoundingClientRect().top - above, 10);
  });

  it('keeps the summary', () => {
    assert.isTrue(part(element, 'summary').checkVisibility());
  });

  it('shows the action after the sections', () => {
    assert.isTrue(isAbove(found(parts(element, 'section').at(-1), 'section'), own('action')));
  });

  it('names the reviewer in the line on how the text was checked', () => {
    assert.isTrue(isShownIn(part(element, 'meta'), own('reviewer')));
  });

  it('does not say that no clinician has reviewed it', () => {
    assert.isFalse(showsText(part(element, 'meta'), 'Not yet reviewed by a clinician.'));
  });

  it('says when the text was checked', () => {
    assert.isTrue(showsText(part(element, 'meta'), 'Checked against the sources below'));
  });

  it('hides the fallback text', () => {
    assert.isFalse(found(element.querySelector('#fallback'), 'fallback').checkVisibility());
  });

  it('leaves a slotted link to the browser', () => {
    assert.isTrue(isLeftToBrowser(found(own('intro').querySelector('a'), 'link')));
  });

  it('leaves a slotted link to a section to the browser', () => {
    assert.isTrue(isLeftToBrowser(found(own('action').querySelector('a'), 'link')));
  });

  it('follows a slotted link to a section as any other link of the page', async () => {
    const link = found(own('action').querySelector('a'), 'link');
    link.click();
    await oneEvent(window, 'hashchange');
    await element.updateComplete;
    assert.deepEqual(openSections(element), ['causes']);
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('opens no section when find-in-page finds slotted content', async () => {
    own('action').id = 'causes';
    own('action').dispatchEvent(new Event('beforematch', {bubbles: true}));
    await element.updateComplete;
    assert.deepEqual(openSections(element), []);
  });

  it('keeps the slotted content when it renders again', async () => {
    element.headingLevel = 3;
    element.open = 'all';
    await element.updateComplete;
    assert.isTrue(isShownIn(part(element, 'heading'), own('heading')));
  });
});
