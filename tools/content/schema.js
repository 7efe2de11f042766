// @ts-check
/** The ids, fields, languages and limits of all articles. */
import {readdirSync, readFileSync} from 'node:fs';
import Ajv from 'ajv';
import {parse} from 'yaml';

const content = new URL('../../content/', import.meta.url);

/** The language that the others are translated from. */
export const ORIGINAL = 'en';

/** The language tag of each article in `content/`, in the order in which readers choose. */
export const languages = readdirSync(content)
  .filter((file) => file.endsWith('.md') && file !== 'README.md')
  .map((file) => file.slice(0, -'.md'.length))
  .sort((a, b) => Number(b === ORIGINAL) - Number(a === ORIGINAL) || a.localeCompare(b));

export const SUMMARY = 'summary';
export const HELP = 'get-help';
/** In these sections, as in the summary, every paragraph, list item and chart names its source. */
const CITED_SECTIONS = [HELP, 'causes', 'symptoms', 'treatment', 'see-a-doctor'];
export const SECTION_IDS = [...CITED_SECTIONS, 'questions', 'sources'];
export const needsSources = (/** @type {string} */ id) => [SUMMARY, ...CITED_SECTIONS].includes(id);

export const MAX_SENTENCE_WORDS = 25;
export const WORDS_PER_MINUTE = 200;

/** @type {(text: string) => boolean} whether it is a day that exists, as YYYY-MM-DD */
export function isDate(text) {
  const date = new Date(`${text}T00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}

/** @type {(text: string) => boolean} whether it is a well-formed BCP 47 tag, as `Intl` requires */
export function isLanguageTag(text) {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

/** JSON Schemas of all YAML. */
export const fields = parse(readFileSync(new URL('schema.yaml', content), 'utf8'));
export const ajv = new Ajv({
  allErrors: true,
  allowUnionTypes: true,
  verbose: true,
  formats: {date: isDate, 'language-tag': isLanguageTag},
});
