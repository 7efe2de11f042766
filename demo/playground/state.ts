import {variants, type Variant} from './snippet.js';
import {hosts, type HostId} from './hosts.js';

type Values = Readonly<Record<string, string>>;

/** All there is to see in the playground. It lives in the address, so that a link shares it. */
export interface State {
  readonly host: HostId;
  /** Width of the preview in CSS pixels. */
  readonly width: number;
  /** Colour scheme of the host page; '' is the visitor's. */
  readonly scheme: '' | 'light' | 'dark';
  /** Id of the ready theme to start from; '' is none. */
  readonly theme: string;
  readonly attributes: Values;
  readonly slots: Values;
  /** Custom properties that differ from the theme; '' takes one back to the element's default. */
  readonly properties: Values;
  readonly variant: Variant;
  /** Whether the code has facts for search engines. */
  readonly facts: boolean;
  readonly reviewer: string;
  /** Where the script-tag files are, if not where the playground has them. */
  readonly folder: string;
}

export const narrowest = 240;
export const widest = 1600;

export const initialState: State = {
  host: 'clinic',
  // What can be read without being made smaller, as far as there is room.
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

/** What the keys of named values begin with in the address. */
const prefixes = {attributes: 'attribute.', slots: 'slot.', properties: '--'} as const;
const groups = Object.keys(prefixes) as (keyof typeof prefixes)[];

/** What differs from the beginning, as the part of the address behind `#`, which no server gets. */
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

/** The state in an address; what it does not know or cannot be has its default. */
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
