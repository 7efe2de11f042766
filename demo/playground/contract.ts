/** The element and the names that a design may set, in the order of the snippets. */

export const tag = 'menopause-backpain-info';

/**
 * The attributes of the article. Other names are refused: they could be instructions to a framework,
 * such as `v-html`.
 */
export const attributeNames = [
  'lang',
  'open',
  'sections',
  'exclusive',
  'heading-level',
  'theme',
  'emergency-number',
] as const;

/** Attributes that need no value. */
export const booleanAttributes: readonly string[] = ['exclusive'];

/** The default slot comes last. It shows until the script has arrived. */
export const slotNames = ['heading', 'intro', 'action', 'reviewer', ''] as const;

/** Slots inside a line or a heading, where no paragraph is allowed. */
export const phrasingSlots: readonly string[] = ['heading', 'reviewer'];
