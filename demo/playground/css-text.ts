const innermost = /\([^(){}[\]]*\)|\[[^(){}[\]]*\]|\{[^(){}[\]]*\}/g;

/** Removes everything in brackets from a text that has no strings or comments. */
const outsideBrackets = (text: string): string => {
  let before;
  do {
    before = text;
    text = before.replace(innermost, ' ');
  } while (text !== before);
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
