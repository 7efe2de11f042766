/** @type {import('./patch.js').Patch[]} */
export const cssTag = [
  // Every engine has had constructable style sheets since March 2023, and a strict
  // Content-Security-Policy blocks what Lit would do without.
  [/\w+\.ShadowRoot&&\(.*?\)&&"adoptedStyleSheets".*?CSSStyleSheet\.prototype/, 'true'],
];
