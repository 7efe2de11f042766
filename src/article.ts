import type {TemplateResult} from 'lit';

/** The part of the element's state that the compiled text needs while it is rendered. */
export interface RenderContext {
  /** The page's emergency number, as a link that calls it. */
  readonly emergencyNumber: unknown;
  /** A heading `depth` levels below the article's title: 2 inside a section, 3 below that. */
  heading(depth: number, content: unknown, part?: string): unknown;
  /** Whether any text on show cites the source with this number. */
  isCited(source: number): boolean;
}

/** Compiled Markdown. Call it to get a template to render. */
type Content = (context: RenderContext) => TemplateResult;

/** A collapsible section. */
export interface Section {
  readonly id: string;
  readonly heading: string;
  /** One line that says what the section contains. */
  readonly teaser: string;
  readonly body: Content;
  /** Numbers of the sources that the body cites. */
  readonly cites: readonly number[];
}

/** The always visible box with the danger signs. */
interface Help {
  readonly id: string;
  readonly heading: Content;
  readonly body: Content;
}

/** The texts of the interface, in the article's language. */
interface Labels {
  /** When the text was last checked, and against what. */
  readonly checked: string;
  readonly closeAll: string;
  /** The name of the box with the danger signs. */
  readonly dangerSigns: string;
  readonly disclaimer: string;
  /** The language's own name for itself, such as English or Español. */
  readonly language: string;
  /** The name of the choice of language. */
  readonly languages: string;
  readonly notReviewed: string;
  readonly openAll: string;
  readonly print: string;
  readonly readingTime: string;
  readonly reviewDue: string;
}

/** The article in one language, as `tools/content/` compiles it from `content/`. */
export interface Article {
  /** Changes with the text and the package version, so the script can detect outdated prerendered markup. */
  readonly fingerprint: string;
  /** BCP 47 language tag. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly title: string;
  /** The main message, what is known and what is not. */
  readonly summary: Content;
  /** ISO date by which the text must be checked again. */
  readonly reviewBy: string;
  /** The emergency number of the country where most readers of this language live. */
  readonly emergencyNumber: string;
  readonly labels: Labels;
  readonly help: Help;
  readonly sections: readonly Section[];
  /** The numbered list of references; shown at the end of the section `sources`. */
  readonly sources: Content;
  /** Numbers of the sources that the summary and the danger signs cite. */
  readonly cites: readonly number[];
}

/** The registered articles by lower-case language tag, in the order of registration. */
const articles = new Map<string, Article>();

/**
 * Registers an article for every element on the page. The first article of a language stays.
 *
 * @returns whether the language is new
 */
export const registerArticle = (article: Article): boolean => {
  const lang = article.lang.toLowerCase();
  if (articles.has(lang)) return false;
  articles.set(lang, article);
  return true;
};

/** All registered articles, in the order of registration. */
export const availableArticles = (): Article[] => [...articles.values()];

/**
 * A language tag as the registry writes it, in lower case. Pages also write `es_MX`, ` es `, `spa`, or several.
 */
const canonicalTag = (lang: string): string => {
  const [first = ''] = lang
    .trim()
    .replaceAll('_', '-')
    .split(/[\s,;.@]/);
  try {
    return Intl.getCanonicalLocales(first).join().toLowerCase();
  } catch {
    return first.toLowerCase();
  }
};

/** Shortens the tag until an article fits. */
const findByTag = (tag: string): Article | undefined =>
  articles.get(tag) ?? (tag ? findByTag(tag.replace(/-?[^-]*$/, '')) : undefined);

/**
 * Finds the article for a language: `es-MX` finds `es-MX`, else `es`.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4647#section-3.4
 */
export const findArticle = (lang: string): Article | undefined => findByTag(canonicalTag(lang));

/** The article shown where no article has the page's language: English, or else the first one. */
export const defaultArticle = (): Article | undefined =>
  articles.get('en') ?? availableArticles()[0];

const DAY = 24 * 60 * 60 * 1000;

/** Whether the review is overdue: true from the day after `reviewBy`. */
export const isOverdue = ({reviewBy}: Article): boolean => Date.now() >= Date.parse(reviewBy) + DAY;
