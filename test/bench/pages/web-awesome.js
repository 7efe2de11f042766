// @ts-check
import {bodyOf, clinicStyle, plainArticle} from './plain-article.js';

const style = `@import "@awesome.me/webawesome/dist/styles/themes/default.css"; ${clinicStyle}`;
const dark = () => document.documentElement.classList.add('wa-dark');
const name = '@awesome.me/webawesome';

/** @type {import('./page.d.ts').Page} */
export const webAwesomeAccordion = {
  name: 'wa-accordion',
  label: 'Web Awesome accordion',
  package: name,
  script: `
    import '@awesome.me/webawesome/dist/components/accordion/accordion.js';
    import '@awesome.me/webawesome/dist/components/accordion-item/accordion-item.js';`,
  style,
  instance: (number) =>
    plainArticle(
      number,
      (sections) => `<wa-accordion heading-level="3">${sections.join('')}</wa-accordion>`,
      (section) =>
        `<wa-accordion-item label="${section.heading}">${bodyOf(section)}</wa-accordion-item>`,
    ),
  tags: ['wa-accordion', 'wa-accordion-item', 'wa-icon'],
  button: 'wa-accordion-item >>> button',
  openAll() {
    /** @type {any} */ (document.querySelector('wa-accordion')).expandAll();
  },
  dark,
};

/** @type {import('./page.d.ts').Page} */
export const webAwesomeDetails = {
  name: 'wa-details',
  label: 'Web Awesome details',
  package: name,
  script: "import '@awesome.me/webawesome/dist/components/details/details.js';",
  style,
  instance: (number) =>
    plainArticle(
      number,
      (sections) => sections.join(''),
      (section) => `<wa-details summary="${section.heading}">${bodyOf(section)}</wa-details>`,
    ),
  tags: ['wa-details', 'wa-icon'],
  button: 'wa-details >>> summary',
  openAll() {
    for (const details of document.querySelectorAll('article:first-of-type wa-details')) {
      /** @type {any} */ (details).open = true;
    }
  },
  dark,
};
