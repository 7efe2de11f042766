/**
 * Makes the rendered article show which of its sections are open: the one place that does, for what
 * the template has made as for what was prerendered.
 */
export const showOpen = (root: ParentNode, open: readonly string[]): void => {
  let isAllOpen = true;
  for (const button of root.querySelectorAll('[aria-controls]')) {
    const id = button.getAttribute('aria-controls') ?? '';
    const isOpen = open.includes(id);
    isAllOpen &&= isOpen;
    // Most often nothing has changed, and writing costs more than reading.
    if (button.ariaExpanded === String(isOpen)) continue;
    button.ariaExpanded = String(isOpen);
    const panel = root.querySelector<HTMLElement>(`[id=${id}]`);
    if (panel) panel.hidden = isOpen ? false : 'until-found';
  }
  root.querySelectorAll<HTMLElement>('[name=all] span').forEach((label, index) => {
    label.hidden = isAllOpen === !index;
  });
};
