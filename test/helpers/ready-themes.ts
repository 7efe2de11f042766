import {documentedElement} from './elements-manifest.js';
import {found, tag} from './find.js';

/** The style sheets in demo/themes/. */
export const themeNames = ['clinic', 'dark', 'editorial', 'high-contrast', 'soft'];

export const readTheme = async (name: string): Promise<string> => {
  const response = await fetch(`/demo/themes/${name}.css`);
  if (!response.ok) throw new Error(`There is no theme “${name}”.`);
  return response.text();
};

const parse = (css: string): CSSStyleSheet => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
};

/** Applies one theme to the page, instead of the one before. */
export const applyTheme = async (name: string): Promise<void> => {
  document.adoptedStyleSheets = [parse(await readTheme(name))];
};

export const removeTheme = (): void => {
  document.adoptedStyleSheets = [];
};

const styleRules = (rules: CSSRuleList): CSSStyleRule[] =>
  [...rules].flatMap((rule) => {
    if (rule instanceof CSSMediaRule || rule instanceof CSSSupportsRule)
      return styleRules(rule.cssRules);
    return rule instanceof CSSStyleRule ? rule : [];
  });

/** The custom properties in a theme's first rule, with their values. */
export const settingsOf = (css: string): [name: string, value: string][] => {
  const {style} = found(styleRules(parse(css).cssRules)[0], 'rule in the theme');
  return [...style].map((name) => [name, style.getPropertyValue(name).trim()]);
};

/** Everything in a theme that is not a public name of the element: properties, selectors, other rules. */
export const privateNames = async (css: string, root: ShadowRoot): Promise<string[]> => {
  const {cssProperties} = await documentedElement();
  const properties = new Set(cssProperties.map(({name}) => name));
  const parts = new Set(
    [...root.querySelectorAll('[part]')].map((one) => one.getAttribute('part')),
  );
  const {cssRules} = parse(css);
  const rules = styleRules(cssRules);
  const isPublic = (selector: string): boolean => {
    if (selector === tag || selector === `${tag}[theme="dark"]`) return true;
    const [, part] = /^menopause-backpain-info::part\(([\w-]+)\)(?::[\w-]+)*$/.exec(selector) ?? [];
    return part !== undefined && parts.has(part);
  };
  const first = rules[0] === cssRules[0] && rules[0].selectorText === tag ? [] : ['first rule'];
  return [
    ...first,
    ...rules
      .filter(({selectorText}) => selectorText.startsWith(tag) && !selectorText.includes('::'))
      .flatMap(({style}) => [...style])
      .filter((name) => !properties.has(name)),
    ...rules
      .slice(1)
      .flatMap(({selectorText}) => selectorText.split(', '))
      .filter((selector) => !isPublic(selector)),
    ...[...cssRules]
      .filter(
        (rule) =>
          !(
            rule instanceof CSSStyleRule ||
            rule instanceof CSSMediaRule ||
            rule instanceof CSSSupportsRule
          ),
      )
      .map(({cssText}) => cssText),
  ];
};
