import type {Article} from './article.js';
import {isKnown} from './is-known.js';
import {whenLoaded} from './languages.js';
import {lookAgain} from './on-page.js';

/** By language tag in lower case, in the order in which they came. */
const articles = new Map<string, Article>();

/** Gives every element on the page one more article to show. The first one of a language stays. */
export const addArticle = (article: Article): void => {
  const lang = article.lang.toLowerCase();
  if (articles.has(lang)) return;
  articles.set(lang, article);
  lookAgain();
};

/** What a reader may choose from: all that the page has by now, unless the page has chosen. */
export const articlesOnOffer = ({lang}: HTMLElement): Article[] =>
  lang ? [] : [...articles.values()];

/**
 * The article for a language tag, part by part: `es-MX` finds `es-MX`, else `es`.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4647#section-3.4
 */
const findArticle = (lang: string): Article | undefined =>
  articles.get(lang.toLowerCase()) ??
  (lang ? findArticle(lang.replace(/-?[^-]*$/, '')) : undefined);

/** The article that an element shows where it is to be in this language: if there is none, English. */
export const articleFor = (asked: string, element: HTMLElement): Article | undefined => {
  // A page may set any value as a property.
  const lang = String(asked);
  const article = findArticle(lang);
  if (lang && !article) {
    whenLoaded(() => {
      if (!findArticle(lang)) isKnown(element, 'language', lang, [...articles.keys()]);
    });
  }
  return article ?? articles.get('en') ?? articles.values().next().value;
};
