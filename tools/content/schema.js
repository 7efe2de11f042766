// @ts-check
/** The languages of the articles, and what `content/rules.yaml` asks of all of them. */
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

/** @type {import('../../types/content.js').ContentRules} */
const rules = parse(readFileSync(new URL('rules.yaml', content), 'utf8'));
export const {sections: SECTION_IDS, cited, limits, indexes, messages, fields, drawings} = rules;
export const {passive, readability: readabilityLimits} = rules;

/** @type {(text: string) => boolean} whether it is a well-formed BCP 47 tag, as `Intl` requires */
export function isLanguageTag(text) {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

/** @type {(text: string) => boolean} whether it is a day that exists, as YYYY-MM-DD */
export const isDate = (text) => new Date(`${text}T00:00Z`).toJSON()?.slice(0, 10) === text;

const formats = {date: isDate, 'language-tag': isLanguageTag};
export const ajv = new Ajv({allErrors: true, allowUnionTypes: true, verbose: true, formats});
