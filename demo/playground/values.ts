import {isCssValue} from './css-text.js';

/** A CSS property for each syntax. The browser checks a value against it. */
const askedOf: Readonly<Record<string, string>> = {
  '<color>': 'color',
  '<family-name>': 'font-family',
  '<length>': 'padding-left',
  '<number>': 'line-height',
  '<time>': 'transition-duration',
};

const meant: Readonly<Record<string, string>> = {
  '<color>': 'a colour, such as #00695c, teal or light-dark(#00695c, #80cbc4)',
  '<family-name>': 'a font, such as Georgia, serif',
  '<length>': 'a length, such as 12px or 1.5em',
  '<number>': 'a number, such as 1.5',
  '<time>': 'a time, such as 0.2s',
};

/**
 * The problem with a value of a custom property, and how to fix it; '' if there is none.
 *
 * @param syntax such as `<color>`
 */
export const problemWith = (value: string, syntax: string): string => {
  const property = askedOf[syntax];
  const isFine = isCssValue(value) && (!property || CSS.supports(property, value));
  return !value || isFine
    ? ''
    : `Not used yet: “${value}” is not ${meant[syntax] ?? 'a CSS value'}.`;
};
