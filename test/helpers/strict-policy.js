// @ts-check
import {tag} from './page.js';

/**
 * The strictest policy under which the element works: it allows these scripts, nothing else, and no
 * string that becomes code or markup.
 *
 * @param {string} scripts what `script-src` allows
 * @param {string} [policyNames] the Trusted Types policies that scripts may make
 */
export const strictPolicy = (scripts, policyNames = tag) =>
  [
    "default-src 'none'",
    `script-src ${scripts}`,
    "require-trusted-types-for 'script'",
    `trusted-types ${policyNames}`,
  ].join('; ');

/**
 * Breaks the policy on purpose. Once the browser reports that, it has reported all violations before it.
 *
 * @param {import('puppeteer-core').Page} tab
 * @param {string[]} complaints
 * @returns the other complaints
 */
export const complaintsBeforeADeliberateOne = async (tab, complaints) => {
  await tab.evaluate(
    () =>
      new Promise((resolve) => {
        document.addEventListener('securitypolicyviolation', ({blockedURI}) => {
          if (blockedURI.startsWith('https://deliberate.')) resolve(undefined);
        });
        fetch('https://deliberate.example/').catch(() => undefined);
      }),
  );
  const isDeliberate = (/** @type {string} */ text) => text.includes('//deliberate.');
  if (!complaints.some(isDeliberate)) throw new Error('The page has no policy.');
  return complaints.filter((text) => !isDeliberate(text));
};
