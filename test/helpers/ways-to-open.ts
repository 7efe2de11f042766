import type {MenopauseBackpainInfo} from '../../src/menopause-backpain-info.js';
import {panel, sectionButton} from './find.js';

/** Every way to open a section, by name. */
export const waysToOpen: readonly [
  name: string,
  open: (element: MenopauseBackpainInfo, section: string) => void,
][] = [
  ['a click', (element, section) => sectionButton(element, section).click()],
  ['the attribute', (element, section) => element.setAttribute('open', section)],
  ['the property', (element, section) => (element.open = section)],
  ['show()', (element, section) => element.show(section)],
  ['toggle()', (element, section) => element.toggle(section)],
  [
    'find-in-page',
    (element, section) =>
      panel(element, section).dispatchEvent(new Event('beforematch', {bubbles: true})),
  ],
];
