// @ts-check
import {bodyOf, clinicStyle, plainArticle} from './plain-article.js';

/** @type {import('./page.d.ts').Page} */
export const spectrum = {
  name: 'spectrum',
  label: 'Spectrum accordion',
  package: '@spectrum-web-components/accordion',
  script: `
    import '@spectrum-web-components/theme/sp-theme.js';
    import '@spectrum-web-components/theme/theme-light.js';
    import '@spectrum-web-components/theme/theme-dark.js';
    import '@spectrum-web-components/theme/scale-medium.js';
    import '@spectrum-web-components/accordion/sp-accordion.js';
    import '@spectrum-web-components/accordion/sp-accordion-item.js';`,
  style: clinicStyle,
  around: (instances) =>
    `<sp-theme system="spectrum" color="light" scale="medium">${instances}</sp-theme>`,
  instance: (number) =>
    plainArticle(
      number,
      (sections) => `<sp-accordion allow-multiple level="3">${sections.join('')}</sp-accordion>`,
      (section) =>
        `<sp-accordion-item label="${section.heading}">${bodyOf(section)}</sp-accordion-item>`,
    ),
  tags: ['sp-theme', 'sp-accordion', 'sp-accordion-item'],
  button: 'sp-accordion-item >>> button',
  openAll() {
    for (const item of document.querySelectorAll('article:first-of-type sp-accordion-item')) {
      /** @type {any} */ (item).open = true;
    }
  },
  dark: () => document.querySelector('sp-theme')?.setAttribute('color', 'dark'),
};
