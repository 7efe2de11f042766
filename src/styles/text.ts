import {css} from 'lit';

/** Headings, paragraphs, lists, links and icons, wherever they stand. */
export const text = css`
  :is(h1, h2, h3, h4, h5, h6, [role='heading']) {
    margin: var(--_3) 0 0.3em;
    font-family: var(--mbi-heading-font-family, inherit);
    font-size: 1.05em;
    line-height: 1.25;
    text-wrap: balance;
  }

  p,
  ul,
  ol,
  figure {
    max-inline-size: 38em;
    margin: 0.7em 0 0;
  }

  ul,
  ol {
    padding-inline-start: 1.25em;
  }

  li {
    margin-block-start: 0.3em;
  }

  [part='heading'],
  [part='section-heading'],
  [part='teaser'],
  [part='alert'] > *,
  [part='body'] > :first-child,
  li > :first-child {
    margin: 0;
  }

  [part='heading'] {
    font-size: clamp(1.55em, 1.1em + 2.8cqi, 2.15em);
  }

  [part='section-heading'] {
    font-size: 1.16em;
  }

  [part='meta'],
  [part='teaser'],
  [part='sources'],
  [part='footer'],
  figcaption {
    color: var(--_muted);
    font-size: 0.875em;
  }

  a {
    color: var(--_accent);
  }

  sup {
    font-size: 0.72em;
    line-height: 0;

    /* A finger needs more than a raised number. */
    a {
      padding: 1em 0.25em;
      font-weight: 600;
      text-decoration: none;
    }
  }

  :focus-visible,
  [part='section-button']:focus-visible::after {
    border-radius: 0.3em;
    outline: 3px solid var(--_focus);
  }

  svg {
    display: block;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
  }

  .icon {
    inline-size: 1.25em;
  }
`;
