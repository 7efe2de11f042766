// @ts-check

/**
 * A paragraph, a heading, a list item: what has lines of its own.
 *
 * @typedef {{text: string, isHeading: boolean, box: string}} Block
 */

/**
 * Runs in the page: the blocks of text in an element, with what is in its shadow root and slots, as
 * they should come out of the printer, in the order of the text.
 *
 * @param {Element} element
 * @returns {Block[]}
 */
export const blocksIn = (element) => {
  const forScreens = '.strut, .bar, [part=marker], .back, script';
  /** @type {Map<Element, string>} */
  const texts = new Map();
  const add = (/** @type {Element} */ block, /** @type {string} */ text) =>
    texts.set(block, (texts.get(block) ?? '') + text);

  const visit = (/** @type {Node} */ node, /** @type {Element} */ around) => {
    if (node instanceof Text) add(around, node.data);
    if (!(node instanceof Element) || node.matches(forScreens)) return;
    const {display, listStyleType} = getComputedStyle(node);
    if (display === 'none') return;
    const block = /^(inline|contents)/.test(display) ? around : node;
    if (node instanceof HTMLLIElement && node.parentElement instanceof HTMLOListElement) {
      const number = node.value || [...node.parentElement.children].indexOf(node) + 1;
      // Steps have their number in a circle, sources before a full stop.
      add(block, listStyleType === 'none' ? `${number}` : `${number}. `);
    }
    const inside = node.shadowRoot ?? node;
    const children =
      node instanceof HTMLSlotElement ? node.assignedNodes({flatten: true}) : inside.childNodes;
    for (const child of children) visit(child, block);
    if (node.matches('[part=sources] a')) add(block, ` ${node.getAttribute('href')}`);
  };
  visit(element, element);

  return [...texts]
    .filter(([, text]) => text.trim())
    .map(([block, text]) => ({
      text: text.replace(/\s+/g, ' ').trim(),
      isHeading: block.matches(':is(h1, h2, h3, h4, h5, h6), [part=teaser]'),
      box: block.closest('[part=alert], figure')?.localName ?? '',
    }));
};
