import type {Article} from './articles.js';
import type {Manifest} from './manifest.js';
import {loadThemes, type Theme} from './themes.js';

/** The files of the build, and the themes. */
export interface Files {
  readonly manifest: Manifest;
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
    (file) => /\.([\w-]+)\.html$/.exec(file)?.[1] ?? [],
  );
  const [first, ...others] = await Promise.all(languages.map(readArticle));
  if (!first) throw new Error('dist/cdn/manifest.json names no article.');
  return [first, ...others];
};

/** @throws an error that names the missing file */
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
