// @ts-check
/** @typedef {import('../../src/menopause-backpain-info.js').MenopauseBackpainInfo} MenopauseBackpainInfo */

/**
 * Runs in a page with one element and a link `#link` to `#mbi-treatment`, in an engine that can print:
 * everything that a reader and a page can do with the element. It ends with `everythingUsed`.
 */
export const useEverything = async () => {
  const element = /** @type {MenopauseBackpainInfo} */ (
    document.querySelector('menopause-backpain-info')
  );
  const root = /** @type {ShadowRoot} */ (element.shadowRoot);
  const click = async (/** @type {string} */ selector) => {
    const target = /** @type {HTMLElement | null} */ (root.querySelector(selector));
    if (!target) throw new Error(`Nothing to click: ${selector}`);
    target.click();
    await element.updateComplete;
  };
  /** @type {Set<string>} */
  const toggled = new Set();
  element.addEventListener('mbi-section-toggle', ({section}) => toggled.add(section));

  await click('[part=languages] [aria-pressed=false]');
  await click('[part=languages] [aria-pressed=false]');
  await click('[part=toolbar] button');
  for (const citation of root.querySelectorAll('sup a')) {
    /** @type {HTMLElement} */ (citation).click();
    await element.updateComplete;
  }
  await click('.back');
  await click('[part=body] a[href="#mbi-see-a-doctor"]');
  await click('[part=toolbar] button');
  await click('[aria-controls=questions]');

  const moved = new Promise((resolve) => addEventListener('hashchange', resolve, {once: true}));
  /** @type {HTMLElement} */ (document.querySelector('#link')).click();
  await moved;
  await element.updateComplete;

  // Once only: Chromium ignores a second call that comes soon after.
  const printed = new Promise((resolve) => addEventListener('afterprint', resolve, {once: true}));
  await click('[part=toolbar] button:last-child');
  await printed;

  element.show('causes');
  element.toggle('causes');
  element.show();
  element.hide();
  for (const [name, values] of Object.entries({
    theme: ['dark', 'light', ''],
    sections: ['sources treatment', ''],
    exclusive: [true, false],
    headingLevel: [1, 5, 2],
    emergencyNumber: ['112', ''],
    lang: ['es', ''],
    open: ['all', 'causes symptoms', ''],
  })) {
    for (const value of values) {
      Object.assign(element, {[name]: value});
      await element.updateComplete;
    }
  }
  root.querySelector('#causes')?.dispatchEvent(new Event('beforematch', {bubbles: true}));
  await element.updateComplete;
  const copy = /** @type {MenopauseBackpainInfo} */ (element.cloneNode(true));
  document.body.append(copy);
  await copy.updateComplete;
  copy.remove();
  return {
    toggled: [...toggled].sort(),
    open: element.open,
    headings: root.querySelectorAll('h3').length,
    elements: document.querySelectorAll(element.localName).length,
  };
};

export const everythingUsed = {
  toggled: ['causes', 'questions', 'see-a-doctor', 'sources', 'symptoms', 'treatment'],
  open: 'causes',
  headings: 7,
  elements: 1,
};
