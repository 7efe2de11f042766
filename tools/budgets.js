// @ts-check

/** What no file with one language may exceed: the README promises it. */
const most = 13_000;

/** What a further language may add to the file with all of them. */
const mostOfLanguage = 5_500;

/**
 * What the files weighed after Brotli when the budgets were set, in bytes.
 *
 * @type {Record<string, number>}
 */
const reached = {en: 12_196, es: 12_892, both: 15_806};

/** Room for mending, not for growing. */
const room = 1.03;

/**
 * What the script-tag file of one language may weigh after Brotli, in bytes.
 *
 * @param {string} lang
 */
export const budgetOf = (lang) => Math.min(most, Math.floor((reached[lang] ?? most) * room));

/**
 * What the script-tag file of all languages may weigh after Brotli, in bytes.
 *
 * @param {string[]} languages
 */
export const budgetOfAll = (languages) =>
  Math.floor(reached.both * room) + mostOfLanguage * (languages.length - 2);
