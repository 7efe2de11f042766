/** What opens and closes in a rendered article: a panel for each section, in the order on show. */
export const panelsIn = (root: ParentNode): HTMLElement[] =>
  [...(root.querySelector('article')?.children ?? [])]
    .filter((child) => child.matches('[part=section]'))
    .map(({lastElementChild}) => lastElementChild as HTMLElement);
