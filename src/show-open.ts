import {panelsIn} from './panels.js';
import {words} from './words.js';

/**
 * Makes the rendered article show which of its sections are open: the one place that does, for what
 * the template has made as for what was prerendered.
 */
export const showOpen = (root: ParentNode, open: string): void => {
  const ids = words(open);
  const panels = panelsIn(root);
  root.querySelectorAll('[part=section-button]').forEach((button, index) => {
    const panel = panels[index];
    const isOpen = ids.includes(panel.id);
    // Most often nothing has changed, and writing costs more than reading. The two may disagree: a
    // heading of another level has a new button, a panel may have been found open.
    if (button.ariaExpanded !== String(isOpen)) button.ariaExpanded = String(isOpen);
    if (!panel.hidden !== isOpen) panel.hidden = isOpen ? false : 'until-found';
  });
  // The first label opens all, the second closes all.
  const isAllOpen = !panels.some(({hidden}) => hidden);
  root.querySelectorAll<HTMLElement>('[name=all] span').forEach((label, index) => {
    label.hidden = isAllOpen === (index === 0);
  });
};
