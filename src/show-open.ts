import {words} from './words.js';

/**
 * Makes the rendered article show which of its sections are open: the one place that does, for what
 * the template has made as for what was prerendered.
 */
export const showOpen = (root: ParentNode, open: string): void => {
  const ids = words(open);
  const panels = [...root.querySelectorAll<HTMLElement>('.header + *')];
  root.querySelectorAll('[part=section-button]').forEach((button, index) => {
    const isOpen = String(ids.includes(panels[index].id));
    // Most often nothing has changed, and writing costs more than reading.
    if (button.ariaExpanded === isOpen) return;
    button.ariaExpanded = isOpen;
    panels[index].hidden = isOpen === 'true' ? false : 'until-found';
  });
  const isAllOpen = !panels.some(({hidden}) => hidden);
  root.querySelectorAll<HTMLElement>('[name=all] span').forEach((label) => {
    label.hidden = label.matches(':first-child') === isAllOpen;
  });
};
