// @ts-check
import {clinicStyle, plainArticle} from './plain-article.js';

/** @type {import('./page.d.ts').Page} */
export const govuk = {
  name: 'govuk',
  label: 'GOV.UK accordion',
  package: 'govuk-frontend',
  script: `
    import {Accordion, createAll} from 'govuk-frontend';
    document.body.classList.add('js-enabled', 'govuk-frontend-supported');
    createAll(Accordion);`,
  // Only GOV.UK's own sites may use its font.
  sass: `
    $govuk-include-default-font-face: false;
    $govuk-font-family: sans-serif;
    @import 'govuk-frontend/dist/govuk/base';
    @import 'govuk-frontend/dist/govuk/core/typography';
    @import 'govuk-frontend/dist/govuk/components/accordion';`,
  style: clinicStyle,
  instance: (number) =>
    plainArticle(
      number,
      (sections) =>
        `<div class="govuk-accordion" data-module="govuk-accordion" data-remember-expanded="false" id="accordion">${sections.join('')}</div>`,
      ({id, heading, teaser, body}, index) => `
        <div class="govuk-accordion__section">
          <div class="govuk-accordion__section-header">
            <h3 class="govuk-accordion__section-heading">
              <span class="govuk-accordion__section-button" id="heading${index}">${heading}</span>
            </h3>
            <div class="govuk-accordion__section-summary govuk-body" id="teaser${index}">${teaser}</div>
          </div>
          <div class="govuk-accordion__section-content" id="content${index}">
            <div id="${id}">${body}</div>
          </div>
        </div>`,
    ),
  tags: [],
  button: '.govuk-accordion__section-button',
  openAll() {
    /** @type {HTMLElement} */ (document.querySelector('.govuk-accordion__show-all')).click();
  },
};
