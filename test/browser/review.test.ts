import {assert, fixture, html} from '@open-wc/testing';
import english from '../../content/en.md';
import {MenopauseBackpainInfo} from '../../src/element.js';
import './english.js';
import {articleIn} from './fixtures/articles.js';
import {part, textOf} from './find.js';

const reviewDue = 'Due for a new check since January 2, 2020.';

describe('the line on how the text was checked', () => {
  before(() => {
    const labels = {...english.labels, reviewDue};
    MenopauseBackpainInfo.addArticle(articleIn('x-late', {labels, reviewBy: '2020-01-02'}));
    MenopauseBackpainInfo.addArticle(articleIn('x-fresh', {labels, reviewBy: '9999-12-31'}));
  });

  const lineIn = async (lang: string): Promise<string> => {
    const element = await fixture<MenopauseBackpainInfo>(
      html`<menopause-backpain-info lang=${lang}></menopause-backpain-info>`,
    );
    return textOf(part(element, 'meta'));
  };

  it('says when, against what, and that no clinician has reviewed it', async () => {
    assert.match(
      await lineIn('en'),
      /Checked against the sources below on \w+ \d{1,2}, 20\d\d\. Not yet reviewed by a clinician\./,
    );
  });

  it('says how long the article takes to read', async () => {
    assert.match(await lineIn('en'), /^\d+ minute read\. Checked/);
  });

  it('says so when a new check is due', async () => {
    assert.include(await lineIn('x-late'), reviewDue);
  });

  it('says nothing of a new check before it is due', async () => {
    assert.notInclude(await lineIn('x-fresh'), 'Due for a new check');
  });
});
