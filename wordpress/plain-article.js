// @ts-check
/** Makes plain HTML of a prerendered article, for places where neither its style nor its script is. */
import {fromHtml} from 'hast-util-from-html';
import {toHtml} from 'hast-util-to-html';
import {toString} from 'hast-util-to-string';
import {SKIP, visit} from 'unist-util-visit';

/** Elements that need the script, the style or the shadow root. */
const dropped = ['style', 'svg', 'nav'];
/** Elements whose content is enough. */
const unwrapped = ['div', 'section', 'article', 'button', 'footer'];
const blocks = [
  'div',
  'section',
  'article',
  'footer',
  'p',
  'ul',
  'ol',
  'figure',
  'slot',
  'h2',
  'h3',
];
const attributes = ['href', 'src', 'alt', 'colSpan', 'rowSpan', 'scope', 'name', 'start', 'value'];

/**
 * The text of a section's button, or of the heading in a section.
 *
 * @param {import('hast').Element} element
 */
const titleOf = (element) => {
  const heading = element.children.find(
    (child) => child.type === 'element' && /^h\d$/.test(child.tagName),
  );
  return toString(heading ?? element).trim();
};

/** @param {string} prerendered */
export const readArticle = (prerendered) => {
  const shadow = /<template[^>]*>(.*)<\/template>/s.exec(prerendered)?.[1] ?? '';
  const tree = fromHtml(shadow, {fragment: true});
  /** @type {Record<string, string>} section titles by id */
  const titles = {};

  visit(tree, 'element', (element, index = 0, parent) => {
    const {tagName, properties, children} = element;
    /** @param {import('hast').ElementContent[]} nodes */
    const become = (...nodes) => {
      parent?.children.splice(index, 1, ...nodes);
      return /** @type {const} */ ([SKIP, index]);
    };
    const part = String(properties.part);
    const section = properties.ariaControls ?? (part === 'alert' && properties.id);
    if (section) titles[String(section)] = titleOf(element);
    const isInnerLink = String(properties.href ?? '').startsWith('#');
    const isBack = String(properties.className) === 'back';
    if (dropped.includes(tagName) || part === 'toolbar' || isBack) return become();
    const holdsBlocks = children.some(
      (child) => child.type === 'element' && blocks.includes(child.tagName),
    );
    if (['div', 'footer'].includes(tagName) && !holdsBlocks && toString(element).trim())
      return become({...element, tagName: 'p', properties: {}});
    if (unwrapped.includes(tagName) || isInnerLink) return become(...children);
    // The site's own words take the place of a whole heading or paragraph.
    const slot = children.findIndex(
      (child) => child.type === 'element' && child.tagName === 'slot',
    );
    const inSlot = children[slot];
    if (tagName !== 'slot' && inSlot?.type === 'element') {
      const own = {...element, children: inSlot.children};
      const rest = {...element, children: children.slice(0, slot)};
      const hasRest = toString(rest).trim() !== '';
      return become(...(hasRest ? [rest] : []), {...inSlot, children: [own]});
    }
    element.properties = Object.fromEntries(
      Object.entries(properties).filter(([name]) => attributes.includes(name)),
    );
    return undefined;
  });
  return {plain: toHtml(tree), titles};
};
