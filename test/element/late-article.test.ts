import {assert, nextFrame} from '@open-wc/testing';
import article from '../../content/en.md';
import {MenopauseBackpainInfo} from '../../src/menopause-backpain-info.js';
import {focusedIn, openSections, sectionButton} from '../helpers/find.js';

describe('an element whose article comes after it', () => {
  it('keeps what was shown, and follows the address, once the article is there', async () => {
    customElements.define('menopause-backpain-info', MenopauseBackpainInfo);
    history.replaceState(null, '', '#mbi-symptoms');
    const element = new MenopauseBackpainInfo();
    document.body.append(element);
    element.show('treatment');
    await element.updateComplete;
    element.show('causes');
    await element.updateComplete;
    MenopauseBackpainInfo.addArticle(article);
    await element.updateComplete;
    await nextFrame();
    assert.deepEqual(openSections(element), ['causes', 'symptoms', 'treatment']);
    assert.equal(focusedIn(element), sectionButton(element, 'symptoms'));
    history.replaceState(null, '', location.pathname + location.search);
  });
});
