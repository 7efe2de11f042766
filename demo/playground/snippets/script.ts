import type {Design} from '../design.js';
import {joinLines} from '../lines.js';
import type {Release} from '../release.js';
import {elementHtml, scriptHtml, styleHtml} from './markup.js';

/** One script tag and one element. */
export const script = (design: Design, release: Release): string =>
  joinLines(scriptHtml(release), styleHtml(design), elementHtml(design));
