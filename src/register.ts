import {isServer} from 'lit';
import type {Article} from './article.js';
import {MenopauseBackpainInfo} from './element.js';

const tag = 'menopause-backpain-info';

/**
 * Calls back once the page has been read: a prerendered article of which only part has come cannot be
 * taken over. A deferred script never runs before that; an `async` one, or one put in by another, may.
 */
const whenRead = (callback: () => void): void => {
  if (isServer || document.readyState !== 'loading') callback();
  else document.addEventListener('readystatechange', callback, {once: true});
};

/**
 * Defines the element, or, when another copy of this script has done so already, gives that copy
 * the article: the first definition wins, and every language ends up on the page once.
 */
export const register = (article: Article): void => whenRead(() => define(article));

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
