import {leave, type OnPage} from './on-page.js';

/** On paper, the last thing in the page is the only one; the page's own layout does not apply. */
const css = `@page{margin:15mm}
html,body,body>:last-child{all:revert!important;display:block!important}
body>:not(:last-child){display:none!important}
body>:last-child *{visibility:visible!important}`;

/** What a copy of the article must be told to look like the original. */
interface Handout extends HTMLElement, OnPage {
  emergencyNumber: string;
  sections: string;
}

/**
 * Prints a copy of the article, so that neither the page's layout nor a shadow root around the
 * original can cut the handout off.
 */
export const printHandout = <T extends Handout>(
  original: T,
  lang: string,
  render: (handout: T) => void,
): void => {
  const handout = original.cloneNode(true) as T;
  // A clone has the attributes, but not what was set as a property or comes from an ancestor.
  handout.emergencyNumber = original.emergencyNumber;
  handout.sections = original.sections;
  handout.lang = lang;
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
  // Rendering waits for the end of the task, but the browser takes its picture now.
  render(handout);
  window.print();
};
