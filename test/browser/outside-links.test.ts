import {assert, fixture, html} from '@open-wc/testing';
import './support/english.js';
import {all} from './support/find.js';

describe('a link that leads out of the page', () => {
  let links: HTMLAnchorElement[];

  beforeEach(async () => {
    const element = await fixture(html`<menopause-backpain-info></menopause-backpain-info>`);
    links = all<HTMLAnchorElement>(element, 'a:not([href^="#"], [href^="tel:"])');
  });

  it('is there for each source at least', () => {
    assert.isAbove(links.length, 10);
  });

  it('is encrypted', () => {
    assert.deepEqual([...new Set(links.map(({protocol}) => protocol))], ['https:']);
  });

  it('tells the other site neither who sent the reader nor how to reach back', () => {
    assert.deepEqual([...new Set(links.map(({rel}) => rel))], ['noopener noreferrer']);
  });

  it('opens where the reader is', () => {
    assert.deepEqual([...new Set(links.map(({target}) => target))], ['']);
  });
});
