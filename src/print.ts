import {leave, type OnPage} from './on-page.js';

/** On paper, the last thing in the page is the only one; the page's own layout does not apply. */
const css = `@page{margin:15mm}
html,body,body>:last-child{all:revert!important;display:block!important}
body>:not(:last-child){display:none!important}
body>:last-child *{visibility:visible!important}`;

/**
 * Puts a copy of the article at the end of the page, not to be seen on the screen, and takes it
 * away after printing. A copy, so that neither the page's layout nor a shadow root around the
 * original can cut the handout off.
 */
export const mountHandout = (handout: HTMLElement & OnPage): void => {
  const {scrollX: left, scrollY: top} = window;
  const sheet = new CSSStyleSheet({media: 'print'});
  sheet.replaceSync(css);
  handout.hidden = true;
  document.body.append(handout);
  document.adoptedStyleSheets.push(sheet);
  const unmount = (): void => {
    handout.remove();
    // Chromium calls no life-cycle method while `print()` runs.
    leave(handout);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    // A page longer than the handout has scrolled up to where that ends. It is a page again only
    // after this event.
    setTimeout(() => window.scrollTo({left, top, behavior: 'instant'}));
  };
  window.addEventListener('afterprint', unmount, {once: true});
};
