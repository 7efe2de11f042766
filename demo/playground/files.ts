import type {Manifest} from './manifest.js';
import {loadThemes, type Theme} from './themes.js';

/** What the build has made, and the themes. */
export interface Files {
  readonly manifest: Manifest;
  readonly version: string;
  readonly integrity: string;
  readonly prerendered: string;
  /** What search engines may know of the article. */
  readonly facts: object;
  readonly themes: readonly Theme[];
}

const name = 'menopause-backpain-info';

const read = async (path: string): Promise<Response> => {
  const response = await fetch(path);
  if (!response.ok)
    throw new Error(`${path} is missing: run "npm run build", then load this page again.`);
  return response;
};

/** @throws an error that says what is missing */
export const loadFiles = async (): Promise<Files> => {
  const [manifest, scripts, prerendered, facts, themes] = await Promise.all([
    read('../dist/custom-elements.json').then((file) => file.json() as Promise<Manifest>),
    read('../dist/cdn/manifest.json').then(
      (file) => file.json() as Promise<Record<string, {version: string; integrity: string}>>,
    ),
    read(`../dist/cdn/${name}.en.html`).then((file) => file.text()),
    read(`../dist/cdn/${name}.en.json`).then((file) => file.json() as Promise<object>),
    loadThemes((file) => read(`themes/${file}`).then((theme) => theme.text())),
  ]);
  const script = scripts[`${name}.js`];
  if (!script) throw new Error(`dist/cdn/manifest.json does not name ${name}.js.`);
  return {manifest, prerendered, facts, themes, ...script};
};
