/** The published files that a snippet refers to. */
export interface Release {
  /** Absolute or relative address of the folder with the script-tag files, ending in `/`. */
  readonly folder: string;
  readonly version: string;
  /** Integrity value of `menopause-backpain-info.js`. */
  readonly integrity: string;
  /** The prerendered element, from `menopause-backpain-info.en.html` or the file of another language. */
  readonly prerendered: string;
}
