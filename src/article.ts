import type {TemplateResult} from 'lit';

/** What an article needs from the element that shows it, while it is being rendered. */
export interface Reading {
  /** The page's emergency number, as a link to call it. */
  readonly emergencyNumber: unknown;
  /** A heading this many levels below the article's title: 2 inside a section, 3 below that. */
  heading(depth: number, content: unknown, part?: string): unknown;
}

/** Compiled Markdown: call it with the reading at hand to get a template to render. */
type Content = (reading: Reading) => TemplateResult;

/** A collapsible section. */
export interface Section {
  readonly id: string;
  readonly heading: string;
  /** One line on what is inside. */
  readonly teaser: string;
  readonly body: Content;
}

/** The always visible box with the danger signs. */
interface Help {
  readonly id: string;
  readonly heading: Content;
  readonly body: Content;
}

/** The words of the interface, in the article's language. */
interface Labels {
  /** When and against what the text was checked. */
  readonly checked: string;
  readonly closeAll: string;
  readonly disclaimer: string;
  /** The language's name in itself, such as English or Español. */
  readonly language: string;
  readonly notReviewed: string;
  readonly openAll: string;
  readonly print: string;
  readonly readingTime: string;
  readonly reviewDue: string;
}

/** One language's article, as the Markdown compiler in `tools/` makes it from `content/`. */
export interface Article {
  /** Another one whenever the text or the package's version is: it tells prerendered markup of old. */
  readonly edition: string;
  /** BCP 47 language tag. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly title: string;
  /** The main message, what is known and what is not. */
  readonly summary: Content;
  /** ISO date by which the text is to be checked again. */
  readonly reviewBy: string;
  /** The number to call where this language is mostly read. */
  readonly emergencyNumber: string;
  readonly labels: Labels;
  readonly help: Help;
  readonly sections: readonly Section[];
  /** The numbered list of references; goes at the end of the section `sources`. */
  readonly sources: Content;
}
