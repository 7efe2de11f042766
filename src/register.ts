import {isServer} from 'lit';
import type {Article} from './article.js';
import {MenopauseBackpainInfo} from './element.js';

const tag = 'menopause-backpain-info';

/**
 * Calls back at once, or, while a prerendered article may be coming in, when the page has been read: of
 * that article only part may be there, which cannot be taken over.
 */
const whenParsed = (callback: () => void): void => {
  // Only the last article can be unfinished, and only an `async` script, or one put in by another, meets it.
  if (
    !isServer &&
    document.readyState === 'loading' &&
    (document.currentScript as HTMLScriptElement | null)?.async !== false &&
    [...document.querySelectorAll(tag)].at(-1)?.shadowRoot
  )
    document.addEventListener('readystatechange', callback, {once: true});
  else callback();
};

/**
 * Defines the element, or, when another copy of this script has done so already, gives that copy
 * the article: the first definition wins, and every language ends up on the page once.
 */
export const register = (article: Article): void => whenParsed(() => define(article));

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
