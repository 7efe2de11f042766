const mark = 'data-mbi-handout';

/** Everything but the handout leaves the paper, and the handout stays off the screen. */
const css = `
@media screen { [${mark}] { display: none !important } }
@media print {
  body > :not([${mark}]) { display: none !important }
  html, body { all: revert !important }
}`;

/**
 * Puts a copy of the article at the end of the page, where it is all that is printed, and takes it
 * away again after printing. A copy, so that neither the page's layout nor a shadow root around
 * the original can cut the handout off.
 */
export const mountHandout = (handout: HTMLElement): void => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  handout.setAttribute(mark, '');
  document.body.append(handout);
  document.adoptedStyleSheets.push(sheet);
  window.addEventListener(
    'afterprint',
    () => {
      handout.remove();
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    },
    {once: true},
  );
};
