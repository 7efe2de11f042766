// @ts-check
/** Articles on the pages of a site: how authors write them, and what readers see of them. */

export const tag = 'menopause-backpain-info';

/** Runs in the page. Returns what a reader sees of the articles on it. */
export const lookAtArticles = () =>
  [...document.querySelectorAll('menopause-backpain-info')].map((element) => {
    const root = element.shadowRoot;
    const slotted = (/** @type {string} */ slot) =>
      [...element.querySelectorAll(`:scope > [slot=${slot}]`)].map((each) =>
        each.textContent?.trim(),
      );
    return {
      isAlive: element.matches(':defined'),
      attributes: Object.fromEntries(
        [...element.attributes]
          .filter(({name}) => !['class', 'style'].includes(name))
          .map(({name, value}) => [name, value]),
      ),
      title: root?.querySelector('[part=heading]')?.textContent?.trim(),
      titleTag: root?.querySelector('[part=heading]')?.localName,
      language: root?.querySelector('article')?.lang,
      numbers: [
        ...new Set(
          [...(root?.querySelectorAll('a[href^="tel:"]') ?? [])].map((link) => link.textContent),
        ),
      ],
      heading: slotted('heading'),
      intro: slotted('intro'),
      action: slotted('action'),
      reviewer: slotted('reviewer'),
      link: element.querySelector('[slot=action] a')?.getAttribute('href'),
    };
  });

const camel = (/** @type {string} */ name) =>
  name.replace(/-./g, ([, letter]) => letter.toUpperCase());

export const blockOf = (/** @type {Record<string, any>} */ options, inside = '') => {
  const named = Object.fromEntries(
    Object.entries(options).map(([name, value]) => [camel(name), value]),
  );
  const json = JSON.stringify(named).replace(/[<>&]|--/g, (found) =>
    [...found].map((each) => `\\u00${each.charCodeAt(0).toString(16)}`).join(''),
  );
  return inside
    ? `<!-- wp:${tag}/article ${json} -->${inside}<!-- /wp:${tag}/article -->`
    : `<!-- wp:${tag}/article ${json} /-->`;
};

export const shortcodeOf = (/** @type {Record<string, string>} */ options, inside = '') => {
  const written = Object.entries(options).map(([name, value]) => ` ${name}="${value}"`);
  return `[${tag}${written.join('')}${inside ? `]${inside}[/${tag}]` : ' /]'}`;
};
