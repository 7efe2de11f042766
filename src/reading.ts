import {html} from 'lit';
import type {Article, Reading} from './article.js';
import {heading} from './headings.js';
import {isKnown} from './is-known.js';

const levels = [1, 2, 3, 4, 5] as const;

/** How deep a title may stand. */
export type Level = (typeof levels)[number];

interface Options {
  readonly emergencyNumber: string;
  readonly headingLevel: Level;
}

/** What an article needs from an element with these options, while it is being rendered. */
export const readingOf = (article: Article, element: HTMLElement & Options): Reading => {
  const asked = element.headingLevel ?? 2;
  const level = isKnown(element, 'heading-level', asked, levels) ? asked : 2;
  const number = element.emergencyNumber || article.emergencyNumber;
  return {
    emergencyNumber: html`<a href="tel:${number}">${number}</a>`,
    heading: (depth, content, part) => heading(level + depth, content, part),
  };
};
