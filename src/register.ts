import type {Article} from './article.js';
import {MenopauseBackpainInfo} from './element.js';

const tag = 'menopause-backpain-info';

/**
 * Defines the element, or, when another copy of this script has done so already, gives that copy
 * the article: the first definition wins, and every language ends up on the page once.
 */
export const register = (article: Article): void => {
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
