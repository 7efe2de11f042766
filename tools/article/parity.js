import {charts} from './parity/charts.js';
import {citations} from './parity/citations.js';
import {language} from './parity/language.js';
import {links} from './parity/links.js';
import {numbers} from './parity/numbers.js';
import {outline} from './parity/outline.js';
import {sections} from './parity/sections.js';
import {updated} from './parity/updated.js';

/**
 * What a translation shares with its original. Each rule reports to the translation's file. Fields and
 * labels are not among them: every article has all that the front matter knows, and no other.
 *
 * @typedef {import('./read/article.js').ReadArticle} ReadArticle
 * @type {((translation: ReadArticle, original: ReadArticle) => void)[]}
 */
export const parity = [language, updated, sections, outline, charts, citations, links, numbers];
