/** One way to put the article on a page. */
export interface Page {
  /** Name in `--pages` and in the results. */
  name: string;
  /** Name in the tables. */
  label: string;
  /** The package that is measured, if it is not ours. */
  package?: string;
  /** Whether the page has a target. Such pages are visited more often in fast settings. */
  hasTarget?: true;
  /** Path of a classic script. */
  file?: string;
  /** Source of the module that the page loads, bundled with its imports. */
  script?: string;
  /** Style sheet of the page, with imports. */
  style?: string;
  /** Style sheet in Sass, if the package's documentation recommends it. */
  sass?: string;
  /** HTML of one instance of the article. */
  instance(number: number): string;
  /** HTML around all instances. */
  around?(instances: string): string;
  /** The elements that must be defined before the page counts as loaded. */
  tags: string[];
  /** The first section's button, as a Puppeteer selector. */
  button: string;
  /** Runs in the page after the load was measured. Adds the missing behaviour to static HTML. */
  enhance?(): void;
  /** Runs in the page. Opens all sections of the first instance. */
  openAll(): void;
  /** Runs in the page after it has switched its colour scheme to dark. Does the rest, if any. */
  dark?(): void;
}
