// @ts-check
import {numberIds, readArticle} from '../article.js';

const article = readArticle();

/** The styles of the text around an accordion. */
export const clinicStyle = '@import "./clinic.css";';

/** The buttons above the sections, for accordions without their own. */
const toolbar =
  '<p><button type="button">Open all sections</button> <button type="button">Print</button></p>';

/**
 * An instance of the article as plain HTML, with its sections in an accordion.
 *
 * @param {number} number
 * @param {(sections: string[]) => string} accordion
 * @param {(section: import('../article.js').Section, index: number) => string} section
 */
export const plainArticle = (number, accordion, section) =>
  numberIds(
    `<article>${article.before}${toolbar}${accordion(article.sections.map(section))}${article.footer}</article>`,
    number,
  );

/** A section's text, with the line below its heading. */
export const bodyOf = (/** @type {import('../article.js').Section} */ {id, teaser, body}) =>
  `<p class="teaser">${teaser}</p><div id="${id}">${body}</div>`;
