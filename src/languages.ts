import {isServer} from 'lit';
import type {Article} from './article.js';

/** The language of the nearest ancestor that names one, across shadow roots; empty if none does. */
export const inheritedLanguage = (element: Element): string => {
  // Where the element is rendered on a server, nothing is around it yet.
  if (isServer) return element.getAttribute('lang') ?? '';
  const lang = element.closest('[lang]')?.getAttribute('lang');
  const root = element.getRootNode();
  return lang || (root instanceof ShadowRoot ? inheritedLanguage(root.host) : '');
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
