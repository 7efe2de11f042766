import {assert} from '@open-wc/testing';
import type {MenopauseBackpainInfo} from '../../src/menopause-backpain-info.js';
import {all, found, levelOf, part, rootOf, sectionIds, textOf} from '../helpers/find.js';

/** Every tag and attribute that the article uses. */
const tags =
  'a article b br button circle div ellipse figcaption figure footer g h1 h2 h3 h4 h5 h6 li line ol p path ' +
  'polyline rect section slot span strong sup svg ul';
const attributes = new Set(
  (
    'aria-controls aria-describedby aria-expanded aria-hidden aria-label aria-level aria-pressed class cx cy d ' +
    'data-open data-theme dir height hidden href id lang name part points r rel role rx ry tabindex transform type ' +
    'value viewBox width x x1 x2 y y1 y2'
  ).split(' '),
);
const unknownTag = `:not(${tags.replaceAll(' ', ', ')})`;
const badLink = '[href]:not([href^="https:"], [href^="#"], [href^="tel:"])';

/** The article has all its safety parts, contains nothing foreign, and every reference has a target. */
export const assertMarkup = (element: MenopauseBackpainInfo): void => {
  const root = rootOf(element);
  assert.isNull(root.querySelector(unknownTag), 'only the article’s own tags');
  assert.isNull(root.querySelector(badLink), 'only links to https:, tel: or inside');
  const names = [...root.querySelectorAll('*')].flatMap((each) => each.getAttributeNames());
  assert.deepEqual(
    names.filter((name) => !attributes.has(name)),
    [],
    'only the article’s own attributes',
  );
  for (const name of ['aria-controls', 'aria-describedby']) {
    const ids = all(element, `[${name}]`).map((each) => each.getAttribute(name) ?? '');
    assert.isNotEmpty(ids, name);
    assert.deepEqual(
      ids.filter((id) => !root.getElementById(id)),
      [],
      `${name} has a target`,
    );
  }
  assert.isAbove(part(element, 'alert').querySelectorAll('li').length, 2, 'danger signs');
  assert.isAbove(part(element, 'sources').querySelectorAll('li').length, 2, 'sources');
};

/** The parts that no page can hide are visible. */
const assertInView = (element: MenopauseBackpainInfo): void => {
  const always = [
    found(part(element, 'alert').querySelector('li:last-of-type'), 'danger sign'),
    part(element, 'meta'),
    found(all(element, '[aria-controls=sources]')[0], 'button of the sources'),
  ];
  assert.isTrue(
    always.every((each) => each.checkVisibility({visibilityProperty: true})),
    'danger signs, review line and sources are visible',
  );
};

/**
 * Everything that says which sections are open agrees.
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
  assert.deepEqual(unhidden, open, 'hidden matches aria-expanded');
  if (isInView) {
    const seen = idsWhere((_, panel) => panel.firstElementChild?.checkVisibility());
    assert.deepEqual(seen, open, 'the visible sections match aria-expanded');
    assertInView(element);
  }
  assert.equal(element.open, open.join(' '), 'the property matches aria-expanded');
  // The page may have set an empty attribute. It stays.
  const attribute = element.getAttribute('open') ?? '';
  assert.equal(attribute, open.join(' '), 'the attribute matches aria-expanded');
  if (element.exclusive) assert.isAtMost(open.length, 1, 'at most one section is open');
  return open;
};

/** The digits of a telephone number. Nobody dials what else a value has. */
const digitsIn = (text: string): string => text.replace(/\D/g, '');

/** The values that the page has set last, by attribute or by property. */
export interface Options {
  emergencyNumber: unknown;
  headingLevel: unknown;
}

/** The number to call and the level of the title are the page's, or the defaults. */
export const assertOptions = (
  element: MenopauseBackpainInfo,
  {emergencyNumber, headingLevel}: Options,
): void => {
  const number = digitsIn(String((emergencyNumber as string) || '')) || '911';
  const links = all(element, 'a[href^="tel:"]');
  assert.isNotEmpty(links, 'links to call');
  for (const link of links) {
    const called = link.getAttribute('href')?.slice('tel:'.length) ?? '';
    assert.equal(digitsIn(called), number, 'the number to call is the page’s');
    assert.equal(textOf(link), called.replace(/\s+/g, ' ').trim(), 'and is shown');
  }
  const isLevel = [1, 2, 3, 4, 5].some((level) => level === headingLevel);
  const level = levelOf(part(element, 'heading'));
  assert.equal(level, isLevel ? headingLevel : 2, 'the level of the title is the page’s');
};
