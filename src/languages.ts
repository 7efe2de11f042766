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

/** The article for a language tag: `es-MX` finds `es-MX`, else `es`. */
export const findArticle = (
  articles: ReadonlyMap<string, Article>,
  lang: string,
): Article | undefined => {
  const tag = lang.toLowerCase();
  return articles.get(tag) ?? articles.get(tag.split('-')[0]);
};
