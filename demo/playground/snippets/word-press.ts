import type {Design} from '../design.js';
import {joinLines} from '../lines.js';
import type {Release} from '../release.js';
import {elementHtml, refer, scriptHtml, styleHtml} from './markup.js';

/**
 * The script tag in a block of HTML. WordPress makes paragraphs at empty lines, and runs what stands
 * in square brackets if it begins with a name that it knows.
 */
export const wordPress = (design: Design, release: Release): string =>
  joinLines(
    '<!-- wp:html -->',
    scriptHtml(release),
    styleHtml(design)
      .replace(/\n\s*\n/g, '\n')
      .replaceAll('[', '[ '),
    refer(elementHtml(design), /[[\]]/g),
    '<!-- /wp:html -->',
  );
