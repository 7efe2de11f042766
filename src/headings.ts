import {html, nothing, type TemplateResult} from 'lit';

type HeadingTemplate = (content: unknown, part: unknown) => TemplateResult;

/** A tag name cannot be bound in a template, so each level has a template of its own. */
const templates: readonly HeadingTemplate[] = [
  (content, part) => html`<h1 part=${part}>${content}</h1>`,
  (content, part) => html`<h2 part=${part}>${content}</h2>`,
  (content, part) => html`<h3 part=${part}>${content}</h3>`,
  (content, part) => html`<h4 part=${part}>${content}</h4>`,
  (content, part) => html`<h5 part=${part}>${content}</h5>`,
  (content, part) => html`<h6 part=${part}>${content}</h6>`,
];

/** A heading of any level; HTML ends at 6, below that the level is said by ARIA. */
export const heading = (level: number, content: unknown, part: unknown = nothing): TemplateResult =>
  templates[level - 1]?.(content, part) ??
  html`<div role="heading" aria-level=${level}>${content}</div>`;
