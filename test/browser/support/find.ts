import {assert} from '@open-wc/testing';
import english from '../../../content/en.md';
import type {MenopauseBackpainInfo} from '../../../src/element.js';

/** Finds things in the article as a reader would: by their words, their role or their part. */

export const sectionIds = english.sections.map(({id}) => id);

/** The thing itself, or an error that says what is missing. */
export const found = <T>(thing: T | null | undefined, what: string): T => {
  if (thing === null || thing === undefined) throw new Error(`There is no ${what}.`);
  return thing;
};

/** What a node says, without the line breaks of its template. */
export const textOf = (node: Node): string => node.textContent?.replace(/\s+/g, ' ').trim() ?? '';

/** What a control says to a reader: without what is hidden in it. */
export const labelOf = (control: Element): string => {
  const copy = control.cloneNode(true) as Element;
  copy.querySelectorAll('[hidden]').forEach((hidden) => hidden.remove());
  return textOf(copy);
};

export const rootOf = (element: Element): ShadowRoot =>
  found(element.shadowRoot, `shadow root in <${element.localName}>`);

export const all = <E extends Element = HTMLElement>(element: Element, selector: string): E[] => [
  ...rootOf(element).querySelectorAll<E>(selector),
];

export const parts = (element: Element, name: string): HTMLElement[] =>
  all(element, `[part~="${name}"]`);

export const part = (element: Element, name: string): HTMLElement =>
  found(parts(element, name)[0], `part “${name}”`);

export const focusedIn = (element: Element): Element | null => rootOf(element).activeElement;

/** Buttons that can be seen, by their words. */
export const button = (element: Element, name: string): HTMLElement => {
  const visible = all(element, 'button').filter((candidate) => candidate.checkVisibility());
  return found(
    visible.find((candidate) => labelOf(candidate) === name),
    `button “${name}”`,
  );
};

export const headings = (element: Element): HTMLElement[] =>
  all(element, 'h1, h2, h3, h4, h5, h6, [role="heading"]');

export const levelOf = (heading: Element): number =>
  Number(heading.getAttribute('aria-level') ?? heading.localName.slice(1));

/** The button in the heading of a section. */
export const sectionButton = (element: Element, id: string): HTMLElement => {
  const section = found(
    english.sections.find((candidate) => candidate.id === id),
    `section “${id}”`,
  );
  return button(element, section.heading);
};

/** The ids of the sections on show, in the order on show. */
export const shownSections = (element: Element): string[] =>
  parts(element, 'section-heading').map(
    (heading) =>
      found(
        english.sections.find((section) => section.heading === textOf(heading)),
        `section with the heading “${textOf(heading)}”`,
      ).id,
  );

/** What opens and closes. */
export const panel = (element: Element, id: string): HTMLElement =>
  found(
    rootOf(element).getElementById(sectionButton(element, id).getAttribute('aria-controls') ?? ''),
    `panel of the section “${id}”`,
  );

/** The ids of the sections whose text can be read, whether or not a script attends to them. */
export const readableSections = (element: Element): string[] =>
  parts(element, 'body')
    .filter((body) => body.checkVisibility({visibilityProperty: true}))
    .map((body) => found(body.parentElement, 'panel').id);

/** The row that a reader can click. */
export const headerRow = (element: Element, id: string): HTMLElement =>
  found(sectionButton(element, id).closest<HTMLElement>('.header'), 'row around the heading');

/**
 * The ids of the sections whose text can be seen, in article order. Throws if anything else that
 * tells which sections are open disagrees: `aria-expanded`, `hidden`, attribute or property.
 */
export const openSections = (element: MenopauseBackpainInfo): string[] => {
  const shown = shownSections(element);
  const idsWhere = (isOpen: (id: string) => boolean): string[] =>
    sectionIds.filter((id) => shown.includes(id) && isOpen(id));

  const seen = idsWhere((id) =>
    found(panel(element, id).firstElementChild, 'text in the panel').checkVisibility(),
  );
  const expanded = shown.map((id) => sectionButton(element, id).getAttribute('aria-expanded'));
  const hidden = shown.map((id) => panel(element, id).getAttribute('hidden'));
  assert.deepEqual(
    expanded,
    shown.map((id) => String(seen.includes(id))),
    'aria-expanded tells what can be seen',
  );
  assert.deepEqual(
    hidden,
    shown.map((id) => (seen.includes(id) ? null : 'until-found')),
    'hidden tells what can be seen',
  );
  assert.equal(element.open, seen.join(' '), 'the property tells what can be seen');
  assert.equal(
    element.getAttribute('open'),
    seen.join(' ') || null,
    'the attribute tells what can be seen',
  );
  return seen;
};

/** The numbered links to a source, in the order of the text. */
export const citations = (element: Element, source: number): HTMLElement[] =>
  all(element, `a[aria-label="Source ${source}"]`);

/** The entries in the list of sources. */
export const sources = (element: Element): HTMLLIElement[] => [
  ...part(element, 'sources').querySelectorAll<HTMLLIElement>(':scope > li'),
];

export const backLink = (source: Element): HTMLElement =>
  found(
    source.querySelector<HTMLElement>('a[aria-label="Back to the text"]'),
    'link back to the text',
  );

/** An element's own tag and its words, for messages. */
const nameOf = (element: Element | null | undefined): string =>
  element ? `${(element.cloneNode() as Element).outerHTML} “${textOf(element)}”` : 'nothing';

type Elements = readonly (Element | null | undefined)[] | Element | null | undefined;

const listOf = (elements: Elements): readonly (Element | null | undefined)[] =>
  Array.isArray(elements) ? (elements as (Element | null)[]) : [elements as Element | null];

/**
 * Asserts that these are the same elements. For elements `assert.equal` and `assert.deepEqual` will
 * not do: when they fail, the runner compares all properties of both, and so of the whole page.
 */
export const assertSame = (actual: Elements, expected: Elements): void => {
  const [one, other] = [listOf(actual), listOf(expected)];
  const isSame = one.length === other.length && one.every((value, index) => value === other[index]);
  const [names, otherNames] = [one, other].map((list) => list.map(nameOf).join('\n'));
  assert.isTrue(isSame, `expected\n${otherNames}\nand not\n${names}\n`);
};

/** Whether it is in view; browsers scroll to whole pixels. */
export const isInView = (place: Element): boolean => {
  const {top, bottom} = place.getBoundingClientRect();
  return top > -1 && bottom < innerHeight + 1;
};
