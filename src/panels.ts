/**
 * What opens and closes in a rendered article, a panel for each section. Every prerendered article on
 * a page is asked for them, so they are looked up along the way and not searched for.
 */
export const panelsIn = (root: ParentNode): HTMLElement[] =>
  [...(root.querySelector('article')?.children ?? [])]
    .filter((child) => child.matches('[part=section]'))
    .map(({lastElementChild}) => lastElementChild as HTMLElement);
