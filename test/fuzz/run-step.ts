import type {MenopauseBackpainInfo} from '../../src/menopause-backpain-info.js';
import {elementClass} from '../helpers/articles.js';
import {all, found, sectionIds} from '../helpers/find.js';
import {updated, type FuzzPage} from './fuzz-page.js';
import {valueOf} from './hostile-values.js';
import {assertMarkup, assertOpen, assertOptions} from './invariants.js';
import type {ActionOnElement, Step} from './steps.js';

/**
 * Runs a step. If the step waits, this checks its effect. Otherwise nothing has been rendered when this
 * returns, and the next step follows before the update.
 */
export const runStep = (page: FuzzPage, {action, wait}: Step): Promise<void> | undefined => {
  if (action.do === 'follow') return follow(page, String(valueOf(action.section)));
  if (action.do === 'read observed attributes') {
    void elementClass().observedAttributes;
    return wait ? page.check() : undefined;
  }
  // Adding or removing an element changes which element a section's address means, so these steps run
  // between two checks.
  if (location.hash && /adopt|copy|empty|move|remove$/.test(action.do)) {
    return runAlone(page, {action, wait: true});
  }
  if (action.do === 'set on ancestors') {
    page.touch(...page.elements);
    page.stage.setAttribute(action.name, String(valueOf(action.value)));
  } else {
    const later = act(page, action, wait);
    if (later) return later.then(() => page.check());
  }
  return wait ? page.check() : undefined;
};

const runAlone = async (page: FuzzPage, {action}: Step): Promise<void> => {
  await page.check();
  page.touch(...page.elements);
  await act(page, action as ActionOnElement, true);
  await page.check();
};

/** Follows a link to a section. */
const follow = async (page: FuzzPage, section: string): Promise<void> => {
  await page.check();
  const {href} = location;
  const arrived = new Promise((resolve) => addEventListener('hashchange', resolve, {once: true}));
  if (sectionIds.includes(section)) page.touch(...page.elements);
  location.hash = `#mbi-${section}`;
  if (location.href !== href) await arrived;
  await page.check();
};

/** @returns a promise if the action has waited for something itself */
const act = (page: FuzzPage, action: ActionOnElement, wait: boolean): Promise<void> | undefined => {
  const element = page.elements[action.to];
  switch (action.do) {
    case 'set attribute': {
      const value = String(valueOf(action.value));
      page.touch(element);
      element.setAttribute(action.name, value);
      noteAttribute(page, element, action.name, value);
      return;
    }
    case 'remove attribute':
      page.touch(element);
      if (element.hasAttribute(action.name)) noteAttribute(page, element, action.name, null);
      element.removeAttribute(action.name);
      return;
    case 'set property': {
      const property = {[action.name]: valueOf(action.value)};
      page.touch(element);
      Object.assign(element, property);
      if (action.name in page.optionsOf(element)) Object.assign(page.optionsOf(element), property);
      return;
    }
    case 'call': {
      const section = valueOf(action.value) as string;
      if (section === undefined || sectionIds.includes(section)) page.touch(element);
      page.mayWarn(element);
      element[action.method](section);
      return;
    }
    case 'click':
      page.touch(element);
      nth(all(element, action.kind), action.nth)?.click();
      return;
    case 'find':
      page.touch(element);
      beFound(nth(all(element, '[part=section] > [id]'), action.nth));
      return;
    case 'find in slot':
      beFound(nth([...element.children], action.nth));
      return;
    case 'fill slot': {
      const content = document.createElement('p');
      content.slot = String(valueOf(action.slot));
      content.id = content.textContent = String(valueOf(action.value));
      element.append(content);
      return;
    }
    case 'empty slots':
      page.touch(element);
      element.replaceChildren();
      return;
    case 'remove':
      page.touch(element);
      element.remove();
      return;
    case 'move': {
      page.touch(element);
      const neighbour = page.elements[action.to === 0 ? 1 : 0];
      const isInside = action.place === 'slot';
      if (isInside && element.contains(neighbour)) return;
      element.slot = isInside ? 'intro' : '';
      (isInside ? neighbour : found(page.places[action.place], action.place)).appendChild(element);
      return;
    }
    case 'adopt':
      page.touch(element);
      return visit(element, document.implementation.createHTMLDocument().body, wait);
    case 'copy':
      return copy(page, element, wait);
  }
};

const numberFrom = (attribute: string | null): number | null =>
  attribute === null ? null : Number(attribute);

const noteAttribute = (
  page: FuzzPage,
  element: MenopauseBackpainInfo,
  name: string,
  value: string | null,
): void => {
  const options = page.optionsOf(element);
  if (name === 'emergency-number') options.emergencyNumber = value;
  if (name === 'heading-level') options.headingLevel = numberFrom(value);
};

/** Does what the browser does when the reader's search finds something hidden. */
const beFound = (target: Element | undefined): void => {
  target?.dispatchEvent(new Event('beforematch', {bubbles: true}));
};

const nth = <T>(list: readonly T[], index: number): T | undefined => list[index % list.length];

/** Moves an element to another document and back. */
const visit = (
  element: MenopauseBackpainInfo,
  place: Element,
  wait: boolean,
): Promise<void> | undefined => {
  const {parentNode, nextSibling} = element;
  const comeBack = (): void => {
    if (parentNode) parentNode.insertBefore(element, nextSibling);
    else element.remove();
  };
  place.append(element);
  if (wait) return updated(element).then(comeBack);
  comeBack();
  return;
};

const copy = (
  page: FuzzPage,
  element: MenopauseBackpainInfo,
  wait: boolean,
): Promise<void> | undefined => {
  const copied = element.cloneNode(true) as MenopauseBackpainInfo;
  page.mayWarn(copied, ...copied.querySelectorAll('menopause-backpain-info'));
  page.stage.append(copied);
  if (!wait) {
    copied.remove();
    return;
  }
  return updated(copied).then(() => {
    assertMarkup(copied);
    assertOpen(copied, false);
    assertOptions(copied, {
      emergencyNumber: copied.getAttribute('emergency-number'),
      headingLevel: numberFrom(copied.getAttribute('heading-level')),
    });
    copied.remove();
  });
};
