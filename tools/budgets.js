// @ts-check
import {languages} from './content/schema.js';

/**
 * A file with one language, in bytes after Brotli: Lit, the element, its styles for current and older engines,
 * and the article with its drawings, some 60 sources and the name of each citation for screen readers.
 */
const ONE_LANGUAGE = 28_000;

/** What each further language may add to the file with all languages, in bytes after Brotli. */
const FURTHER_LANGUAGE = 10_500;

/**
 * The most that each script-tag file may weigh, in bytes after Brotli. A budget catches carelessness.
 * If honest work needs more, raise the constant above and give the reason in the commit.
 *
 * @type {Record<string, number>}
 */
export const budgets = {
  ...Object.fromEntries(
    languages.map((lang) => [`menopause-backpain-info.${lang}.js`, ONE_LANGUAGE]),
  ),
  'menopause-backpain-info.js': ONE_LANGUAGE + FURTHER_LANGUAGE * (languages.length - 1),
};
