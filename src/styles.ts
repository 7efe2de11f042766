import {css} from 'lit';

/**
 * Lengths are in `em` of the host: `rem` would shrink on the many sites that set
 * `html {font-size: 62.5%}`. Public properties are read once, at the top, into private ones.
 */
export const styles = css`
  :host {
    display: block;
  }

  /* The page's text styles reach in by inheritance: let go of all but font and colour scheme. */
  .strut,
  .container {
    all: initial;
    display: block;
    color-scheme: inherit;
    visibility: inherit;
    font-family: var(--mbi-font-family, inherit);
    font-size: var(--mbi-font-size, max(1.0625em, 16px));
    line-height: var(--mbi-line-height, 1.55);
    -webkit-text-size-adjust: none;
    text-size-adjust: none;
  }

  /* A container has no width of its own; a line of far-apart words lends it that of a text. */
  .strut {
    block-size: 0;
    overflow: clip;
    word-spacing: 14em;

    &::before {
      visibility: hidden;
      content: '- - - -';
    }
  }

  .container {
    --_text: var(--mbi-color-text, light-dark(#1c2827, #e9efed));
    --_muted: var(--mbi-color-muted, light-dark(#44524f, #b7c3bf));
    --_surface: var(--mbi-color-surface, light-dark(#fff, #161d1b));
    --_border: var(--mbi-color-border, light-dark(#d5dedb, #33403c));
    --_accent: var(--mbi-color-accent, light-dark(#005953, #80d5cc));
    --_alert: var(--mbi-color-alert, light-dark(#871c1e, #ffb5ae));
    --_alert-surface: var(--mbi-color-alert-surface, light-dark(#fdf1f0, #2f1b1a));
    --_focus: var(--mbi-color-focus, var(--_accent));
    --_hover: color-mix(in oklab, var(--_accent) 8%, var(--_surface));
    --_padding: var(--mbi-padding, clamp(1.1em, 4.5cqi, 2em));
    --_radius: var(--mbi-radius, 0.75em);
    --_duration: var(--mbi-duration, 0.15s);
    /* One scale for all white space. */
    --_2: var(--mbi-space, 1em);
    --_1: calc(var(--_2) / 2);
    --_3: calc(var(--_2) * 1.5);

    container-type: inline-size;
    max-inline-size: var(--mbi-max-width, 46em);
    color: var(--_text);
  }

  [data-theme='light'] {
    color-scheme: light;
  }

  [data-theme='dark'] {
    color-scheme: dark;
  }

  [part='article'] {
    padding: var(--_padding);
    border-radius: var(--_radius);
    background: var(--_surface);
    overflow-wrap: anywhere;
  }

  /* Text */

  :is(h1, h2, h3, h4, h5, h6, [role='heading']) {
    margin: var(--_3) 0 0.3em;
    font-family: var(--mbi-heading-font-family, inherit);
    font-size: 1.05em;
    font-weight: 700;
    line-height: 1.3;
    text-wrap: balance;
  }

  :is(p, ul, ol, figure, [part='section-heading']),
  [part='heading'],
  [part='alert'] > :nth-child(2),
  li > :first-child {
    margin: 0;
  }

  [part='heading'] {
    font-size: clamp(1.55em, 1.1em + 2.8cqi, 2.15em);
    line-height: 1.15;
  }

  p,
  li,
  figure {
    max-inline-size: 38em;
    text-wrap: pretty;
  }

  p + :is(p, figure, ul, ol),
  ul + p,
  figure + p {
    margin-block-start: 0.7em;
  }

  ul,
  ol {
    padding-inline-start: 1.25em;
  }

  li {
    margin-block-start: 0.3em;
  }

  a {
    color: var(--_accent);
    text-underline-offset: 0.15em;

    &:hover {
      text-decoration-thickness: 2px;
    }
  }

  sup {
    font-size: 0.72em;
    line-height: 0;
    white-space: nowrap;

    a {
      position: relative;
      padding-inline: 0.15em;
      font-weight: 600;
      text-decoration: none;

      /* A finger needs more than a raised number. */
      &::after {
        position: absolute;
        inset: -1em -0.4em;
        content: '';
      }
    }
  }

  :focus-visible,
  [part='section-button']:focus-visible::after {
    outline: 3px solid var(--_focus);
    outline-offset: 1px;
    border-radius: 0.3em;
  }

  [part='meta'],
  [part='teaser'],
  [part='sources'],
  [part='footer'],
  figcaption {
    color: var(--_muted);
    font-size: 0.875em;
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

  /* Top */

  [part='summary'] {
    margin-block-start: 0.6em;

    > p {
      font-size: 1.16em;
      line-height: 1.45;
    }

    > ul {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 12.5em), 1fr));
      gap: 0.8em var(--_3);
      margin-block-start: 1.1em;
      padding: 0;
      font-size: 0.94em;
    }

    li {
      display: block;
      margin: 0;
      padding-block-start: var(--_1);
      border-block-start: 2px solid var(--_border);
    }

    strong {
      display: block;
    }
  }

  [part='meta'] {
    margin-block: var(--_2);

    > * {
      margin-inline-end: 1.4em;
    }
  }

  [part='alert'] {
    display: grid;
    grid-template-columns: auto 1fr;
    column-gap: 0.65em;
    padding: var(--_2);
    border-inline-start: 4px solid var(--_alert);
    border-radius: 0.5em;
    background: var(--_alert-surface);

    > ul {
      grid-column: 2;
      padding-inline-start: 1.1em;
    }

    .icon,
    ::marker,
    :nth-child(2),
    :nth-child(2) a {
      color: var(--_alert);
    }
  }

  /* Controls */

  button {
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }

  [part='toolbar'] {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    margin-block: var(--_1);

    button {
      display: flex;
      gap: 0.45em;
      align-items: center;
      min-block-size: max(44px, 2.75em);
      margin-inline: -0.6em;
      padding-inline: 0.6em;
      border-radius: 0.5em;
      color: var(--_accent);
      font-weight: 600;
    }
  }

  [part='section'] {
    border-block: 1px solid var(--_border);

    + & {
      border-block-start: 0;
    }
  }

  .header {
    position: relative;
    display: grid;
    grid-template-columns: 1fr auto;
    align-content: center;
    align-items: center;
    min-block-size: max(64px, 4em);
    margin-inline: calc(var(--_padding) / -2);
    padding: 0.7em calc(var(--_padding) / 2);
  }

  .header:hover,
  [part='toolbar'] button:hover,
  li:focus {
    background: var(--_hover);
  }

  .header:active,
  [part='toolbar'] button:active {
    background: color-mix(in oklab, var(--_accent) 16%, var(--_surface));
  }

  [part='section-heading'] {
    font-size: 1.16em;
  }

  [part='section-button'] {
    outline: 0;
    scroll-margin-block: 2em;

    /* The whole row is the button, though only the heading is its name. */
    &::after {
      position: absolute;
      inset: 0;
      content: '';
    }
  }

  [part='teaser'] {
    grid-row: 2;
  }

  [part='marker'] {
    grid-area: 1 / 2 / span 2;
    color: var(--_accent);

    .header:has([aria-expanded='true']) & {
      rotate: 180deg;
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    [part='marker'] {
      transition: rotate var(--_duration);
    }

    [part='body'] {
      animation: appear var(--_duration);
    }
  }

  @keyframes appear {
    from {
      opacity: 0;
    }
  }

  /* Inside a section */

  [part='body'] {
    padding-block: 0.2em var(--_3);
  }

  /* Steps: the list keeps its numbers for assistive technology, the circles are drawn. */
  [part='body'] > ol:not([part]) {
    padding: 0;
    counter-reset: step;

    > li {
      position: relative;
      display: block;
      margin-block-start: var(--_3);
      padding-inline-start: 2.75em;

      &::before {
        position: absolute;
        inset: -0.15em auto auto 0;
        inline-size: 1.75em;
        border-radius: 1em;
        background: var(--_accent);
        color: var(--_surface);
        font-weight: 700;
        line-height: 1.75;
        text-align: center;
        content: counter(step);
        counter-increment: step;
      }
    }
  }

  #questions li {
    position: relative;
    display: block;
    padding-inline-start: 0.5em;

    &::before {
      position: absolute;
      inset: 0.3em auto auto -1.15em;
      inline-size: 0.9em;
      block-size: 0.9em;
      border: 2px solid var(--_accent);
      border-radius: 0.2em;
      content: '';
    }
  }

  /* Picture */

  figure {
    padding: var(--_2);
    border: 1px solid var(--_border);
    border-radius: 0.5em;
  }

  .chart {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(4.5em, 1fr));
    gap: var(--_2);

    svg {
      max-inline-size: 8.5em;
      margin-block-end: var(--_1);
    }

    b {
      font-size: 1.5em;
    }

    path {
      stroke: var(--_accent);
      stroke-width: 8;
      stroke-dasharray: 0 10;

      &.rest {
        stroke: var(--_muted);
        stroke-width: 3;
      }
    }
  }

  figcaption {
    margin-block-start: var(--_2);
  }

  /* End */

  [part='sources'] {
    margin-block-start: var(--_2);
    padding-inline-start: 2em;

    li {
      scroll-margin-block: 30vh;
    }

    a:visited {
      color: light-dark(#573c78, #d5bdf5);
    }
  }

  .back {
    padding-inline: 0.5em;
    text-decoration: none;
  }

  [part='footer'],
  slot[name='action'] {
    display: block;
    margin-block-start: var(--_2);
  }

  @media (forced-colors: active) {
    [part='article'],
    [part='alert'],
    li::before {
      border: 1px solid;
    }

    .chart path {
      stroke: CanvasText;
    }
  }

  @media print {
    .container {
      --_text: #000;
      --_muted: #333;
      --_surface: #fff;
      --_accent: #000;
      --_alert: #000;
      --_alert-surface: #fff;
      --_padding: 0px;

      max-inline-size: none;
      color-scheme: light;
      font-size: 11pt;
    }

    [part='toolbar'],
    [part='marker'],
    .back {
      display: none;
    }

    [hidden] {
      content-visibility: visible;
    }

    .header,
    :is(h1, h2, h3, h4, h5, h6, [role='heading']) {
      min-block-size: 0;
      break-after: avoid;
    }

    [part='alert'],
    figure,
    p,
    ul > li {
      break-inside: avoid;
    }

    li::before {
      border: 1px solid;
      background: none !important;
      color: #000 !important;
    }

    [part='sources'] a::after {
      content: ' ' attr(href);
    }
  }
`;
