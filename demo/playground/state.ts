import {variants} from './snippet.js';

/** A value to choose, and its name for the user. */
export interface Option {
  readonly value: string;
  readonly label: string;
  /** Language of the label, if it differs from the playground's. */
  readonly lang?: string;
}

/** The host pages of the preview. Each value is the name of a file in `demo/hosts/`. */
export const hosts = [
  {value: 'clinic', label: 'Clinic', language: 'en'},
  {value: 'blog', label: 'Blog article', language: 'en'},
  {value: 'bootstrap', label: 'Bootstrap site', language: 'en'},
  {value: 'dark', label: 'Dark site', language: 'en'},
  {value: 'spanish', label: 'Clinic in Spanish', language: 'es'},
  {value: 'rtl', label: 'Right-to-left site', language: 'ar'},
  {value: 'strict', label: 'Strict security policy', language: 'en'},
  {value: 'no-script', label: 'Scripting off', language: 'en'},
] as const;

/** Colour schemes of the host page; '' is the visitor's. */
export const schemes = [
  {value: '', label: 'Auto'},
  {value: 'light', label: 'Light'},
  {value: 'dark', label: 'Dark'},
] as const;

/** Widths of the preview in CSS pixels. */
export const narrowest = 240;
export const widest = 1600;

/** The defaults that are not empty. */
const defaults: Readonly<Record<string, string>> = {
  host: 'clinic',
  // A width that fits most screens without much scaling.
  width: matchMedia('(width < 44rem)').matches ? '360' : '1280',
  variant: 'script',
};

/**
 * The fields of the form by name, without those that have their default. This is also the part of the
 * address after `#`, which no server gets, so that a link shares it. The names of attributes begin with
 * `attribute.`, those of slots with `slot.`, those of custom properties with `--`.
 */
export type State = URLSearchParams;

export const valueOf = (state: State, name: string): string =>
  state.get(name) ?? defaults[name] ?? '';

/** The values whose names begin with a prefix, by the rest of the name. */
export const valuesOf = (state: State, prefix: string): Record<string, string> =>
  Object.fromEntries(
    [...state]
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, value]) => [name.slice(prefix.length), value]),
  );

/** Reads the state from an address. Impossible values get their default. */
export const fromAddress = (hash: string): State => {
  const state = new URLSearchParams(hash.replace(/^#/, ''));
  for (const [name, options] of Object.entries({host: hosts, scheme: schemes, variant: variants}))
    if (options.every(({value}) => value !== state.get(name))) state.delete(name);
  const width = Number(state.get('width'));
  if (!(width >= narrowest && width <= widest)) state.delete('width');
  return state;
};

/**
 * The state after the user has changed a field.
 *
 * @param themed values of the theme by custom property; they are defaults too
 */
export const changed = (
  state: State,
  {name, type, value, checked}: HTMLInputElement,
  themed: Readonly<Record<string, string>>,
): State => {
  const next = new URLSearchParams(state);
  const isDefault = value === (themed[name] ?? defaults[name] ?? '');
  if (type === 'checkbox' ? checked : !isDefault) next.set(name, value);
  else next.delete(name);
  // Another theme starts from its own values.
  if (name === 'theme')
    for (const key of [...next.keys()]) if (key.startsWith('--')) next.delete(key);
  return next;
};

/** The language of the article: its own, or that of the host page. */
export const languageOf = (state: State): string =>
  state.get('attribute.lang') ||
  (hosts.find(({value}) => value === valueOf(state, 'host'))?.language ?? '');
