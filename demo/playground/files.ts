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

/**
 * The article that the element shows for a language tag: `es-MX` finds `es`, and an unknown language
 * gets the first article, as on a page.
 */
export const articleFor = (articles: readonly [Article, ...Article[]], lang: string): Article =>
  articles.find((article) => `${lang}-`.startsWith(`${article.lang}-`)) ?? articles[0];

/** A theme from a file in `demo/themes/`. */
export interface Theme {
  readonly id: string;
  /** CSS values by custom property. */
  readonly properties: Readonly<Record<string, string>>;
  /** Its other rules, such as those for parts. */
  readonly rules: string;
}

/** The files of the build, and the themes. */
export interface Files {
  /** The element with everything that a designer can set. */
  readonly manifest: CustomElement;
  readonly version: string;
  readonly integrity: string;
  /** One for each language, English first. */
  readonly articles: readonly [Article, ...Article[]];
  readonly themes: readonly Theme[];
}

const read = async (path: string): Promise<Response> => {
  const response = await fetch(path);
  if (!response.ok)
    throw new Error(`${path} is missing: run "npm run build", then load this page again.`);
  return response;
};

const readText = async (path: string): Promise<string> => (await read(path)).text();
const readJson = async <T>(path: string): Promise<T> => (await read(path)).json() as Promise<T>;

const readArticle = async (lang: string): Promise<Article> => {
  const path = `../dist/cdn/${tag}.${lang}`;
  return {
    lang,
    prerendered: await readText(`${path}.html`),
    facts: await readJson<object>(`${path}.json`),
  };
};

/** Splits a theme into its values, so that each can be changed separately. */
const readTheme = async (id: string): Promise<Theme> => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(await readText(`themes/${id}.css`));
  const rules = [...sheet.cssRules];
  const own = rules.find((rule) => rule instanceof CSSStyleRule && rule.selectorText === tag);
  const {style} = own as CSSStyleRule;
  // In one line, because a field has one.
  const valueOf = (name: string) =>
    [name, style.getPropertyValue(name).trim().replace(/\s+/g, ' ')] as const;
  const others = rules.filter((rule) => rule !== own).map(({cssText}) => cssText);
  return {
    id,
    properties: Object.fromEntries([...style].map(valueOf)),
    rules: others.join('\n'),
  };
};

const themes = ['clinic', 'editorial', 'soft', 'high-contrast', 'dark'];

/** The manifest of the build: its files by name, in build order. */
type Scripts = Readonly<Record<string, {version: string; integrity: string}>>;

/** @throws an error that names the missing file */
export const loadFiles = async (): Promise<Files> => {
  const [{modules}, scripts] = await Promise.all([
    readJson<Package>('../dist/custom-elements.json'),
    readJson<Scripts>('../dist/cdn/manifest.json'),
  ]);
  const declarations = modules.flatMap(({declarations = []}) => declarations);
  const manifest = declarations.find((each) => 'customElement' in each && each.customElement);
  const languages = Object.keys(scripts).flatMap(
    (file) => /^[\w-]+\.([\w-]+)\.html$/.exec(file)?.[1] ?? [],
  );
  const [article, ...articles] = await Promise.all(languages.map(readArticle));
  const script = scripts[`${tag}.js`];
  if (!article || !script) throw new Error('dist/cdn/manifest.json names no script or no article.');
  return {
    ...script,
    manifest: manifest as CustomElement,
    articles: [article, ...articles],
    themes: await Promise.all(themes.map(readTheme)),
  };
};
