import type {CssCustomProperty} from 'custom-elements-manifest';
import {joinLines, oneLine} from './text.js';

/** The element and the names that a design may set, in the order of the snippets. */

export const tag = 'menopause-backpain-info';

/**
 * The attributes of the article. Other names are refused: they could be instructions to a framework,
 * such as `v-html`.
 */
export const attributeNames = [
  'lang',
  'open',
  'sections',
  'exclusive',
  'heading-level',
  'theme',
  'emergency-number',
] as const;

/** Attributes that need no value. */
export const booleanAttributes: readonly string[] = ['exclusive'];

/** The default slot comes last. It shows until the script has arrived. */
export const slotNames = ['heading', 'intro', 'action', 'reviewer', ''] as const;

/**
 * A filled-in form by the names of its fields. Those of attributes begin with `attribute.`, those of
 * slots with `slot.`, those of custom properties with `--`.
 */
export type Choices = Readonly<Record<string, string>>;

/** The choices of a designer. A missing entry means the default. */
export interface Design {
  /** By attribute name; '' for a boolean attribute that is on. */
  readonly attributes: Readonly<Record<string, string>>;
  /**
   * The designer's own text by slot name; '' is the default slot. Links are written as
   * [label](address), and empty lines separate paragraphs.
   */
  readonly slots: Readonly<Record<string, string>>;
  /** CSS values by custom property. */
  readonly properties: Readonly<Record<string, string>>;
  /** CSS text: the other rules of the chosen theme, such as those for parts. */
  readonly rules: string;
}

const innermost = /\([^(){}[\]]*\)|\[[^(){}[\]]*\]|\{[^(){}[\]]*\}/g;

/** Removes everything in brackets from a text that has no strings or comments. */
const outsideBrackets = (text: string): string => {
  while (text.search(innermost) >= 0) text = text.replace(innermost, ' ');
  return text;
};

/**
 * Whether a text can be the value of a custom property in every snippet. It must be complete, so that
 * it does not change the meaning of the declarations after it.
 *
 * Escapes, comments, `url()`, `[`, `<` and control characters are refused as well: no property of the
 * article needs them, and most of them have special rules for where they end. `v-bind()` is refused
 * because Vue runs its content.
 */
export const isCssValue = (value: string): boolean => {
  if (!value.trim() || /[\\<[\]]|\/\*|url\(|v-bind|[^\P{Cc}\s]/iu.test(value)) return false;
  const words = value.replace(/"[^"\n\r\f]*"|'[^'\n\r\f]*'/g, ' ');
  return !/["'{}!]/.test(words) && !/[;()]/.test(outsideBrackets(words));
};

/**
 * Whether a text can be added to the rules of a style sheet in every snippet. It must not end the
 * style element or the block around it, and must not leave anything open.
 */
export const isCssRules = (rules: string): boolean => {
  if (/<\/style|<!--|bind/i.test(rules)) return false;
  const words = rules.replace(
    /\/\*[^]*?\*\/|("(?:[^"\\\n\r\f]|\\[^])*"|'(?:[^'\\\n\r\f]|\\[^])*')/g,
    (_match, string?: string) => (string ? '§' : ' '),
  );
  // An unquoted `url()` has special rules for where it ends.
  if (/["'\\]|\/\*|url\((?!\s*§\s*\))/i.test(words)) return false;
  return /^$|\}$/.test(words.trim()) && !/[(){}[\]]/.test(outsideBrackets(words));
};

/** The values of each syntax, in words, and a CSS property with them that the browser can be asked about. */
const syntaxes: Readonly<Record<string, readonly [words: string, property: string]>> = {
  '<color>': ['a colour, such as #00695c, teal or light-dark(#00695c, #80cbc4)', 'color'],
  '<family-name>': ['a font, such as Georgia, serif', 'font-family'],
  '<length>': ['a length, such as 12px or 1.5em', 'padding-left'],
  '<number>': ['a number, such as 1.5', 'line-height'],
  '<time>': ['a time, such as 0.2s', 'transition-duration'],
};

/**
 * The problem with a value of a custom property, and how to fix it; '' if there is none.
 *
 * @param syntax such as `<color>`
 */
export const problemWith = (value = '', syntax = ''): string => {
  const [words, property] = syntaxes[syntax] ?? ['a CSS value', '--any'];
  const isFine = !value || (isCssValue(value) && CSS.supports(property, value));
  return isFine ? '' : `Not used yet: “${value}” is not ${words}.`;
};

/** The design that a form describes, without wrong values. */
export const designOf = (
  choices: Choices,
  properties: readonly CssCustomProperty[] = [],
  rules = '',
): Design => {
  const named = (prefix: string): Record<string, string> => {
    const entries = Object.entries(choices).filter(([name]) => name.startsWith(prefix));
    return Object.fromEntries(entries.map(([name, value]) => [name.slice(prefix.length), value]));
  };
  const usable = properties.filter(({name, syntax}) => !problemWith(choices[name], syntax));
  return {
    attributes: named('attribute.'),
    slots: named('slot.'),
    properties: Object.fromEntries(usable.map(({name}) => [name, choices[name] ?? ''])),
    rules,
  };
};

/** The attributes of a design that have a value, in the order of the contract. */
export const attributesOf = ({attributes}: Design) =>
  attributeNames
    .filter((name) => name in attributes)
    .map((name) => [name, oneLine(attributes[name])] as const)
    .filter(([name, value]) => value || booleanAttributes.includes(name));

/** The style sheet of a design, or '' if everything has its default. */
export const styleSheet = ({properties, rules}: Design): string => {
  const declarations = Object.entries(properties)
    .filter(([name, value]) => /^--mbi-[a-z-]+$/.test(name) && isCssValue(value))
    .map(([name, value]) => `  ${name}: ${value.trim().replace(/\s+/g, ' ')};`);
  const rule = declarations.length ? [`${tag} {`, ...declarations, '}'] : [];
  return joinLines(...rule, isCssRules(rules) ? rules : '');
};
