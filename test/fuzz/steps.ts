import fc from 'fast-check';
import {hostileNames} from './hostile-values.js';
import {sectionIds} from '../helpers/find.js';

/** Which of two elements. */
type Which = 0 | 1;

/** An action of the reader or the page on an element. Values are named as in `hostile-values.ts`. */
export type ActionOnElement =
  | {do: 'set attribute' | 'set property'; to: Which; name: string; value: string}
  | {do: 'remove attribute'; to: Which; name: string}
  | {do: 'call'; to: Which; method: 'show' | 'hide' | 'toggle'; value: string}
  | {do: 'click'; to: Which; kind: 'a' | 'button'; nth: number}
  | {do: 'find' | 'find in slot'; to: Which; nth: number}
  | {do: 'fill slot'; to: Which; slot: string; value: string}
  | {do: 'move'; to: Which; place: string}
  | {do: 'adopt' | 'copy' | 'empty slots' | 'remove'; to: Which};

/** … or on the page around it. */
type Action =
  | ActionOnElement
  | {do: 'follow'; section: string}
  | {do: 'read observed attributes'}
  | {do: 'set on ancestors'; name: string; value: string};

export interface Step {
  action: Action;
  /** Whether the elements update before the next step. */
  wait: boolean;
}

const hostile = fc.oneof(
  {arbitrary: fc.constantFrom(...hostileNames), weight: 4},
  {arbitrary: fc.string({unit: 'binary'}), weight: 1},
);
const places = fc.constantFrom(...sectionIds, 'get-help');
const lists = fc.oneof(
  fc
    .array(fc.oneof(places, fc.constantFrom('all', 'nonsense')), {maxLength: 4})
    .map((ids) => ids.join(' ')),
  fc.constant('all'),
);

/** Valid values, by attribute. */
const good: Readonly<Record<string, fc.Arbitrary<string>>> = {
  open: lists,
  sections: lists,
  exclusive: fc.constantFrom('true', 'false'),
  'heading-level': fc.constantFrom('1', '2', '3', '4', '5', '6'),
  theme: fc.constantFrom('light', 'dark'),
  'emergency-number': fc.constantFrom('112', '999'),
  lang: fc.constantFrom('en', 'he', 'he-IL', 'tlh'),
};
const attributes = Object.keys(good);

/** `headingLevel` for `heading-level`. */
const propertyOf = (attribute: string): string =>
  attribute.replace(/-(.)/, (_, letter: string) => letter.toUpperCase());

/** An attribute and its value. Those that decide what is open come more often. */
const setting = fc
  .constantFrom(...attributes, 'open', 'sections', 'exclusive')
  .chain((name) => fc.tuple(fc.constant(name), fc.oneof(good[name], hostile)));

const to = fc.constantFrom<Which>(0, 0, 0, 1);

const onElement: fc.Arbitrary<ActionOnElement> = fc.oneof(
  fc
    .tuple(to, setting)
    .map(([to, [name, value]]) => ({do: 'set attribute' as const, to, name, value})),
  fc.tuple(to, setting).map(([to, [name, value]]) => ({
    do: 'set property' as const,
    to,
    name: propertyOf(name),
    value,
  })),
  fc.record({
    do: fc.constant('remove attribute' as const),
    to,
    name: fc.constantFrom(...attributes),
  }),
  fc.record({
    do: fc.constant('call' as const),
    to,
    method: fc.constantFrom('show' as const, 'hide' as const, 'toggle' as const),
    value: fc.oneof(fc.constantFrom(...sectionIds, 'undefined'), hostile),
  }),
  fc.record({
    do: fc.constant('click' as const),
    to,
    kind: fc.constantFrom('a' as const, 'button' as const),
    nth: fc.nat(100),
  }),
  fc.record({
    do: fc.constantFrom('find' as const, 'find in slot' as const),
    to,
    nth: fc.nat(5),
  }),
  fc.record({
    do: fc.constant('fill slot' as const),
    to,
    slot: fc.oneof(fc.constantFrom('heading', 'intro', 'action', 'reviewer', ''), hostile),
    value: fc.oneof(fc.constantFrom(...sectionIds), hostile),
  }),
  fc.record({
    do: fc.constant('move' as const),
    to,
    place: fc.constantFrom('page', 'aside', 'open root', 'closed root', 'frame', 'slot'),
  }),
  fc.record({
    do: fc.constantFrom(
      'adopt' as const,
      'copy' as const,
      'empty slots' as const,
      'remove' as const,
    ),
    to,
  }),
);

const aroundIt: fc.Arbitrary<Action> = fc.oneof(
  fc.record({do: fc.constant('follow' as const), section: fc.oneof(places, hostile)}),
  // Inspectors and frameworks do this.
  fc.constant({do: 'read observed attributes' as const}),
  fc.record({
    do: fc.constant('set on ancestors' as const),
    name: fc.constantFrom('lang', 'dir', 'style', 'class'),
    value: fc.oneof(fc.constantFrom('he', 'en', 'rtl', 'ltr', 'color-scheme: dark'), hostile),
  }),
);

const action: fc.Arbitrary<Action> = fc.oneof(
  {arbitrary: onElement, weight: 9},
  {arbitrary: aroundIt, weight: 1},
);

const wait = fc.constantFrom(false, false, true);

/** One to eight steps. */
export const stepLists: fc.Arbitrary<Step[]> = fc.array(fc.record({action, wait}), {
  minLength: 1,
  maxLength: 8,
});
