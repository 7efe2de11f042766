import {isServer} from 'lit';
import type {Article} from './article.js';

/**
 * Calls back once every script of the page has had its turn: until then, a language that is missing
 * may be on its way. On a server nothing is.
 */
export const whenLoaded = (callback: () => void): void => {
  if (isServer || document.readyState === 'complete') callback();
  else addEventListener('load', callback, {once: true});
};

/** The language of the nearest ancestor that names one, across shadow roots; empty if none does. */
export const languageAround = (node: Node): string => {
  const around = node.parentNode ?? (node as Partial<ShadowRoot>).host;
  return around ? (around as Element).getAttribute?.('lang') || languageAround(around) : '';
};

/**
 * The article for a language tag, part by part: `es-MX` finds `es-MX`, else `es`.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4647#section-3.4
 */
export const findArticle = (
  articles: ReadonlyMap<string, Article>,
  lang: string,
): Article | undefined =>
  articles.get(lang.toLowerCase()) ??
  (lang ? findArticle(articles, lang.replace(/-?[^-]*$/, '')) : undefined);
