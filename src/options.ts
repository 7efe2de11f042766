import type {Article, Section} from './article.js';

/** What a page may ask of the element, as it was asked: anything may be missing or wrong. */
export interface Options {
  readonly emergencyNumber: unknown;
  readonly headingLevel: unknown;
  readonly open: unknown;
  readonly sections: unknown;
  readonly theme: unknown;
  /** The language asked for, if there is no article in it. */
  readonly unknownLanguage: string;
}

const levels: readonly unknown[] = [1, 2, 3, 4, 5];
const themes: readonly unknown[] = ['light', 'dark'];
const dialable = /^\+?\d[\d ]{0,19}$/;

/** The words of a space-separated list. */
export const words = (list: unknown): string[] =>
  String(list ?? '')
    .split(/\s+/)
    .filter(Boolean);

/** The sections on show, in the order asked for. The sources of what is shown always belong. */
export const shownSections = ({sections}: Article, asked: unknown): readonly Section[] => {
  const chosen = [...new Set(words(asked))].flatMap((id) =>
    sections.filter((section) => section.id === id),
  );
  if (chosen.length === 0) return sections;
  return [...new Set([...chosen, ...sections.filter(({id}) => id === 'sources')])];
};

/** The ids asked for that are on show, in article order; only the first if one may be open at a time. */
export const openIds = (
  {sections}: Article,
  shown: readonly Section[],
  asked: unknown,
  exclusive: boolean,
): string[] => {
  const ids = words(asked);
  const open = sections
    .filter((section) => shown.includes(section))
    .map(({id}) => id)
    .filter((id) => ids.includes('all') || ids.includes(id));
  return exclusive ? open.slice(0, 1) : open;
};

/** The level of the title. */
export const titleLevel = (asked: unknown): number => (levels.includes(asked) ? Number(asked) : 2);

/** The number to call. */
export const numberToCall = (asked: unknown, article: Article): string =>
  dialable.test(String(asked)) ? String(asked) : article.emergencyNumber;

/** What is wrong with the options and what would be right, a sentence each. */
export const mistakes = (asked: Options, article: Article, languages: string[]): string[] => {
  const ids = article.sections.map(({id}) => id);
  const wrong = (name: string, values: unknown[], allowed: readonly unknown[]): string[] =>
    values
      .filter((value) => value != null && value !== '' && !allowed.includes(value))
      .map((value) => `unknown ${name} "${String(value)}". Allowed: ${allowed.join(', ')}.`);
  const isNumber = dialable.test(String(asked.emergencyNumber));
  return [
    ...wrong('heading-level', [asked.headingLevel], levels),
    ...wrong('theme', [asked.theme], themes),
    ...wrong('section', words(asked.sections), [article.help.id, ...ids]),
    ...wrong('section', words(asked.open), ['all', ...ids]),
    ...wrong('language', [asked.unknownLanguage], languages),
    ...(isNumber ? [] : wrong('emergency-number', [asked.emergencyNumber], ['digits, + and spaces'])),
  ];
};
