import {allShown, textOf} from './accessibility-page.js';

const hasText = (element: Element): boolean =>
  [...element.childNodes].some((node) => node instanceof Text && node.data.trim());

/** Everything a reader can get at that has words of its own. */
export const allTexts = (root: ParentNode): HTMLElement[] => allShown(root, '*').filter(hasText);

/** Those that have less contrast than they need, and how much. */
export const tooFaint = <T extends Element>(
  elements: T[],
  needed: number,
  contrast: (element: T) => number,
): string[] =>
  elements
    .map((element) => ({element, measured: contrast(element)}))
    .filter(({measured}) => measured < needed)
    .map(
      ({element, measured}) =>
        `${measured.toFixed(2)}: ${element.localName} ${element.getAttribute('class')} ${textOf(element)}`,
    );
