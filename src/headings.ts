import {html, type TemplateResult} from 'lit';

type HeadingTemplate = (content: unknown, part: string) => TemplateResult;

/** A tag name cannot be bound in a template, so each level has a template of its own. */
const templates: readonly HeadingTemplate[] = [
  (content, part) => html`<h1 part=${part}>${content}</h1>`,
  (content, part) => html`<h2 part=${part}>${content}</h2>`,
  (content, part) => html`<h3 part=${part}>${content}</h3>`,
  (content, part) => html`<h4 part=${part}>${content}</h4>`,
  (content, part) => html`<h5 part=${part}>${content}</h5>`,
  (content, part) => html`<h6 part=${part}>${content}</h6>`,
];

/** A heading of any level, as a part of that name if it has one; below 6, ARIA says the level. */
export const heading = (level: number, content: unknown, part = ''): TemplateResult =>
  templates[level - 1]?.(content, part) ??
  html`<div role="heading" aria-level=${level}>${content}</div>`;
