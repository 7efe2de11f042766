// @ts-check
import {HELP, SECTION_IDS} from '../article/contract.js';
import {languages} from '../content/schema.js';

const sections = SECTION_IDS.filter((id) => id !== HELP);

/**
 * What editors offer for attributes that may hold more than one word, or words not known here.
 *
 * @type {Record<string, string[]>}
 */
const offers = {lang: languages, open: ['all', ...sections], sections};

/**
 * A copy of the manifest in which the type of each attribute tells the values to offer for it. An
 * empty value is the same as no attribute and is not offered.
 *
 * @param {any} manifest
 */
export const withValues = (manifest) => {
  const copy = structuredClone(manifest);
  for (const {attributes = []} of copy.modules.flatMap(
    (/** @type {any} */ one) => one.declarations,
  ))
    for (const {name, type} of attributes) {
      const words = offers[name]?.map((word) => `'${word}'`);
      type.text = words ? [...words, type.text].join(' | ') : type.text.replace("'' | ", '');
    }
  return copy;
};
