import type {Article, Section} from './article.js';
import {isKnown} from './is-known.js';
import {words} from './words.js';

interface Options {
  readonly exclusive: boolean;
  readonly open: string;
  readonly sections: string;
}

/** The ids of all sections that open and close; none while there is no article. */
export const sectionIds = (article: Article | undefined): string[] =>
  article?.sections.map(({id}) => id) ?? [];

/** The sections on show, in the order asked for. The sources of what is shown always belong. */
export const shownSections = (
  article: Article | undefined,
  element: HTMLElement & Options,
): readonly Section[] => {
  if (!article) return [];
  const {help, sections} = article;
  const ids = [help.id, ...sectionIds(article)];
  const asked = words(element.sections).filter((id) => isKnown(element, 'section', id, ids));
  if (asked.length === 0) return sections;
  const shown = [...asked, 'sources'].flatMap((id) => sections.filter((one) => one.id === id));
  return [...new Set(shown)];
};

/** Whether a section is on show; that with the danger signs always is. */
export const isOnShow = (
  article: Article | undefined,
  element: HTMLElement & Options,
  section: string,
): boolean =>
  [article?.help, ...shownSections(article, element)].some((place) => place?.id === section);

/** The ids of the open sections, in article order. */
export const openIds = (
  article: Article | undefined,
  element: HTMLElement & Options,
): readonly string[] => {
  const asked = words(element.open).filter((id) => canOpen(article, element, id));
  const shown = shownSections(article, element).map(({id}) => id);
  const open = sectionIds(article)
    .filter((id) => shown.includes(id))
    .filter((id) => asked.includes('all') || asked.includes(id));
  return element.exclusive ? open.slice(0, 1) : open;
};

/** What to set `open` to so that a section opens, or all of them. */
export const opened = (
  article: Article | undefined,
  element: HTMLElement & Options,
  section: string,
): string => {
  if (!canOpen(article, element, section)) return element.open;
  const shown = shownSections(article, element);
  const alone = element.exclusive && shown.some(({id}) => id === section);
  return [...(alone ? [] : words(element.open)), section].join(' ');
};

/** What to set `open` to so that a section closes, or all of them. */
export const closed = (
  article: Article | undefined,
  element: HTMLElement & Options,
  section: string,
): string => {
  if (!canOpen(article, element, section)) return element.open;
  const open = openIds(article, element);
  return open.filter((id) => section !== 'all' && section !== id).join(' ');
};

const canOpen = (
  article: Article | undefined,
  element: HTMLElement & Options,
  section: string,
): boolean => isKnown(element, 'section', section, ['all', ...sectionIds(article)]);
