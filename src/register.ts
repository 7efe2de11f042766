import {isServer} from 'lit';
import type {Article} from './article.js';
import {MenopauseBackpainInfo} from './element.js';

const tag = 'menopause-backpain-info';

/**
 * Calls back at once, or, while a prerendered article is coming in, when the page has been read: of that
 * article only part may be there, which cannot be taken over. A deferred script never runs before that;
 * an `async` one, or one put in by another, may.
 */
const whenTakenIn = (callback: () => void): void => {
  // Only the last one can be unfinished.
  if (
    !isServer &&
    document.readyState === 'loading' &&
    [...document.querySelectorAll(tag)].at(-1)?.shadowRoot
  )
    document.addEventListener('readystatechange', callback, {once: true});
  else callback();
};

/**
 * Defines the element, or, when another copy of this script has done so already, gives that copy
 * the article: the first definition wins, and every language ends up on the page once.
 */
export const register = (article: Article): void => whenTakenIn(() => define(article));

const define = (article: Article): void => {
  const defined = customElements.get(tag) as Partial<typeof MenopauseBackpainInfo> | undefined;
  if (defined && !defined.addArticle) {
    console.error(
      `<${tag}>: another script has defined this element, without the article in "${article.lang}".`,
    );
    return;
  }
  (defined ?? MenopauseBackpainInfo).addArticle?.(article);
  if (!defined) customElements.define(tag, MenopauseBackpainInfo);
};
