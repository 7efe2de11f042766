/** The article in one language, ready to paste, from the build. */
export interface Article {
  /** Language tag. */
  readonly lang: string;
  /** The prerendered element. */
  readonly prerendered: string;
  /** JSON-LD for search engines. */
  readonly facts: object;
}

/** The name of a language in itself, such as Español. */
export const nameOf = (lang: string): string => {
  const name = new Intl.DisplayNames(lang, {type: 'language'}).of(lang) ?? lang;
  return name.slice(0, 1).toLocaleUpperCase(lang) + name.slice(1);
};

/**
 * The article that the element shows for a language tag: `es-MX` finds `es`, and an unknown language
 * gets the first article, as on a page.
 */
export const articleFor = (articles: readonly [Article, ...Article[]], lang: string): Article =>
  articles.find((article) => `${lang}-`.startsWith(`${article.lang}-`)) ?? articles[0];
