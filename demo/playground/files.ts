import type {CustomElement, Package} from 'custom-elements-manifest';
import {tag} from './design.js';

/** The article in one language, ready to paste, from the build. */
export interface Article {
  /** Language tag. */
  readonly lang: string;
  /** The prerendered element. */
  readonly prerendered: string;
  /** JSON-LD for search engines. */
  readonly facts: object;
}

/** The name of a language in itself, such as Español. */
export const nameOf = (lang: string): string => {
  const name = new Intl.DisplayNames(lang, {type: 'language'}).of(lang) ?? lang;
  return name.slice(0, 1).toLocaleUpperCase(lang) + name.slice(1);
};

/**
 * The article that the element shows for a language tag: `es-MX` finds `es`, and an unknown language
 * gets the first article, as on a page.
 */
export const articleFor = (articles: readonly [Article, ...Article[]], lang: string): Article =>
  articles.find((article) => `${lang}-`.startsWith(`${article.lang}-`)) ?? articles[0];

/** Something that a designer can set, from the manifest of the element. */
export interface Control {
  /** Name of the attribute, slot or custom property. */
  readonly name: string;
  readonly description: string;
  /** TypeScript type of an attribute, CSS syntax of a custom property; '' for a slot. */
  readonly type: string;
  /** CSS value of a custom property; '' if there is none to show. */
  readonly default: string;
}

export interface Controls {
  readonly attributes: readonly Control[];
  readonly slots: readonly Control[];
  readonly properties: readonly Control[];
}

/** The controls, read from `custom-elements.json`, so that they always match the element. */
export const controlsOf = ({modules}: Package): Controls => {
  const classes = modules.flatMap(({declarations = []}) => declarations);
  const element = classes.find((each) => 'customElement' in each && each.customElement);
  const {attributes, slots, cssProperties} = element as CustomElement;
  const control = {type: '', default: ''};
  return {
    attributes:
      attributes?.map((each) => ({...control, ...described(each), type: each.type?.text ?? ''})) ??
      [],
    slots: slots?.map((each) => ({...control, ...described(each)})) ?? [],
    properties:
      cssProperties?.map((each) => ({
        ...described(each),
        type: each.syntax ?? '',
        default: each.default ?? '',
      })) ?? [],
  };
};

const described = ({name, description = ''}: {name: string; description?: string}) => ({
  name,
  description,
});

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
const loadThemes = (read: (file: string) => Promise<string>): Promise<Theme[]> =>
  Promise.all(
    Object.entries(labels).map(async ([id, label]) =>
      parseTheme(id, label, await read(`${id}.css`)),
    ),
  );

/** The files of the build, and the themes. */
export interface Files {
  readonly manifest: Package;
  readonly version: string;
  readonly integrity: string;
  /** One for each language, English first. */
  readonly articles: readonly [Article, ...Article[]];
  readonly themes: readonly Theme[];
}

const name = 'menopause-backpain-info';

/** The manifest of the build: its files by name, in build order. */
type Scripts = Readonly<Record<string, {version: string; integrity: string}>>;

const read = async (path: string): Promise<Response> => {
  const response = await fetch(path);
  if (!response.ok)
    throw new Error(`${path} is missing: run "npm run build", then load this page again.`);
  return response;
};

const readArticle = async (lang: string): Promise<Article> => {
  const [html, json] = await Promise.all(
    ['html', 'json'].map((end) => read(`../dist/cdn/${name}.${lang}.${end}`)),
  );
  return {lang, prerendered: await html.text(), facts: (await json.json()) as object};
};

const readArticles = async (scripts: Scripts): Promise<Files['articles']> => {
  const languages = Object.keys(scripts).flatMap(
    (file) => /^[\w-]+\.([\w-]+)\.html$/.exec(file)?.[1] ?? [],
  );
  const [first, ...others] = await Promise.all(languages.map(readArticle));
  if (!first) throw new Error('dist/cdn/manifest.json names no article.');
  return [first, ...others];
};

/** @throws an error that names the missing file */
export const loadFiles = async (): Promise<Files> => {
  const [manifest, scripts, themes] = await Promise.all([
    read('../dist/custom-elements.json').then((file) => file.json() as Promise<Package>),
    read('../dist/cdn/manifest.json').then((file) => file.json() as Promise<Scripts>),
    loadThemes((file) => read(`themes/${file}`).then((theme) => theme.text())),
  ]);
  const script = scripts[`${name}.js`];
  if (!script) throw new Error(`dist/cdn/manifest.json does not name ${name}.js.`);
  return {manifest, articles: await readArticles(scripts), themes, ...script};
};
