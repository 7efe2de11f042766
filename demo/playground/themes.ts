import {tag} from './contract.js';

/** A theme from a file in `demo/themes/`. */
export interface Theme {
  readonly id: string;
  readonly label: string;
  /** CSS values by custom property. */
  readonly properties: Readonly<Record<string, string>>;
  /** Its other rules, such as those for parts. */
  readonly rules: string;
}

const labels = {
  clinic: 'Clinic',
  editorial: 'Editorial',
  soft: 'Soft',
  'high-contrast': 'High contrast',
  dark: 'Dark',
};

/** Splits a theme into its values, so that each can be changed separately. */
const parseTheme = (id: string, label: string, css: string): Theme => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  const rules = [...sheet.cssRules];
  const own = rules.find((rule) => rule instanceof CSSStyleRule && rule.selectorText === tag);
  const {style} = own as CSSStyleRule;
  return {
    id,
    label,
    properties: Object.fromEntries(
      [...style].map((name) => [name, style.getPropertyValue(name).trim()]),
    ),
    rules: rules
      .filter((rule) => rule !== own)
      .map(({cssText}) => cssText)
      .join('\n'),
  };
};

/** @param read returns the text of a file in the folder of the themes */
export const loadThemes = (read: (file: string) => Promise<string>): Promise<Theme[]> =>
  Promise.all(
    Object.entries(labels).map(async ([id, label]) =>
      parseTheme(id, label, await read(`${id}.css`)),
    ),
  );
