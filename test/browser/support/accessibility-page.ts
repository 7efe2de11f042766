import {fixture, html} from '@open-wc/testing';
import './languages.js';
import type {MenopauseBackpainInfo} from '../../../src/element.js';

interface ShownArticle {
  readonly element: MenopauseBackpainInfo;
  readonly root: ShadowRoot;
  readonly before: HTMLElement;
  readonly after: HTMLElement;
}

/** The headings above the article's own, without which its level would be a leap. */
const headingsAbove = (level: number): Element[] =>
  Array.from({length: level - 1}, (_, index) => {
    const heading = document.createElement(`h${index + 1}`);
    heading.textContent = `Heading of level ${index + 1}`;
    return heading;
  });

/**
 * Shows the article as a site does: in the `main` of a page with a language and a title, between
 * two buttons to come from and go to. Where the article has no language of its own, it can be chosen.
 *
 * @param attributes as in HTML
 * @param children what the page puts into the element, as in HTML
 * @param lang of the page
 */
export const showArticle = async (
  attributes = '',
  children = '',
  lang = 'en',
): Promise<ShownArticle> => {
  document.documentElement.lang = lang;
  document.title = 'Back pain – Riverside Women’s Clinic';
  const template = document.createElement('template');
  template.innerHTML = `<menopause-backpain-info ${attributes}>${children}</menopause-backpain-info>`;
  const element = template.content.firstElementChild as MenopauseBackpainInfo;
  const level = Number(element.getAttribute('heading-level') ?? 2);
  await fixture(html`
    <main>
      ${headingsAbove(level)}
      <button type="button">Before</button>
      ${element}
      <button type="button">After</button>
    </main>
  `);
  await element.updateComplete;
  return {
    element,
    root: element.shadowRoot as ShadowRoot,
    before: element.previousElementSibling as HTMLElement,
    after: element.nextElementSibling as HTMLElement,
  };
};

/** Whether a reader can get at an element; not so inside a closed section. */
export const isShown = (element: Element): boolean =>
  // A slot has no box of its own.
  (element.localName === 'slot' ? element.parentElement : element)?.checkVisibility({
    visibilityProperty: true,
  }) ?? false;

/** Everything of a kind that a reader can get at, in document order. */
export const allShown = <T extends Element = HTMLElement>(
  root: ParentNode,
  selector: string,
): T[] => [...root.querySelectorAll<T>(selector)].filter(isShown);

/** What an element is called in a failing test's report. */
export const label = (element: Element | null): string =>
  element?.getAttribute('aria-label') ?? textOf(element);

export const textOf = (element: Element | null): string =>
  element?.textContent.trim().replaceAll(/\s+/g, ' ') ?? '';
