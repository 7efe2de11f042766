import {citationCoverage} from './rules/citation-coverage.js';
import {fileName} from './rules/file-name.js';
import {headings} from './rules/headings.js';
import {images} from './rules/images.js';
import {links} from './rules/links.js';
import {placeholders} from './rules/placeholders.js';
import {plainText} from './rules/plain-text.js';
import {rawHtml} from './rules/raw-html.js';
import {readability} from './rules/readability.js';
import {sections} from './rules/sections.js';
import {sentenceLength} from './rules/sentence-length.js';
import {sourceKeys} from './rules/source-keys.js';

/**
 * What an article must keep to be published. Each rule reports to the file it finds wrong and
 * bears with whatever an earlier problem left missing, so that all problems come out at once.
 *
 * @type {((article: import('./read/article.js').ReadArticle) => void)[]}
 */
export const rules = [
  fileName,
  sections,
  headings,
  plainText,
  placeholders,
  rawHtml,
  links,
  images,
  sourceKeys,
  citationCoverage,
  sentenceLength,
  readability,
];
