import {fixture, html} from '@open-wc/testing';
import '../../src/define.js';
import type {MenopauseBackpainInfo} from '../../src/element.js';

export interface Shown {
  readonly element: MenopauseBackpainInfo;
  readonly root: ShadowRoot;
  /** What a reader comes from and goes to with the Tab key. */
  readonly before: HTMLButtonElement;
  readonly after: HTMLButtonElement;
}

const above = (level: number): Element[] =>
  Array.from({length: level - 1}, (_, index) => {
    const heading = document.createElement(`h${index + 1}`);
    heading.textContent = `Heading ${index + 1} of the page`;
    return heading;
  });

/**
 * Shows the article as a site does: in the `main` of a page that has a language, a title and the
 * headings above the article's own.
 *
 * @param markup attributes, as in HTML
 * @param children what the page puts into the element
 */
export const showArticle = async (markup = '', children = ''): Promise<Shown> => {
  document.documentElement.lang = 'en';
  document.title = 'Back pain – Riverside Women’s Clinic';
  const template = document.createElement('template');
  template.innerHTML = `<menopause-backpain-info ${markup}>${children}</menopause-backpain-info>`;
  const element = template.content.firstElementChild as MenopauseBackpainInfo;
  const main = await fixture(html`
    <main>
      ${above(Number(element.getAttribute('heading-level') ?? 2))}
      <button type="button">Before</button>
      ${element}
      <button type="button">After</button>
    </main>
  `);
  await element.updateComplete;
  const [before, after] = main.querySelectorAll(':scope > button') as NodeListOf<HTMLButtonElement>;
  return {element, root: element.shadowRoot as ShadowRoot, before, after} as Shown;
};

/** Whether a reader can get at an element: not so in a closed section. */
export const isShown = (element: Element): boolean =>
  element.checkVisibility({contentVisibilityAuto: true, visibilityProperty: true});

/** All elements of a kind that a reader can get at, in document order. */
export const allShown = <T extends Element = HTMLElement>(root: ParentNode, selector = '*'): T[] =>
  [...root.querySelectorAll<T>(selector)].filter(isShown);
