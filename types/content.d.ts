import type {
  Chart,
  Emphasis,
  Heading,
  ListItem,
  Literal,
  Node,
  Nodes,
  Paragraph,
  Parent,
  PhrasingContent,
  Root,
} from 'mdast';
import type {Element as HastElement} from 'hast';
import type {Point} from 'unist';
import type {VFile} from 'vfile';

export type {Element, ElementContent, RootContent as HtmlContent} from 'hast';
export type {
  Blockquote,
  Chart,
  Code,
  Drawing,
  Drawings,
  Heading,
  List,
  ListItem,
  Nodes,
  Paragraph,
  Root,
  RootContent,
  Text,
} from 'mdast';
export type {Options as HtmlOptions} from 'remark-rehype';
export type {Point} from 'unist';
export type {VFile} from 'vfile';

/** Nodes that `tools/content/parse.js` adds to Markdown. */
declare module 'mdast' {
  /** A fenced block of YAML that is drawn as dots; its children are the caption. */
  interface Chart extends Parent {
    type: 'chart';
    fields: ChartFields;
    children: PhrasingContent[];
  }

  /** A paragraph of drawings. */
  interface Drawings extends Parent {
    type: 'drawings';
    children: Drawing[];
  }

  /** An image from `figures/`. */
  interface Drawing extends Node {
    type: 'drawing';
    /** Its path, such as `figures/walk.svg`. */
    url: string;
    alt: string;
    caption?: string;
    svg: HastElement;
  }

  /** One or more `[@key]` side by side. */
  interface Citation extends Node {
    type: 'citation';
    references: {key: string; point: Point}[];
    /** The numbers of the sources in the article. */
    numbers: number[];
  }

  /** The number to call, which the page may replace. */
  interface EmergencyNumber extends Literal {
    type: 'emergencyNumber';
  }

  interface PhrasingContentMap {
    citation: Citation;
    emergencyNumber: EmergencyNumber;
  }

  interface RootContentMap {
    chart: Chart;
    citation: Citation;
    drawing: Drawing;
    drawings: Drawings;
    emergencyNumber: EmergencyNumber;
  }
}

/** `content/rules.yaml`. */
export interface ContentRules {
  sections: string[];
  cited: string[];
  limits: Record<string, number>;
  readability: Record<string, {article: number; section: number}>;
  passive: {en: string; es: Record<'ser' | 'adverb' | 'participle' | 'adjective', string>};
  indexes: Record<string, {items: number; limit: number}>;
  messages: Record<string, string>;
  fields: Record<string, object>;
  drawings: {elements: string[]; attributes: string[]};
}

/** A file of `content/`, with its path as messages name it. */
export type TextFile = {path: string; value: string};

export interface CompilerInput {
  article: TextFile;
  sources: TextFile;
  /** The drawings that the article may show. */
  figures?: TextFile[];
  /** The article that a translation is compared with. */
  original?: TextFile;
  /** As YYYY-MM-DD. */
  today?: string;
}

/** YAML of a file, and where in the file each value or its key is, by its path of keys. */
export interface Yaml {
  /** Matches the schema only if nothing was reported. */
  value?: unknown;
  pointOf(...path: string[]): Point;
  pointOfKey(...path: string[]): Point;
}

/**
 * An article as written: front matter, sources, and Markdown trees in which charts, citations and
 * emergency numbers are separate nodes. Problems are messages on the two files.
 */
export interface Article {
  file: VFile;
  tree: Root;
  /** The front matter. */
  values: FrontMatter;
  pointOf: Yaml['pointOf'];
  /** Valid even when the front matter is not. */
  language: string;
  emergencyNumber?: string;
  /** The summary comes first. */
  passages: Passage[];
  sourcesFile: VFile;
  figureFiles: VFile[];
  /** Undefined if the file is not a readable map. */
  sources?: Record<string, Source>;
  pointOfSource: Yaml['pointOfKey'];
  /** Each cited source's number, by its key. */
  numbers: Map<string, number>;
}

/** The summary, or a section with its heading. */
export interface Passage {
  id: string;
  /** Where problems with the whole passage are reported. */
  point: Point;
  heading?: Heading;
  /** The one line in italics after the heading. */
  teaser?: Emphasis;
  /** Everything after heading and teaser. */
  body: Root;
  whole: Root;
  sentences: Sentence[];
  /** The sentences that are not in headings and teasers. */
  prose: Sentence[];
}

export interface Sentence {
  block: Nodes;
  /** Start of the sentence in the text of its block. */
  index: number;
  text: string;
  words: string[];
}

/** The content of front matter without problems. `content/rules.yaml` has the rules. */
export interface FrontMatter {
  title: string;
  lang: string;
  dir: 'ltr' | 'rtl';
  updated: string;
  'review-by': string;
  'emergency-number': string;
  labels: Record<string, string>;
}

export interface ChartFields {
  alt: string;
  total: number;
  unit: string;
  rows: {label: string; value: number}[];
}

export interface Source {
  author: string;
  title: string;
  journal?: string;
  year: number | 'n.d.';
  doi?: string;
  url?: string;
  /** The same page in other languages, by language tag. */
  pages?: Record<string, {title: string; url: string}>;
  seen: 'original' | 'repository' | 'copy';
  'seen-at': string;
  note?: string;
  /** What it says, in lines, by the id of the section that cites it. */
  says: Record<string, string[]>;
}

/** A block that states facts, so that it needs a source. */
export interface Claim {
  block: Paragraph | ListItem | Chart;
  cited: boolean;
}

/** Something that a translation shares with its original: the same value, or else the same name. */
export interface Item {
  name: string;
  point: Point;
  value?: number;
}

/** How to compare such items, and to report differences. */
export interface Kind {
  verb: string;
  isOrdered: boolean;
  fix: string;
}

/** How easily a text in one language reads. */
export interface Measure {
  name: string;
  /** Precedes a value in a sentence. */
  unit: string;
  limits: {article: number; section: number};
  isWithin(value: number, limit: number): boolean;
  formula(sentences: number, words: number, syllables: number): number;
  countSyllables(word: string): number;
}

/** Undefined figures need a measure for the language. */
export interface Figures {
  /** Of a section, or `article`. */
  id: string;
  /** Words of the running text. `sentences` also counts only that. */
  words: number;
  readability?: number;
  sentences: number;
  /** Length in words. Headings and teasers count, too. */
  longestSentence: number;
  /** Number of passive sentences. */
  passive?: number;
  claims: number;
  /** Number of cited claims. */
  cited: number;
}

export interface LanguageReport {
  article: Article;
  measure?: string;
  sections: Figures[];
  whole: Figures;
  /** How the cited sources were seen, and how old they are. */
  sources: Record<'cited' | Source['seen'] | 'undated' | 'old', number> & {oldest?: number};
  daysToReview?: number;
  /** Number of differences from the original. */
  parity?: number;
}

export interface Report {
  languages: LanguageReport[];
  warnings: string[];
  shortfalls: string[];
}

export interface ReportInput {
  /** The original comes first. */
  articles: TextFile[];
  sources: TextFile;
  figures?: TextFile[];
  /** As YYYY-MM-DD. */
  today: string;
  /** Whether a check that is due falls short. */
  release?: boolean;
}
