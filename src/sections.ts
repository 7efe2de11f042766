import type {Article, Section} from './article.js';

/** The element's properties that decide which sections show and which are open. */
interface SectionOptions {
  readonly exclusive: boolean;
  readonly open: string;
  readonly sections: string;
}

/** The words of a space-separated list. Pages also write commas and capitals. A missing list is an empty one. */
export const parseList = (list: string | null | undefined): string[] =>
  String(list ?? '')
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter(Boolean);

/** The ids of the collapsible sections, in article order. */
export const sectionIds = ({sections}: Article): string[] => sections.map(({id}) => id);

/**
 * The sections on show, in the order that `sections` asks for. The list of sources always shows.
 * Unknown ids are ignored; without a known id, all sections show.
 */
export const shownSections = (article: Article, {sections}: SectionOptions): readonly Section[] => {
  const known = [article.help.id, ...sectionIds(article)];
  const asked = parseList(sections).filter((id) => known.includes(id));
  if (asked.length === 0) return article.sections;
  const shown = [...asked, 'sources'].flatMap((id) =>
    article.sections.filter((section) => section.id === id),
  );
  return [...new Set(shown)];
};

/** The ids of the open sections, in article order. Only the first one if one may be open at a time. */
export const openSections = (article: Article, options: SectionOptions): readonly string[] => {
  const asked = parseList(options.open);
  const shown = shownSections(article, options);
  const open = article.sections
    .filter((section) => shown.includes(section))
    .map(({id}) => id)
    .filter((id) => asked.includes('all') || asked.includes(id));
  return options.exclusive ? open.slice(0, 1) : open;
};
