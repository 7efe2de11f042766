/**
 * Fits the list of sources to what is on show: a source that nothing cites is hidden, the others
 * keep their numbers. As compiled, the list fits the whole article, so this is for a choice of
 * sections only.
 */
export const fitSources = (root: ParentNode): void => {
  root.querySelectorAll<HTMLLIElement>('li[id]').forEach((item, index) => {
    item.hidden = !root.querySelector(`sup [href="#${item.id}"]`);
    // Hidden items do not count, so the browser cannot number the list by itself.
    item.value = index + 1;
  });
};
