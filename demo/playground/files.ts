import type {CustomElement, Package} from 'custom-elements-manifest';
import {tag} from './design.js';
import {oneLine} from './text.js';

const read = async (path: string): Promise<Response> => {
  const response = await fetch(path);
  if (!response.ok)
    throw new Error(`${path} is missing: run "npm run build", then load this page again.`);
  return response;
};

const readText = async (path: string): Promise<string> => (await read(path)).text();
const readJson = async <T>(path: string): Promise<T> => (await read(path)).json() as Promise<T>;

/** The article in one language, from the build. */
const readArticle = async (lang: string) => ({
  lang,
  /** The element, ready to paste. */
  prerendered: await readText(`../dist/cdn/${tag}.${lang}.html`),
  /** JSON-LD for search engines. */
  facts: await readJson<object>(`../dist/cdn/${tag}.${lang}.json`),
});

type Article = Awaited<ReturnType<typeof readArticle>>;

/**
 * The article that the element shows for a language tag: `es-MX` finds `es`, and an unknown language
 * gets the first article, as on a page.
 */
export const articleFor = (articles: readonly Article[], lang: string): Article =>
  articles.find((article) => `${lang}-`.startsWith(`${article.lang}-`)) ?? articles[0];

/** A theme from a file in `demo/themes/`. */
export interface Theme {
  readonly id: string;
  /** CSS values by custom property. */
  readonly properties: Readonly<Record<string, string>>;
  /** Its other rules, such as those for parts. */
  readonly rules: string;
}

/** Splits a theme into its values, so that each can be changed separately. */
const readTheme = async (id: string): Promise<Theme> => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(await readText(`themes/${id}.css`));
  // The first rule has the values.
  const [{style}, ...others] = [...sheet.cssRules] as [CSSStyleRule, ...CSSRule[]];
  // On one line, as in a field.
  const values = [...style].map((name) => [name, oneLine(style.getPropertyValue(name))] as const);
  const rules = others.map(({cssText}) => cssText).join('\n');
  return {id, properties: Object.fromEntries(values), rules};
};

const plain: Theme = {id: '', properties: {}, rules: ''};
const themes = ['clinic', 'editorial', 'soft', 'high-contrast', 'dark'];

/** The manifest of the build: its files by name, in build order. */
type Scripts = Readonly<Record<string, {version: string; integrity: string}>>;

/**
 * The files of the build, and the themes.
 *
 * @throws an error that names the missing file
 */
export const loadFiles = async () => {
  const {modules} = await readJson<Package>('../dist/custom-elements.json');
  const scripts = await readJson<Scripts>('../dist/cdn/manifest.json');
  const declarations = modules.flatMap(({declarations = []}) => declarations);
  const languages = Object.keys(scripts).flatMap(
    (file) => /^[\w-]+\.([\w-]+)\.html$/.exec(file)?.[1] ?? [],
  );
  return {
    ...scripts[`${tag}.js`],
    /** The element with everything that a designer can set. */
    element: declarations.find((each) => 'customElement' in each) as CustomElement,
    articles: await Promise.all(languages.map(readArticle)),
    themes: [plain, ...(await Promise.all(themes.map(readTheme)))],
  };
};

export type Files = Awaited<ReturnType<typeof loadFiles>>;
