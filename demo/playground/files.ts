import type {CustomElement, Package} from 'custom-elements-manifest';
import {tag, type Choices} from './design.js';
import {oneLine} from './text.js';

const read = async (path: string): Promise<string> => {
  const response = await fetch(path);
  if (!response.ok)
    throw new Error(`${path} is missing: run "npm run build", then load this page again.`);
  return response.text();
};

/** The article in one language, from the build. */
const readArticle = async (lang: string) => ({
  lang,
  /** The element, ready to paste. */
  prerendered: await read(`../dist/cdn/${tag}.${lang}.html`),
  /** JSON-LD for search engines. */
  facts: JSON.parse(await read(`../dist/cdn/${tag}.${lang}.json`)) as object,
});

/**
 * The article that the element shows for a language tag: `es-MX` finds `es`, and an unknown language
 * gets the first article, as on a page.
 */
export const articleFor = (articles: Files['articles'], lang: string) =>
  articles.find((article) => `${lang}-`.startsWith(`${article.lang}-`)) ?? articles[0];

/** A theme, split into its values, so that each can be changed separately, and its other rules. */
const readTheme = async (id: string) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(await read(`themes/${id}.css`));
  // The first rule has the values.
  const [{style}, ...others] = [...sheet.cssRules] as [CSSStyleRule, ...CSSRule[]];
  // On one line, as in a field.
  const values = [...style].map((name) => [name, oneLine(style.getPropertyValue(name))]);
  const rules = others.map(({cssText}) => cssText).join('\n');
  return {id, properties: Object.fromEntries(values) as Choices, rules, swatch: style.cssText};
};

/** The manifest of the build: its files by name, in build order. */
type Scripts = Readonly<Record<string, {version: string; integrity: string}>>;

/**
 * The files of the build, and the themes that the page offers.
 *
 * @throws an error that names the missing file
 */
export const loadFiles = async () => {
  const {modules} = JSON.parse(await read('../dist/custom-elements.json')) as Package;
  const scripts = JSON.parse(await read('../dist/cdn/manifest.json')) as Scripts;
  const declarations = modules.flatMap(({declarations = []}) => declarations);
  const languages = Object.keys(scripts).flatMap(
    (file) => /^[\w-]+\.([\w-]+)\.html$/.exec(file)?.[1] ?? [],
  );
  const themes = document.querySelectorAll<HTMLInputElement>('[name=theme]:not([value=""])');
  return {
    ...scripts[`${tag}.js`],
    /** The element with everything that a designer can set. */
    element: declarations.find((each) => 'customElement' in each) as CustomElement,
    articles: await Promise.all(languages.map(readArticle)),
    themes: await Promise.all([...themes].map(({value}) => readTheme(value))),
  };
};

export type Files = Awaited<ReturnType<typeof loadFiles>>;
