// @ts-check
import {bodyOf, clinicStyle, plainArticle} from './plain-article.js';

/** @type {import('./page.d.ts').Page} */
export const native = {
  name: 'native',
  label: 'native `<details>` by hand',
  style: clinicStyle,
  instance: (number) =>
    plainArticle(
      number,
      (sections) => sections.join(''),
      (section) =>
        `<details><summary><h3>${section.heading}</h3></summary>${bodyOf(section)}</details>`,
    ),
  tags: [],
  button: 'summary',
  openAll() {
    for (const details of document.querySelectorAll('article:first-of-type details')) {
      /** @type {HTMLDetailsElement} */ (details).open = true;
    }
  },
};
