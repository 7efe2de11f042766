import {supportsAdoptingStyleSheets} from 'lit';
import type {MenopauseBackpainInfo} from './menopause-backpain-info.js';

/**
 * On paper, the handout is the only thing on the page, and the page's own layout does not apply. The page's
 * style sheets may be `!important` too, so the rules on the page have the specificity of ids.
 */
const css = `@page{margin:15mm}
@media print{:is(html,body):not(#_#_#_){all:revert!important;display:block!important}
body>:not([data-mbi-handout],#_#_#_){display:none!important}
:is(html,body)::before,:is(html,body)::after{display:none!important}
body>[data-mbi-handout]{--_handout:block!important}
[data-mbi-handout] *{visibility:visible!important}}`;

/** Loads or runs something of its own, which a copy must not do again. */
const LOADING = 'audio, embed, iframe, link, object, script, style, video';

/** A copy of the element with its content. Undefined where the document cannot make one, such as in a frame. */
const copy = (original: MenopauseBackpainInfo): MenopauseBackpainInfo | undefined => {
  const handout = original.cloneNode() as MenopauseBackpainInfo;
  if (!(handout instanceof original.constructor)) return undefined;
  // Content of a document without a window loads nothing, so it is cut there.
  const content = document.implementation.createHTMLDocument().importNode(original, true);
  content.querySelectorAll(LOADING).forEach((element) => element.remove());
  for (const image of content.querySelectorAll('img')) image.loading = 'eager';
  handout.append(...content.childNodes);
  handout.removeAttribute('hidden');
  handout.dataset.mbiHandout = '';
  // In a layer, a rule of the page that is `!important` is stronger than any style sheet that comes later.
  handout.style.setProperty('all', 'revert', 'important');
  // On the screen, the handout does not show.
  handout.style.setProperty('display', 'var(--_handout, none)', 'important');
  return handout;
};

/** Events that tell that the reader uses the page again. */
const BACK = ['pointerdown', 'keydown'];

/** Ends the printing before, of which the browser may not have told the end. */
let endLast: (() => void) | undefined;

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
  endLast?.();
  const handout = supportsAdoptingStyleSheets ? copy(original) : undefined;
  if (!handout) {
    original.ownerDocument.defaultView?.print?.();
    return;
  }
  Object.assign(handout, properties);
  const {scrollX: left, scrollY: top} = window;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  let hasBegun = false;

  const show = (): void => {
    remove();
    document.body.append(handout);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  };
  const remove = (): void => {
    handout.remove();
    // Chromium calls no life-cycle method while `window.print()` runs.
    handout.disconnectedCallback();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
  const onBeforePrint = (): void => {
    hasBegun = true;
    show();
  };
  const onAfterPrint = (): void => {
    remove();
    if (!hasBegun) return;
    endLast?.();
    // A page longer than the handout has scrolled up to the handout's end. Scrolling back works only
    // after this event, once the browser shows the page again.
    setTimeout(() => window.scrollTo({left, top, behavior: 'instant'}));
  };
  const end = (): void => {
    remove();
    removeEventListener('beforeprint', onBeforePrint);
    removeEventListener('afterprint', onAfterPrint);
    for (const type of BACK) removeEventListener(type, end, {capture: true});
    endLast = undefined;
  };
  endLast = end;
  addEventListener('beforeprint', onBeforePrint);
  addEventListener('afterprint', onAfterPrint);
  show();
  // Lit renders at the end of the task, but the browser prints now.
  render(handout);
  // Some browsers inside apps have no `print`.
  window.print?.();
  if (endLast !== end) return;
  // Phones begin later. A frame may not be allowed to print: then nothing begins.
  if (!hasBegun) remove();
  if (!hasBegun && window.parent !== window) end();
  else for (const type of BACK) addEventListener(type, end, {capture: true});
};
