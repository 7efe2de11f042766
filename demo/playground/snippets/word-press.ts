import type {Design} from '../design.js';
import {joinLines} from '../lines.js';
import type {Release} from '../release.js';
import {elementHtml, refer, scriptHtml, styleHtml} from './markup.js';

/**
 * The script tag in a block of HTML. Empty lines are removed because WordPress turns them into
 * paragraphs. Square brackets are escaped because WordPress runs shortcodes.
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
