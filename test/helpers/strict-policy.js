// @ts-check
const tag = 'menopause-backpain-info';

/**
 * The strictest policy the element has to live with: scripts from these places and nothing else,
 * and no string that becomes code or markup.
 *
 * @param {string} scripts what `script-src` allows
 * @param {string} [policyNames] what Trusted Types policies may be called
 */
export const strictPolicy = (scripts, policyNames = tag) =>
  [
    "default-src 'none'",
    `script-src ${scripts}`,
    "require-trusted-types-for 'script'",
    `trusted-types ${policyNames}`,
  ].join('; ');

/**
 * Listens to a page from outside, and to the violations inside it. Call it before the page is opened.
 *
 * @param {import('puppeteer-core').Page} tab
 */
export const listenTo = async (tab) => {
  /** @type {string[]} What the console and uncaught exceptions say. */
  const complaints = [];
  /** @type {string[]} Everything the page asks for. */
  const asked = [];

  const complain = (/** @type {string} */ text) => {
    // Firefox looks for a picture for its own address bar, and the policy forbids that too.
    if (!text.includes('/favicon.ico')) complaints.push(text);
  };
  tab.on('request', (request) => asked.push(request.url()));
  tab.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) complain(message.text());
  });
  tab.on('pageerror', (error) => complain(`uncaught: ${error}`));
  await tab.evaluateOnNewDocument(() =>
    document.addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI}) =>
      console.error(`violation of ${violatedDirective}: ${blockedURI}`),
    ),
  );
  return {complaints, asked};
};

/**
 * Breaks a rule on purpose: when that has been heard of, so have all violations before it.
 *
 * @param {import('puppeteer-core').Page} tab
 * @param {string[]} complaints
 * @returns what was complained of before
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
  if (!complaints.some(isDeliberate)) throw new Error('The policy is not in force.');
  return complaints.filter((text) => !isDeliberate(text));
};
