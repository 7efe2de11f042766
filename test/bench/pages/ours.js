// @ts-check
import {readFileSync} from 'node:fs';
import {prerendered} from '../article.js';

const tag = 'menopause-backpain-info';
const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');

const openAll = () => /** @type {any} */ (document.querySelector('menopause-backpain-info')).show();

/** @satisfies {Partial<import('./page.d.ts').Page>} */
const element = {
  hasTarget: true,
  file: `${tag}.en.js`,
  tags: [tag],
  button: `${tag} >>> [part=section-button]`,
  openAll,
};

/** @type {import('./page.d.ts').Page} */
export const ours = {
  ...element,
  name: 'ours',
  label: '`<menopause-backpain-info>`',
  // The space that the README says to keep until the script is there.
  style: /```css\n(menopause-backpain-info.*?:not\(:defined\).*?)```/s.exec(readme)?.[1],
  instance: () => `<${tag}></${tag}>`,
};

/** @type {import('./page.d.ts').Page} */
export const oursPrerendered = {
  ...element,
  name: 'ours-prerendered',
  label: 'ours, prerendered',
  instance: prerendered,
  // On the slowest pages the script comes so late that everything is open by then.
  enhance() {
    for (const article of document.querySelectorAll('menopause-backpain-info'))
      /** @type {any} */ (article).hide();
  },
};

/** @type {import('./page.d.ts').Page} */
export const oursStatic = {
  ...element,
  name: 'ours-static',
  label: 'ours, prerendered, no script',
  file: undefined,
  // Undefined, the element would open all sections after a while.
  script: `customElements.define('${tag}', class extends HTMLElement {});`,
  instance: prerendered,
  enhance() {
    document.addEventListener('click', (event) => {
      const [button] = event.composedPath();
      if (!(button instanceof Element) || !button.matches('[aria-controls]')) return;
      const root = /** @type {ShadowRoot} */ (button.getRootNode());
      const panel = root.getElementById(button.getAttribute('aria-controls') ?? '');
      panel?.toggleAttribute('hidden');
      button.setAttribute('aria-expanded', String(!panel?.hasAttribute('hidden')));
    });
  },
  openAll() {
    const root = document.querySelector('menopause-backpain-info')?.shadowRoot;
    root?.querySelectorAll('[hidden]').forEach((panel) => panel.removeAttribute('hidden'));
    root
      ?.querySelectorAll('[aria-expanded]')
      .forEach((button) => button.setAttribute('aria-expanded', 'true'));
  },
};
