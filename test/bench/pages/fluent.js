// @ts-check
import {bodyOf, clinicStyle, plainArticle} from './plain-article.js';

/** @type {import('./page.d.ts').Page} */
export const fluent = {
  name: 'fluent',
  label: 'Fluent accordion',
  package: '@fluentui/web-components',
  script: `
    import '@fluentui/web-components/accordion.js';
    import '@fluentui/web-components/accordion-item.js';
    import {setTheme} from '@fluentui/web-components';
    import {webDarkTheme, webLightTheme} from '@fluentui/tokens';
    setTheme(webLightTheme);
    document.addEventListener('dark', () => setTheme(webDarkTheme));`,
  style: clinicStyle,
  instance: (number) =>
    plainArticle(
      number,
      (sections) => `<fluent-accordion>${sections.join('')}</fluent-accordion>`,
      (section) => `<fluent-accordion-item heading-level="3">
        <span slot="heading">${section.heading}</span>${bodyOf(section)}
      </fluent-accordion-item>`,
    ),
  tags: ['fluent-accordion', 'fluent-accordion-item'],
  button: 'fluent-accordion-item >>> button',
  openAll() {
    for (const item of document.querySelectorAll('article:first-of-type fluent-accordion-item')) {
      /** @type {any} */ (item).expanded = true;
    }
  },
  dark: () => document.dispatchEvent(new Event('dark')),
};
