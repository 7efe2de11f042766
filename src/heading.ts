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
