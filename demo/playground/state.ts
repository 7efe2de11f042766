import {variants, type Variant} from './snippet.js';

/** The host pages of the preview. Each id is the name of a file in `demo/hosts/`. */
export const hosts = [
  {id: 'clinic', label: 'Clinic', lang: 'en'},
  {id: 'blog', label: 'Blog article', lang: 'en'},
  {id: 'bootstrap', label: 'Bootstrap site', lang: 'en'},
  {id: 'dark', label: 'Dark site', lang: 'en'},
  {id: 'spanish', label: 'Clinic in Spanish', lang: 'es'},
  {id: 'rtl', label: 'Right-to-left site', lang: 'ar'},
  {id: 'strict', label: 'Strict security policy', lang: 'en'},
  {id: 'no-script', label: 'Scripting off', lang: 'en'},
] as const;

export type HostId = (typeof hosts)[number]['id'];

/** The language of a host page. The article uses it unless its own `lang` is set. */
export const languageOf = (host: HostId): string => hosts.find(({id}) => id === host)?.lang ?? '';

type Values = Readonly<Record<string, string>>;

/** The state of the playground. It is kept in the address, so that a link shares it. */
export interface State {
  readonly host: HostId;
  /** Width of the preview in CSS pixels. */
  readonly width: number;
  /** Colour scheme of the host page; '' is the visitor's. */
  readonly scheme: '' | 'light' | 'dark';
  /** Id of the theme to start from; '' is none. */
  readonly theme: string;
  readonly attributes: Values;
  readonly slots: Values;
  /** Custom properties that differ from the theme; '' restores the element's default. */
  readonly properties: Values;
  readonly variant: Variant;
  /** Whether the code contains facts for search engines. */
  readonly facts: boolean;
  readonly reviewer: string;
  /** Address of the script-tag files, if not the playground's own copy. */
  readonly folder: string;
}

export const narrowest = 240;
export const widest = 1600;

export const initialState: State = {
  host: 'clinic',
  // A width that fits most screens without much scaling.
  width: matchMedia('(width < 44rem)').matches ? 360 : 1280,
  scheme: '',
  theme: '',
  attributes: {},
  slots: {},
  properties: {},
  variant: 'script',
  facts: false,
  reviewer: '',
  folder: '',
};

/** The prefixes of named values in the address. */
const prefixes = {attributes: 'attribute.', slots: 'slot.', properties: '--'} as const;
const groups = Object.keys(prefixes) as (keyof typeof prefixes)[];

/** The differences from the initial state, as the part of the address after `#`, which no server gets. */
export const toAddress = (state: State): string => {
  const address = new URLSearchParams();
  for (const key of [
    'host',
    'width',
    'scheme',
    'theme',
    'variant',
    'facts',
    'reviewer',
    'folder',
  ] as const)
    if (state[key] !== initialState[key]) address.set(key, String(state[key]));
  for (const group of groups)
    for (const [name, value] of Object.entries(state[group]))
      address.set(group === 'properties' ? name : prefixes[group] + name, value);
  return String(address);
};

const oneOf = <T extends string>(value: string | null, allowed: readonly T[], otherwise: T): T =>
  allowed.find((candidate) => candidate === value) ?? otherwise;

/** Reads the state from an address. Missing or impossible values get their default. */
export const fromAddress = (hash: string): State => {
  const address = new URLSearchParams(hash.replace(/^#/, ''));
  const named = (group: keyof typeof prefixes): Values =>
    Object.fromEntries(
      [...address]
        .filter(([key]) => key.startsWith(prefixes[group]))
        .map(([key, value]) => [
          group === 'properties' ? key : key.slice(prefixes[group].length),
          value,
        ]),
    );
  const width = Math.round(Number(address.get('width')));
  return {
    host: oneOf(
      address.get('host'),
      hosts.map(({id}) => id),
      initialState.host,
    ),
    width: width >= narrowest && width <= widest ? width : initialState.width,
    scheme: oneOf(address.get('scheme'), ['', 'light', 'dark'], ''),
    theme: address.get('theme') ?? '',
    attributes: named('attributes'),
    slots: named('slots'),
    properties: named('properties'),
    variant: oneOf(
      address.get('variant'),
      variants.map(({id}) => id),
      initialState.variant,
    ),
    facts: address.get('facts') === 'true',
    reviewer: address.get('reviewer') ?? '',
    folder: address.get('folder') ?? '',
  };
};

/** The past states, so that each change can be undone. */
export class History<State> {
  #past: State[] = [];
  #current: State;
  /** The thing that the user is still changing, such as a field while typing. */
  #changing: unknown;

  constructor(first: State) {
    this.#current = first;
  }

  get current(): State {
    return this.#current;
  }

  /** Whether the user is in the middle of a change. */
  get isChanging(): boolean {
    return this.#changing !== undefined;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  /**
   * @param what names the thing that changes; unfinished changes of it in a row are undone together
   * @param isDone whether the change is finished, so that the next one is undone by itself
   */
  change(next: State, what: unknown, isDone = true): void {
    if (what !== this.#changing) this.#past.push(this.#current);
    this.#current = next;
    this.#changing = isDone ? undefined : what;
  }

  undo(): void {
    this.#current = this.#past.pop() ?? this.#current;
    this.#changing = undefined;
  }
}
