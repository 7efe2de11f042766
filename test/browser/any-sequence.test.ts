import fc from 'fast-check';
import {register} from '../../src/register.js';
import './support/english.js';
import {AnyPage} from './support/any-page.js';
import {anySteps} from './support/any-step.js';
import {articleIn} from './fixtures/articles.js';
import {closePages, loadPage} from './support/page.js';
import {takeStep} from './support/take-step.js';

/**
 * The same sequences in each run. Another seed tries others; a failure prints the shortest sequence
 * that leads to it, and the seed and path to get there again.
 */
const seed = 20261122;

/** The other engines are slower; what they are asked is whether they agree. */
const sequences = navigator.userAgent.includes('Chrome/') ? 2000 : 100;

describe('whatever is done to the element', () => {
  let frame: Window;

  before(async () => {
    register(articleIn('he', {dir: 'rtl'}));
    frame = await loadPage('');
  });

  after(closePages);

  it('keeps the danger signs, the sources and its word', async () => {
    const property = fc.asyncProperty(anySteps, async (steps) => {
      const page = new AnyPage(frame);
      try {
        for (const step of steps) {
          const looked = takeStep(page, step);
          if (looked) await looked;
        }
        await page.end();
      } finally {
        page.close();
      }
    });
    await fc.assert(property, {seed, numRuns: sequences, includeErrorInReport: true});
  }).timeout(250_000);
});
