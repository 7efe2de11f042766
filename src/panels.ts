/**
 * What opens and closes in a rendered article: a panel for each section, in the order on show.
 *
 * @param which selector of those that are wanted; all by default
 */
export const panelsIn = (root: ParentNode, which = ''): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>(`.header + *${which}`),
];
