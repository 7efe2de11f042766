import {fixtureSync, html} from '@open-wc/testing';
import type {MenopauseBackpainInfo} from '../../src/menopause-backpain-info.js';
import {rootOf} from './find.js';
import './register-languages.js';

interface ShownArticle {
  readonly element: MenopauseBackpainInfo;
  readonly root: ShadowRoot;
  readonly before: HTMLElement;
  readonly after: HTMLElement;
}

/** One heading for each level above the article's, so that its level skips none. */
const headingsAbove = (level: number): Element[] =>
  Array.from({length: level - 1}, (_, index) => {
    const heading = document.createElement(`h${index + 1}`);
    heading.textContent = `Heading of level ${index + 1}`;
    return heading;
  });

/**
 * Shows the article as a site does: in the `main` of a page with a language and a title, between
 * two buttons. Without a `lang` attribute, the article offers a choice of language.
 *
 * @param attributes as in HTML
 * @param children the element's children, as in HTML
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
  fixtureSync(html`
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
    root: rootOf(element),
    before: element.previousElementSibling as HTMLElement,
    after: element.nextElementSibling as HTMLElement,
  };
};
