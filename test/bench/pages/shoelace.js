// @ts-check
import {bodyOf, clinicStyle, plainArticle} from './plain-article.js';

/** @type {import('./page.d.ts').Page} */
export const shoelace = {
  name: 'shoelace',
  label: 'Shoelace details',
  package: '@shoelace-style/shoelace',
  script: "import '@shoelace-style/shoelace/dist/components/details/details.js';",
  style: `
    @import "@shoelace-style/shoelace/dist/themes/light.css";
    @import "@shoelace-style/shoelace/dist/themes/dark.css";
    ${clinicStyle}`,
  instance: (number) =>
    plainArticle(
      number,
      (sections) => sections.join(''),
      (section) => `<sl-details summary="${section.heading}">${bodyOf(section)}</sl-details>`,
    ),
  tags: ['sl-details', 'sl-icon'],
  button: 'sl-details >>> summary',
  openAll() {
    for (const details of document.querySelectorAll('article:first-of-type sl-details')) {
      /** @type {any} */ (details).open = true;
    }
  },
  dark: () => document.documentElement.classList.add('sl-theme-dark'),
};
