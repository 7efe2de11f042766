// @ts-check
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseHTML} from 'linkedom';

/** @typedef {{id: string, heading: string, teaser: string, body: string}} Section */
/**
 * The compiled article as a webmaster would paste it into a page: plain HTML, without the parts that
 * only the element's style sheet and script use.
 *
 * @typedef {object} Article
 * @property {string} before title, summary, date of the last check, danger signs
 * @property {Section[]} sections
 * @property {string} footer
 */

/** The build that is measured. */
export const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

/**
 * The prerendered element of a build, ready to paste.
 *
 * @param {string} [folder] of the build
 */
export const prerendered = (folder = dist) =>
  readFileSync(join(folder, 'cdn/menopause-backpain-info.en.html'), 'utf8');

/** The prerendered article with its sections closed as the script closes them. */
export const closedByHidden = () =>
  prerendered().replaceAll('data-closed="until-script"', 'hidden="until-found"');

/** The markup inside the prerendered element, without its style. */
export const renderedMarkup = () =>
  /<\/style>(.*)<\/template>/s.exec(closedByHidden())?.[1]?.trim() ?? '';

/** @returns {Article} */
export const readArticle = () => {
  const {document} = parseHTML(`<!doctype html><body>${renderedMarkup()}</body>`);
  const html = (/** @type {string} */ selector) => document.querySelector(selector).innerHTML;
  const sections = [...document.querySelectorAll('section[part=section]')].map((section) => ({
    id: section.querySelector('button').getAttribute('aria-controls'),
    heading: section.querySelector('button').textContent.trim(),
    teaser: section.querySelector('[part=teaser]').textContent,
    body: plain(section.querySelector('[part=body]').innerHTML),
  }));
  return {
    before: plain(`<h2>${html('[part=heading]')}</h2>
<div class="summary" id="summary">${html('[part=summary]')}</div>
<p class="meta">${html('[part=meta]')}</p>
<section class="alert" id="get-help">${html('[part=alert]')}</section>`),
    sections,
    footer: plain(`<footer>${html('[part=footer]')}</footer>`),
  };
};

/**
 * Makes ids unique for each instance: adds a number to them and to the references to them.
 *
 * @param {string} html
 * @param {number} instance
 */
export const numberIds = (html, instance) =>
  html
    .replace(/ id="([^"]+)"/g, ` id="$1-${instance}"`)
    .replace(/ href="#(?:mbi-)?([^"]+)"/g, ` href="#$1-${instance}"`)
    .replace(/ aria-(controls|describedby)="([^"]+)"/g, ` aria-$1="$2-${instance}"`);

/** @param {string} html */
const plain = (html) =>
  html.replace(/ (part|tabindex)="[^"]*"/g, '').replace(/<\/?slot[^>]*>/g, '');
