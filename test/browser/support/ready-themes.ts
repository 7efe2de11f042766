import {styles} from '../../../src/styles.js';
import {found} from './find.js';

/** The style sheets in demo/themes/. */
export const themeNames = ['clinic', 'dark', 'editorial', 'high-contrast', 'soft'];

const tag = 'menopause-backpain-info';

export const readTheme = async (name: string): Promise<string> => {
  const response = await fetch(`/demo/themes/${name}.css`);
  if (!response.ok) throw new Error(`There is no theme “${name}”.`);
  return response.text();
};

export const parse = (css: string): CSSStyleSheet => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
};

/** Gives the page this theme, and no other that came from here. */
export const applyTheme = async (name: string): Promise<void> => {
  document.adoptedStyleSheets = [parse(await readTheme(name))];
};

export const removeTheme = (): void => {
  document.adoptedStyleSheets = [];
};

/** All that the element reads. */
const publicProperties = new Set(
  [...styles.cssText.matchAll(/var\(\s*(--mbi-[\w-]+)/g)].map(([, name]) => name),
);

const styleRules = (rules: CSSRuleList): CSSStyleRule[] =>
  [...rules].flatMap((rule) => {
    if (rule instanceof CSSMediaRule) return styleRules(rule.cssRules);
    return rule instanceof CSSStyleRule ? rule : [];
  });

/** The custom properties in the first rule, and their values. */
export const settingsOf = (css: string): [name: string, value: string][] => {
  const {style} = found(styleRules(parse(css).cssRules)[0], 'rule in the theme');
  return [...style].map((name) => [name, style.getPropertyValue(name).trim()]);
};

/** What a theme uses that is no public name of the element: properties, selectors, other rules. */
export const privateNames = (css: string, root: ShadowRoot): string[] => {
  const parts = new Set(
    [...root.querySelectorAll('[part]')].map((one) => one.getAttribute('part')),
  );
  const {cssRules} = parse(css);
  const rules = styleRules(cssRules);
  const isPublic = (selector: string): boolean => {
    const [, part] = /^menopause-backpain-info::part\(([\w-]+)\)(?::[\w-]+)*$/.exec(selector) ?? [];
    return part !== undefined && parts.has(part);
  };
  const first = rules[0] === cssRules[0] && rules[0].selectorText === tag ? [] : ['first rule'];
  return [
    ...first,
    ...settingsOf(css).flatMap(([name]) => (publicProperties.has(name) ? [] : name)),
    ...rules
      .slice(1)
      .flatMap(({selectorText}) => selectorText.split(', '))
      .filter((selector) => !isPublic(selector)),
    ...[...cssRules]
      .filter((rule) => !(rule instanceof CSSStyleRule || rule instanceof CSSMediaRule))
      .map(({cssText}) => cssText),
  ];
};
