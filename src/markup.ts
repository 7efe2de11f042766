import {html, type TemplateResult} from 'lit';

type HeadingTemplate = (content: unknown, part: string) => TemplateResult;

/** Lit cannot bind a tag name, so each level has its own template. */
const templates: readonly HeadingTemplate[] = [
  (content, part) => html`<h1 part=${part}>${content}</h1>`,
  (content, part) => html`<h2 part=${part}>${content}</h2>`,
  (content, part) => html`<h3 part=${part}>${content}</h3>`,
  (content, part) => html`<h4 part=${part}>${content}</h4>`,
  (content, part) => html`<h5 part=${part}>${content}</h5>`,
  (content, part) => html`<h6 part=${part}>${content}</h6>`,
];

/**
 * Renders a heading.
 *
 * @param level 1 or more; below level 6, HTML has no element, so ARIA gives the level
 * @param content text or template
 * @param part name of the part; default: none
 */
export const heading = (level: number, content: unknown, part = ''): TemplateResult =>
  templates[level - 1]?.(content, part) ??
  html`<div role="heading" aria-level=${level}>${content}</div>`;

/**
 * Outline icons on a grid of 24 units, in the colour of the text around them. Without the style, which build
 * tools may lose, they have the size of their attributes.
 */

export const alertIcon = html`<svg
  class="icon"
  viewBox="0 0 24 24"
  width="20"
  height="20"
  aria-hidden="true"
>
  <path d="M12 4 2.5 20h19zM12 10v5m0 2.5v.01" />
</svg>`;

export const markerIcon = html`<svg
  part="marker"
  class="icon"
  viewBox="0 0 24 24"
  width="20"
  height="20"
  aria-hidden="true"
>
  <path d="m6 9 6 6 6-6" />
</svg>`;
