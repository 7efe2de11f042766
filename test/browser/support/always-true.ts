import {assert} from '@open-wc/testing';
import type {MenopauseBackpainInfo} from '../../../src/element.js';
import {all, found, part, rootOf, sectionIds} from './find.js';

/** What the article is made of. */
const tags =
  'a article b br button div figcaption figure footer h1 h2 h3 h4 h5 h6 li ol p path section slot ' +
  'span strong sup svg ul';
const attributes = new Set(
  (
    'aria-controls aria-describedby aria-expanded aria-hidden aria-label aria-level aria-pressed class d ' +
    'data-theme dir hidden href id lang name part rel role tabindex type value viewBox'
  ).split(' '),
);
const stranger = `:not(${tags.replaceAll(' ', ', ')})`;
const badLink = '[href]:not([href^="https:"], [href^="#"], [href^="tel:"])';

/** Nothing but the article is in there, all of it that matters is, and no link leads astray. */
export const assertMarkup = (element: MenopauseBackpainInfo): void => {
  const root = rootOf(element);
  assert.isNull(root.querySelector(stranger), 'no element but the article’s');
  assert.isNull(root.querySelector(badLink), 'no link but to https:, tel: or inside');
  const names = [...root.querySelectorAll('*')].flatMap((each) => each.getAttributeNames());
  assert.deepEqual(
    names.filter((name) => !attributes.has(name)),
    [],
    'no attribute but the article’s',
  );
  for (const name of ['aria-controls', 'aria-describedby']) {
    const ids = all(element, `[${name}]`).map((each) => each.getAttribute(name) ?? '');
    assert.isNotEmpty(ids, name);
    assert.deepEqual(
      ids.filter((id) => !root.getElementById(id)),
      [],
      `${name} leads somewhere`,
    );
  }
  assert.isAbove(part(element, 'alert').querySelectorAll('li').length, 2, 'danger signs');
  assert.isAbove(part(element, 'sources').querySelectorAll('li').length, 2, 'sources');
};

/** What a reader must always be able to see can be seen. */
const assertInView = (element: MenopauseBackpainInfo): void => {
  const always = [
    found(part(element, 'alert').querySelector('li:last-of-type'), 'danger sign'),
    part(element, 'meta'),
    found(all(element, '[aria-controls=sources]')[0], 'button of the sources'),
  ];
  assert.isTrue(
    always.every((each) => each.checkVisibility({visibilityProperty: true})),
    'danger signs, review line and sources can be seen',
  );
};

/**
 * All that tells which sections are open says the same.
 *
 * @returns their ids in article order
 */
export const assertOpen = (element: MenopauseBackpainInfo, isInView: boolean): string[] => {
  const buttons = new Map(
    all(element, '[aria-controls]').map((button) => [button.getAttribute('aria-controls'), button]),
  );
  const idsWhere = (isOpen: (button: HTMLElement, panel: HTMLElement) => unknown): string[] =>
    sectionIds.filter((id) => {
      const button = buttons.get(id);
      const panel = rootOf(element).getElementById(id);
      return button && panel && isOpen(button, panel);
    });

  const open = idsWhere((button) => button.getAttribute('aria-expanded') === 'true');
  const unhidden = idsWhere((_, panel) => panel.getAttribute('hidden') !== 'until-found');
  assert.deepEqual(unhidden, open, 'hidden says what aria-expanded says');
  if (isInView) {
    const seen = idsWhere((_, panel) => panel.firstElementChild?.checkVisibility());
    assert.deepEqual(seen, open, 'what can be seen is what aria-expanded says');
    assertInView(element);
  }
  assert.equal(element.open, open.join(' '), 'the property says what aria-expanded says');
  // An empty attribute that the page has set stays.
  const attribute = element.getAttribute('open') ?? '';
  assert.equal(attribute, open.join(' '), 'the attribute says what aria-expanded says');
  if (element.exclusive) assert.isAtMost(open.length, 1, 'one section at most is open');
  return open;
};
