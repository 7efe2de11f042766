/** What a designer has chosen; whatever is left out has its default. */
export interface Design {
  /** By attribute name; '' for a boolean attribute that is on. */
  readonly attributes: Readonly<Record<string, string>>;
  /**
   * Own words by slot name, '' being the default slot: text, with links as [label](address),
   * paragraphs split by empty lines.
   */
  readonly slots: Readonly<Record<string, string>>;
  /** CSS values by custom property. */
  readonly properties: Readonly<Record<string, string>>;
  /** Further rules of the theme it began with, such as those for parts; CSS text. */
  readonly rules: string;
}
