import type {MenopauseBackpainInfo} from '../../../src/element.js';
import {assertMarkup, assertOpen} from './always-true.js';
import {updated, type AnyPage} from './any-page.js';
import type {ActionOnElement, Step} from './any-step.js';
import {all, found, sectionIds} from './find.js';
import {meant} from './hostile.js';

/**
 * Takes a step and, if it is one to wait for, looks at what has come of it. Else nothing has been
 * rendered yet when this returns, and the next step comes on top.
 */
export const takeStep = (page: AnyPage, {action, wait}: Step): Promise<void> | undefined => {
  if (action.do === 'follow') return follow(page, String(meant(action.section)));
  // Whoever comes to a page or leaves it changes whom its address means: a moment of its own.
  if (location.hash && /adopt|copy|empty|move|remove$/.test(action.do)) {
    return takeAlone(page, {action, wait: true});
  }
  if (action.do === 'set on ancestors') {
    page.touch(...page.elements);
    page.stage.setAttribute(action.name, String(meant(action.value)));
  } else {
    const later = act(page, action, wait);
    if (later) return later.then(() => page.look());
  }
  return wait ? page.look() : undefined;
};

const takeAlone = async (page: AnyPage, {action}: Step): Promise<void> => {
  await page.look();
  page.touch(...page.elements);
  await act(page, action as ActionOnElement, true);
  await page.look();
};

/** Follows a link to a section. */
const follow = async (page: AnyPage, section: string): Promise<void> => {
  await page.look();
  const {href} = location;
  const arrived = new Promise((resolve) => addEventListener('hashchange', resolve, {once: true}));
  if (sectionIds.includes(section)) page.touch(...page.elements);
  location.hash = `#mbi-${section}`;
  if (location.href !== href) await arrived;
  await page.look();
};

/** @returns a promise if it has waited for something itself */
const act = (page: AnyPage, action: ActionOnElement, wait: boolean): Promise<void> | undefined => {
  const element = page.elements[action.to];
  switch (action.do) {
    case 'set attribute':
      page.touch(element);
      element.setAttribute(action.name, String(meant(action.value)));
      return;
    case 'remove attribute':
      page.touch(element);
      element.removeAttribute(action.name);
      return;
    case 'set property':
      page.touch(element);
      Object.assign(element, {[action.name]: meant(action.value)});
      return;
    case 'call': {
      const section = meant(action.value) as string;
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
      content.slot = String(meant(action.slot));
      content.id = content.textContent = String(meant(action.value));
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

/** What the browser does when the reader searches the page for something that is hidden there. */
const beFound = (target: Element | undefined): void => {
  target?.dispatchEvent(new Event('beforematch', {bubbles: true}));
};

const nth = <T>(list: readonly T[], index: number): T | undefined => list[index % list.length];

/** Another document and back. */
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
  page: AnyPage,
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
    assertOpen(copied, true);
    copied.remove();
  });
};
