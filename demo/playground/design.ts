/** The choices of a designer. A missing entry means the default. */
export interface Design {
  /** By attribute name; '' for a boolean attribute that is on. */
  readonly attributes: Readonly<Record<string, string>>;
  /**
   * The designer's own text by slot name; '' is the default slot. Links are written as
   * [label](address), and empty lines separate paragraphs.
   */
  readonly slots: Readonly<Record<string, string>>;
  /** CSS values by custom property. */
  readonly properties: Readonly<Record<string, string>>;
  /** CSS text: the other rules of the chosen theme, such as those for parts. */
  readonly rules: string;
}
