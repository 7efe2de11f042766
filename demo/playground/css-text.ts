const innermost = /\([^(){}[\]]*\)|\[[^(){}[\]]*\]|\{[^(){}[\]]*\}/g;

/** What a text without strings and comments has outside of brackets. */
const outsideBrackets = (text: string): string => {
  let before;
  do {
    before = text;
    text = before.replace(innermost, ' ');
  } while (text !== before);
  return text;
};

/**
 * Whether a text can be the value of a custom property in every snippet: it is complete in itself, so
 * that the declarations after it mean what they meant without it.
 *
 * Escapes, comments, `url()`, `[`, `<` and control characters are refused as well. No property of the
 * article needs them, and most have rules of their own of where they end. Vue would run what stands
 * in `v-bind()`.
 */
export const isCssValue = (value: string): boolean => {
  if (!value.trim() || /[\\<[\]]|\/\*|url\(|v-bind|[^\P{Cc}\s]/iu.test(value)) return false;
  const words = value.replace(/"[^"\n\r\f]*"|'[^'\n\r\f]*'/g, ' ');
  return !/["'{}!]/.test(words) && !/[;()]/.test(outsideBrackets(words));
};

/**
 * Whether a text can stand among the rules of a style sheet in every snippet: it ends neither the
 * style element nor the block around it, and leaves nothing open.
 */
export const isCssRules = (rules: string): boolean => {
  if (/<\/style|<!--|bind/i.test(rules)) return false;
  const words = rules.replace(
    /\/\*[^]*?\*\/|("(?:[^"\\\n\r\f]|\\[^])*"|'(?:[^'\\\n\r\f]|\\[^])*')/g,
    (_match, string?: string) => (string ? '§' : ' '),
  );
  // An address without quotes has rules of its own of where it ends.
  if (/["'\\]|\/\*|url\((?!\s*§\s*\))/i.test(words)) return false;
  return /^$|\}$/.test(words.trim()) && !/[(){}[\]]/.test(outsideBrackets(words));
};
