import type {Article} from './articles.js';
import type {Manifest} from './manifest.js';
import {loadThemes, type Theme} from './themes.js';

/** What the build has made, and the themes. */
export interface Files {
  readonly manifest: Manifest;
  readonly version: string;
  readonly integrity: string;
  /** By language, English first. */
  readonly articles: readonly [Article, ...Article[]];
  readonly themes: readonly Theme[];
}

const name = 'menopause-backpain-info';

/** What the build says of its files, by name, in the order it has made them. */
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
    (file) => /\.([\w-]+)\.html$/.exec(file)?.[1] ?? [],
  );
  const [first, ...others] = await Promise.all(languages.map(readArticle));
  if (!first) throw new Error('dist/cdn/manifest.json names no article.');
  return [first, ...others];
};

/** @throws an error that says what is missing */
export const loadFiles = async (): Promise<Files> => {
  const [manifest, scripts, themes] = await Promise.all([
    read('../dist/custom-elements.json').then((file) => file.json() as Promise<Manifest>),
    read('../dist/cdn/manifest.json').then((file) => file.json() as Promise<Scripts>),
    loadThemes((file) => read(`themes/${file}`).then((theme) => theme.text())),
  ]);
  const script = scripts[`${name}.js`];
  if (!script) throw new Error(`dist/cdn/manifest.json does not name ${name}.js.`);
  return {manifest, articles: await readArticles(scripts), themes, ...script};
};
