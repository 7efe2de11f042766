import {html, isServer, render} from 'lit';
import type {Article} from './article.js';
import {MenopauseBackpainInfo} from './menopause-backpain-info.js';

const TAG = 'menopause-backpain-info';

/**
 * Calls back at once, or once the page is parsed if the last element has a declarative shadow root: it
 * may still be incomplete. Only `async` or injected scripts run while the page is being parsed, and
 * only the last element can be incomplete.
 */
const whenParsed = (callback: () => void): void => {
  if (
    !isServer &&
    document.readyState === 'loading' &&
    (document.currentScript as HTMLScriptElement | null)?.async !== false &&
    [...document.querySelectorAll(TAG)].at(-1)?.shadowRoot
  )
    document.addEventListener('readystatechange', callback, {once: true});
  else callback();
};

/** Undefined until the first attempt, so that the console shows one message for all languages. */
let rendersHere: boolean | undefined;

/**
 * Whether Lit can render on this page. If the page's Content-Security-Policy forbids Lit's Trusted Types
 * policy, or the page is XML, the element stays undefined, so that its fallback content stays visible.
 */
const tryToRender = (): boolean => {
  try {
    // XML knows no attribute without a value.
    if (!isServer) render(html`<slot hidden></slot>`, document.createDocumentFragment());
    return true;
  } catch (error) {
    console.error(
      `<${TAG}>: the page must be HTML, and its Content-Security-Policy must allow the Trusted Types policy "${TAG}".`,
      error,
    );
    return false;
  }
};

const define = (article: Article): void => {
  const defined = customElements.get(TAG) as Partial<typeof MenopauseBackpainInfo> | undefined;
  if (defined && !defined.addArticle) {
    console.error(
      `<${TAG}>: another script has defined this element, without the article in "${article.lang}".`,
    );
    return;
  }
  rendersHere ??= defined !== undefined || tryToRender();
  if (!rendersHere) return;
  (defined ?? MenopauseBackpainInfo).addArticle?.(article);
  if (!defined) customElements.define(TAG, MenopauseBackpainInfo);
};

/**
 * Defines the element with an article. If another copy of the script has already defined it, gives
 * the article to that copy: the first definition wins, and the page has every language once.
 */
export const register = (article: Article): void => whenParsed(() => define(article));
