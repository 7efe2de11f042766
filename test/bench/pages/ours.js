// @ts-check
import {join} from 'node:path';
import {closedByHidden, dist, prerendered} from '../article.js';

const tag = 'menopause-backpain-info';

const openAll = () => /** @type {any} */ (document.querySelector('menopause-backpain-info')).show();

/** @satisfies {Partial<import('./page.d.ts').Page>} */
const element = {
  hasTarget: true,
  tags: [tag],
  button: `${tag} >>> [part=section-button]`,
  openAll,
};

/**
 * The element of a build: by a script tag, and prerendered.
 *
 * @param {string} folder of the build
 * @param {string} name
 * @param {string} label
 * @returns {[byScriptTag: import('./page.d.ts').Page, prerendered: import('./page.d.ts').Page]}
 */
const pagesOf = (folder, name, label) => {
  const file = join(folder, `cdn/${tag}.en.js`);
  return [
    {
      ...element,
      file,
      name,
      label,
      // As the README advises: space is reserved until the script has loaded.
      style: `${tag} {display: flow-root} ${tag}:not(:defined) {min-height: 100vh}`,
      instance: () => `<${tag}></${tag}>`,
    },
    {
      ...element,
      file,
      name: `${name}-prerendered`,
      label: `${label}, prerendered`,
      instance: () => prerendered(folder),
      // On the slowest pages the script runs so late that all sections are already open.
      enhance() {
        for (const article of document.querySelectorAll('menopause-backpain-info'))
          /** @type {any} */ (article).hide();
      },
    },
  ];
};

export const [ours, oursPrerendered] = pagesOf(dist, 'ours', '`<menopause-backpain-info>`');

/**
 * The element of another build, for a comparison with this one.
 *
 * @param {string} folder
 */
export const otherBuild = (folder) => pagesOf(folder, 'other-build', 'the other build');

/** @type {import('./page.d.ts').Page} */
export const oursStatic = {
  ...element,
  name: 'ours-static',
  label: 'ours, prerendered, no script',
  // An undefined element would open all sections after a while.
  script: `customElements.define('${tag}', class extends HTMLElement {});`,
  instance: closedByHidden,
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
