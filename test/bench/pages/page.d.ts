/** One way to put the article on a page. */
export interface Page {
  /** As in `--pages` and in the results. */
  name: string;
  /** As in the tables. */
  label: string;
  /** The package that is measured, if it is not ours. */
  package?: string;
  /** Whether a target is about it: it is visited more often where that takes little time. */
  hasTarget?: true;
  /** Path of a classic script. */
  file?: string;
  /** Source of the module that the page loads, bundled with what it imports. */
  script?: string;
  /** Style sheet of the page, with imports. */
  style?: string;
  /** Style sheet in Sass, where the documentation says so. */
  sass?: string;
  /** HTML of one instance of the article. */
  instance(number: number): string;
  /** HTML around all instances. */
  around?(instances: string): string;
  /** The elements that must be defined before the page can be called loaded. */
  tags: string[];
  /** The first section's button, as a Puppeteer selector. */
  button: string;
  /** Runs in the page after the load was measured: gives static HTML the behaviour it lacks. */
  enhance?(): void;
  /** Runs in the page: opens all sections of the first instance. */
  openAll(): void;
  /** Runs in the page, which has switched its own colour scheme to dark: what else there is to do. */
  dark?(): void;
}
