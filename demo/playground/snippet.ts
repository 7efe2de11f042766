import type {Design} from './design.js';
import type {Release} from './release.js';
import {npm} from './snippets/npm.js';
import {prerendered} from './snippets/prerendered.js';
import {react} from './snippets/react.js';
import {script} from './snippets/script.js';
import {vue} from './snippets/vue.js';
import {wordPress} from './snippets/word-press.js';

export {isCssRules, isCssValue} from './css-text.js';
export type {Release} from './release.js';

/** The kinds of code, in display order. */
export const variants = [
  {id: 'script', label: 'Script tag'},
  {id: 'prerendered', label: 'Prerendered HTML'},
  {id: 'npm', label: 'npm'},
  {id: 'react', label: 'React'},
  {id: 'vue', label: 'Vue'},
  {id: 'wordpress', label: 'WordPress'},
] as const;

export type Variant = (typeof variants)[number]['id'];

const writers: Readonly<Record<Variant, (design: Design, release: Release) => string>> = {
  script,
  prerendered,
  npm,
  react,
  vue,
  wordpress: wordPress,
};

/**
 * The code that puts a design on a page. It contains only the differences from the defaults. Text is
 * escaped. CSS cannot be escaped, so values that fail `isCssValue` and rules that fail `isCssRules`
 * are left out.
 */
export const snippet = (variant: Variant, design: Design, release: Release): string =>
  writers[variant](design, release);
