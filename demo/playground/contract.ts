/** The element, and the names of what a design may set, in the order in which snippets have them. */

export const tag = 'menopause-backpain-info';

/**
 * Others are no option of the article, but could be an instruction to a framework, such as `v-html`.
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

/** Attributes that are on by being there. */
export const booleanAttributes: readonly string[] = ['exclusive'];

/** The default slot, which shows until the script has arrived, comes last. */
export const slotNames = ['heading', 'intro', 'action', 'reviewer', ''] as const;

/** Slots in the middle of a line or a heading: no paragraphs. */
export const phrasingSlots: readonly string[] = ['heading', 'reviewer'];
