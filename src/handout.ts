import type {MenopauseBackpainInfo} from './menopause-backpain-info.js';

/** On paper, the handout is the only thing on the page, and the page's own layout does not apply. */
const css = `@page{margin:15mm}
html,body,body>:last-child{all:revert!important;display:block!important}
body>:not(:last-child){display:none!important}
body>:last-child *{visibility:visible!important}`;

/**
 * Prints a copy of the article, because the page's layout or a shadow root around the original could
 * cut the original off.
 *
 * @param original the element to print
 * @param properties names and values of the copy's properties
 * @param render renders the copy at once
 */
export const printHandout = (
  original: MenopauseBackpainInfo,
  properties: Readonly<Record<string, unknown>>,
  render: (handout: MenopauseBackpainInfo) => void,
): void => {
  const handout = original.cloneNode(true) as MenopauseBackpainInfo;
  Object.assign(handout, properties);
  const {scrollX: left, scrollY: top} = window;
  const sheet = new CSSStyleSheet({media: 'print'});
  sheet.replaceSync(css);
  handout.hidden = true;
  document.body.append(handout);
  document.adoptedStyleSheets.push(sheet);
  const cleanUp = (): void => {
    handout.remove();
    // Chromium calls no life-cycle method while `window.print()` runs.
    handout.disconnectedCallback();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    // A page longer than the handout has scrolled up to the handout's end. Scrolling back works only
    // after this event, once the browser shows the page again.
    setTimeout(() => window.scrollTo({left, top, behavior: 'instant'}));
  };
  window.addEventListener('afterprint', cleanUp, {once: true});
  // Lit renders at the end of the task, but the browser prints now.
  render(handout);
  window.print();
};
