import {assert} from '@open-wc/testing';
import english from '../../content/en.md';
import type {MenopauseBackpainInfo} from '../../src/menopause-backpain-info.js';

/** Finds things in the article by text, role or part, never by the class names inside. */

export const tag = 'menopause-backpain-info';

/** The ids of all collapsible sections, in article order. */
export const sectionIds = english.sections.map(({id}) => id);

/** Returns the thing, or throws an error that says what is missing. */
export const found = <T>(thing: T | null | undefined, what: string): T => {
  if (thing === null || thing === undefined) throw new Error(`There is no ${what}.`);
  return thing;
};

/** The text of a node, with white space collapsed. */
export const textOf = (node: Node | null | undefined): string =>
  node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

/** The name of an element in a failure message: its `aria-label` or its text. */
export const label = (element: Element | null): string =>
  element?.getAttribute('aria-label') ?? textOf(element);

/** Whether a reader can see an element. The content of a closed section is not visible. */
export const isShown = (element: Element): boolean =>
  // A slot has no box of its own.
  (element.localName === 'slot' ? element.parentElement : element)?.checkVisibility({
    visibilityProperty: true,
  }) ?? false;

/** All visible elements that match a selector, in document order. */
export const allShown = <E extends Element = HTMLElement>(
  root: ParentNode,
  selector: string,
): E[] => [...root.querySelectorAll<E>(selector)].filter(isShown);

/** The visible text of a control: hidden children are left out. */
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

/** A visible button, by its text. */
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

/** The heading around that button, where links to the section lead. */
export const sectionHeading = (element: Element, id: string): HTMLElement =>
  found(sectionButton(element, id).parentElement, 'heading of the section');

/** The ids of the sections on show, in the order on show. */
export const shownSections = (element: Element): string[] =>
  parts(element, 'section-heading').map(
    (heading) =>
      found(
        english.sections.find((section) => section.heading === textOf(heading)),
        `section with the heading “${textOf(heading)}”`,
      ).id,
  );

/** The panel that a section's button opens and closes. */
export const panel = (element: Element, id: string): HTMLElement =>
  found(
    rootOf(element).getElementById(sectionButton(element, id).getAttribute('aria-controls') ?? ''),
    `panel of the section “${id}”`,
  );

/** The ids of the sections whose text is visible, with or without a script. */
export const readableSections = (element: Element): string[] =>
  parts(element, 'body')
    .filter((body) => body.checkVisibility({visibilityProperty: true}))
    .map((body) => found(body.parentElement, 'panel').id);

/** The row that a reader can click: heading, marker and teaser. */
export const headerRow = (element: Element, id: string): HTMLElement =>
  found(sectionHeading(element, id).parentElement, 'row around the heading');

/**
 * The ids of the sections whose text is visible, in article order. Throws if `aria-expanded`,
 * `hidden`, the attribute or the property says something else.
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
    'aria-expanded matches the visible sections',
  );
  assert.deepEqual(
    hidden,
    shown.map((id) => (seen.includes(id) ? null : 'until-found')),
    'hidden matches the visible sections',
  );
  assert.equal(element.open, seen.join(' '), 'the property matches the visible sections');
  assert.equal(
    element.getAttribute('open'),
    seen.join(' ') || null,
    'the attribute matches the visible sections',
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

/** The first link of a source: its title. A citation leads there. */
export const titleLink = (source: Element): HTMLAnchorElement =>
  found(source.querySelector('a'), 'title of a source');

export const backLink = (source: Element): HTMLElement =>
  found(
    source.querySelector<HTMLElement>('a[aria-label^="Back to the text"]'),
    'link back to the text',
  );

/** An element's own tag and its words, for messages. */
const nameOf = (element: Element | null | undefined): string =>
  element ? `${(element.cloneNode() as Element).outerHTML} “${textOf(element)}”` : 'nothing';

type Elements = readonly (Element | null | undefined)[] | Element | null | undefined;

const listOf = (elements: Elements): readonly (Element | null | undefined)[] =>
  Array.isArray(elements) ? (elements as (Element | null)[]) : [elements as Element | null];

/**
 * Asserts that these are the same elements. `assert.equal` and `assert.deepEqual` do not work for
 * elements: when they fail, the runner serializes all properties of both, and so the whole page.
 */
export const assertSame = (actual: Elements, expected: Elements): void => {
  const [one, other] = [listOf(actual), listOf(expected)];
  const isSame = one.length === other.length && one.every((value, index) => value === other[index]);
  const [names, otherNames] = [one, other].map((list) => list.map(nameOf).join('\n'));
  assert.isTrue(isSame, `expected\n${otherNames}\nand not\n${names}\n`);
};

/** Whether a place is in view. Browsers scroll to whole pixels, so 1 px is tolerated. */
export const isInView = (place: Element): boolean => {
  const {top, bottom} = place.getBoundingClientRect();
  return top > -1 && bottom < innerHeight + 1;
};
