import type {Article} from './article.js';

/** The language of the nearest ancestor that names one, across shadow roots; empty if none does. */
export const inheritedLanguage = (element: Element): string => {
  for (let scope: Element | undefined = element; scope; ) {
    const lang = scope.closest('[lang]')?.getAttribute('lang');
    if (lang) return lang;
    const root: Node = scope.getRootNode();
    scope = root instanceof ShadowRoot ? root.host : undefined;
  }
  return '';
};

/** The article for a language tag: `es-MX` finds `es-MX`, else `es`. */
export const findArticle = (
  articles: ReadonlyMap<string, Article>,
  lang: string,
): Article | undefined => {
  for (let tag = lang.toLowerCase(); tag; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    const article = articles.get(tag);
    if (article) return article;
  }
  return undefined;
};
