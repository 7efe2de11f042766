// @ts-check
import {groups} from './changelog.js';

/** @import {Group, Notes} from './changelog.js' */

/** @type {Record<Group, RegExp>} What readers and pages get is made of these. */
const files = {
  Text: /^content\/(?!README)/,
  Code: /^(src|wordpress)\//,
};

/**
 * What has changed since the last version without a word in the changelog.
 *
 * @param {Notes} notes of what is to be released
 * @param {string[]} changed paths of the files that have changed
 * @returns {string[]} a message each, with the way to mend it
 */
export const missingNotes = (notes, changed) =>
  groups.flatMap((group) => {
    const paths = changed.filter((path) => files[group].test(path));
    return paths.length > 0 && notes[group].length === 0
      ? `CHANGELOG.md: say under “Unreleased”, “${group}” what has changed in ${paths.join(', ')}.`
      : [];
  });
