// @ts-check
import {bodyOf, clinicStyle, plainArticle} from './plain-article.js';

/** @type {import('./page.d.ts').Page} */
export const carbon = {
  name: 'carbon',
  label: 'Carbon accordion',
  package: '@carbon/web-components',
  script: "import '@carbon/web-components/es/components/accordion/index.js';",
  sass: `
    @use '@carbon/styles/scss/theme';
    @use '@carbon/styles/scss/themes';
    :root { @include theme.theme(themes.$white); }
    .dark { @include theme.theme(themes.$g100); }`,
  style: clinicStyle,
  instance: (number) =>
    plainArticle(
      number,
      (sections) => `<cds-accordion>${sections.join('')}</cds-accordion>`,
      (section) =>
        `<cds-accordion-item title="${section.heading}">${bodyOf(section)}</cds-accordion-item>`,
    ),
  tags: ['cds-accordion', 'cds-accordion-item'],
  button: 'cds-accordion-item >>> button',
  openAll() {
    for (const item of document.querySelectorAll('article:first-of-type cds-accordion-item')) {
      /** @type {any} */ (item).open = true;
    }
  },
  dark: () => document.documentElement.classList.add('dark'),
};
