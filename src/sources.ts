/**
 * Fits the list of sources to what is on show: a source that nothing cites is hidden, the others
 * keep their numbers and lead back to the first place that cites them. As compiled, the list fits
 * the whole article, so this is for a choice of sections only.
 */
export const fitSources = (root: ParentNode): void => {
  root.querySelectorAll<HTMLLIElement>('li[id]').forEach((item, index) => {
    const citation = root.querySelector(`sup [href="#${item.id}"]`);
    item.hidden = !citation;
    // Hidden items do not count, so the browser cannot number the list by itself.
    item.value = index + 1;
    const place = citation?.closest('[id]');
    if (place) item.lastElementChild?.setAttribute('href', `#${place.id}`);
  });
};
