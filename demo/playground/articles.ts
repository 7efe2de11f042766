/** The article in one language, as the build has made it ready to paste. */
export interface Article {
  /** Language tag. */
  readonly lang: string;
  /** The prerendered element. */
  readonly prerendered: string;
  /** What search engines may know of it. */
  readonly facts: object;
}

/** The name of a language in itself, such as Español. */
export const nameOf = (lang: string): string => {
  const name = new Intl.DisplayNames(lang, {type: 'language'}).of(lang) ?? lang;
  return name.slice(0, 1).toLocaleUpperCase(lang) + name.slice(1);
};

/**
 * The article that the element shows for a language tag: `es-MX` finds `es`, and what is not there
 * the first one, as on the page.
 */
export const articleFor = (articles: readonly [Article, ...Article[]], lang: string): Article =>
  articles.find((article) => `${lang}-`.startsWith(`${article.lang}-`)) ?? articles[0];
