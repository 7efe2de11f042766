import fc from 'fast-check';
import {articleIn, elementClass} from '../helpers/articles.js';
import {closePages, loadPage} from '../helpers/load-page.js';
import '../helpers/register-english.js';
import {FuzzPage} from './fuzz-page.js';
import {runStep} from './run-step.js';
import {stepLists} from './steps.js';

/**
 * Every run uses the same sequences; another seed gives others. A failure prints the shortest sequence
 * that leads to it, with the seed and the path to run it again.
 */
const seed = 20261122;

/** The other engines are slower. They only have to agree with Chromium. */
const sequences = navigator.userAgent.includes('Chrome/') ? 150 : 40;

describe('a random sequence of steps by the reader and the page', () => {
  let frame: Window;

  before(async () => {
    elementClass().addArticle(articleIn('he', {dir: 'rtl'}));
    frame = await loadPage('');
  });

  after(closePages);

  it('breaks none of the invariants', async () => {
    const property = fc.asyncProperty(stepLists, async (steps) => {
      const page = new FuzzPage(frame);
      try {
        for (const step of steps) {
          const checked = runStep(page, step);
          if (checked) await checked;
        }
        await page.end();
      } finally {
        page.close();
      }
    });
    await fc.assert(property, {seed, numRuns: sequences, includeErrorInReport: true});
  }).timeout(250_000);
});
