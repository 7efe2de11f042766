import {tag} from './contract.js';
import {isCssRules, isCssValue} from './css-text.js';
import type {Design} from './design.js';
import {dedent} from './lines.js';

/** The style sheet of a design, or '' if everything has its default. */
export const styleSheet = ({properties, rules}: Design): string => {
  const declarations = Object.entries(properties)
    .filter(([name, value]) => /^--mbi-[a-z-]+$/.test(name) && isCssValue(value))
    .map(([name, value]) => `  ${name}: ${value.trim().replace(/\s+/g, ' ')};`);
  const rule = declarations.length ? [`${tag} {`, ...declarations, '}'] : [];
  const more = isCssRules(rules) ? dedent(rules) : '';
  return [...rule, more].filter(Boolean).join('\n');
};
