// @ts-check
/**
 * Engines that cannot be had, emulated: an older Chromium without what they lack. This shows that nothing
 * relies on those features. It does not show what else differs.
 */

/** What `hidden="until-found"` means where it is plain `hidden`. */
const plainHidden = '[hidden] {display: none; content-visibility: visible}';

/** These run in the page before everything else. */
const hiddenIsPlain = `
  const {attachShadow} = Element.prototype;
  Element.prototype.attachShadow = function (options) {
    const root = attachShadow.call(this, options);
    const style = document.createElement('style');
    style.textContent = '${plainHidden}';
    root.append(style);
    return root;
  };
  const {replaceSync} = CSSStyleSheet.prototype;
  CSSStyleSheet.prototype.replaceSync = function (text) {
    return replaceSync.call(this, '${plainHidden}' + text);
  };`;

const withoutReflectedAria = `delete Element.prototype.ariaExpanded;`;

const withoutAdoptedSheets = `
  delete Document.prototype.adoptedStyleSheets;
  delete ShadowRoot.prototype.adoptedStyleSheets;
  delete CSSStyleSheet.prototype.replace;
  delete CSSStyleSheet.prototype.replaceSync;`;

/** Misspells features in a file, so that the browser does not know them. */
const without = (/** @type {string[]} */ features) => (/** @type {string} */ file) =>
  features
    .reduce((text, each) => text.replaceAll(each, each.replace(/[a-z]/, 'un-$&')), file)
    .replace(/<style[^>]*>/g, `$&${plainHidden}`);

/**
 * @typedef {object} Emulated
 * @property {'firefox' | 'safari'} engine
 * @property {number} version
 * @property {string} script runs first
 * @property {(file: string) => string} edit changes the script-tag file and the page
 */

/** The Chromium that plays them. */
export const STAGE = 118;

/** What neither Firefox 92 nor Safari 15.4 knows. */
const features2021 = [
  ':has(',
  'content-visibility',
  'shadowrootmode',
  'shadowroot=',
  'color-mix(',
  'cqi',
  '@container',
  'oklch(',
];

/** @type {Emulated[]} */
export const emulated = [
  {
    engine: 'firefox',
    version: 92,
    script: hiddenIsPlain + withoutAdoptedSheets + withoutReflectedAria,
    edit: without(features2021),
  },
  {
    engine: 'safari',
    version: 15.4,
    script: hiddenIsPlain + withoutAdoptedSheets,
    edit: without(features2021),
  },
  {
    engine: 'safari',
    version: 17,
    script: hiddenIsPlain,
    edit: without(['content-visibility', 'shadowroot=']),
  },
];
