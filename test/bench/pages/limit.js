// @ts-check
import {numberIds, renderedMarkup} from '../article.js';

const {MenopauseBackpainInfo} = await import(
  new URL('../../../dist/menopause-backpain-info.js', import.meta.url).href
);

/** The element's styles for a document: the host is an ordinary element, and ids are numbered. */
const style = MenopauseBackpainInfo.styles[0].cssText
  .replace(/:host\(((?:[^()]|\([^()]*\))*)\)/g, '.host$1')
  .replace('#questions ul', '.questions ul');

const markup = renderedMarkup()
  .replace('id="questions"', 'id="questions" class="questions"')
  .replace(/<slot name="(heading|reviewer)">(.*?)<\/slot>/g, '$2');

/**
 * The physical limit: the element's rendered markup as static HTML with one style sheet. No script is
 * loaded; `enhance()` adds the interactions after the load was measured.
 *
 * @type {import('./page.d.ts').Page}
 */
export const limit = {
  name: 'limit',
  hasTarget: true,
  label: 'the limit: our markup as static HTML',
  style,
  instance: (number) => `<div class="host">${numberIds(markup, number)}</div>`,
  tags: [],
  button: '[part=section-button]',
  enhance() {
    document.addEventListener('click', ({target}) => {
      if (!(target instanceof Element) || !target.matches('[aria-controls]')) return;
      const panel = document.getElementById(target.getAttribute('aria-controls') ?? '');
      panel?.toggleAttribute('hidden');
      target.setAttribute('aria-expanded', String(!panel?.hasAttribute('hidden')));
    });
  },
  openAll() {
    for (const panel of document.querySelectorAll('.host:first-of-type [hidden]'))
      panel.removeAttribute('hidden');
    for (const button of document.querySelectorAll('.host:first-of-type [aria-expanded]'))
      button.setAttribute('aria-expanded', 'true');
  },
};
