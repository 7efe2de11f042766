import {css} from 'lit';

/**
 * Lengths are in `em` of the host: `rem` would shrink on the many sites that set
 * `html {font-size: 62.5%}`. A public property is read in one place. Colours that belong together
 * are mixed, in one place, from four: surface, text, accent and alert.
 */
export const styles = css`
  :host(:not([hidden])) {
    display: block;
  }

  /* The page's text styles reach in by inheritance: let go of all but font and colour scheme. */
  .shell {
    all: initial;
    display: block;
    inline-size: 100%;
    color-scheme: inherit;
    visibility: inherit;
    font-family: var(--mbi-font-family, inherit);
    font-size: var(--mbi-font-size, max(1.0625em, 16px));
    line-height: var(--mbi-line-height, 1.55);
  }

  /* A container has no width of its own; a line of far-apart words lends the shell that of a text. */
  .shell::before {
    display: block;
    block-size: 0;
    visibility: hidden;
    word-spacing: 14em;
    content: '- - - -';
  }

  .container {
    --_surface: var(--mbi-color-surface, light-dark(#fff, #161d1b));
    /* What is behind the text: of a transparent surface, the page's canvas. */
    --_ground: color(from color-mix(in xyz, var(--_surface) 99%, Canvas) xyz x y z / 1);

    /* A colour that carries text is taken towards black, on a dark ground towards white, as far as
       a contrast of 5:1 needs and no farther. To reckon with two luminances at once, that of the
       ground is mixed in as alpha. */
    --_ground-luminance: color(from var(--_ground) xyz 0 0 0 / y);
    --_ground-y: (2 * alpha - 1);
    --_end: clamp(0, (0.18 - var(--_ground-y)) * 1000, 1);
    --_r: clamp(0, 2 * alpha * r, 1);
    --_g: clamp(0, 2 * alpha * g, 1);
    --_b: clamp(0, 2 * alpha * b, 1);
    --_y: (0.2126 * var(--_r) + 0.7152 * var(--_g) + 0.0722 * var(--_b));
    --_way: clamp(
      0,
      (var(--_y) + 0.05 - (var(--_ground-y) + 0.05) * (0.2 + 4.8 * var(--_end))) /
        (var(--_y) - var(--_end)),
      1
    );
    --_legible: srgb-linear calc(var(--_r) + (var(--_end) - var(--_r)) * var(--_way))
      calc(var(--_g) + (var(--_end) - var(--_g)) * var(--_way))
      calc(var(--_b) + (var(--_end) - var(--_b)) * var(--_way)) / 1;

    --_text: var(
      --mbi-color-text,
      oklch(from var(--_ground) clamp(0.27, (0.62 - l) * 1000, 0.95) 0.015 190)
    );
    --_accent: color(
      from
        color-mix(
          in srgb-linear,
          var(--mbi-color-accent, light-dark(#005953, #80d5cc)),
          var(--_ground-luminance)
        )
        var(--_legible)
    );
    --_alert: color(
      from
        color-mix(
          in srgb-linear,
          var(--mbi-color-alert, light-dark(#871c1e, #ffb5ae)),
          var(--_ground-luminance)
        )
        var(--_legible)
    );
    --_muted: var(--mbi-color-muted, color-mix(in oklab, var(--_text) 82%, var(--_surface)));
    --_border: var(--mbi-color-border, color-mix(in oklab, var(--_text) 18%, var(--_surface)));
    --_focus: var(--mbi-color-focus, var(--_accent));
    --_hover: color-mix(in oklab, var(--_accent) 6%, var(--_surface));
    --_alert-surface: var(
      --mbi-color-alert-surface,
      color-mix(in oklab, oklch(from var(--_alert) 0.5 0.16 h) 10%, var(--_surface))
    );

    --_padding: var(--mbi-padding, clamp(1.1em, 4.5cqi, 2em));
    --_radius: var(--mbi-radius, 0.75em);
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

  /* Top */

  [part='summary'] {
    > p {
      font-size: 1.16em;
      line-height: 1.45;
      text-wrap: balance;
    }

    > ul {
      display: grid;
      /* Three in a row or one: two and one would leave a hole. */
      grid-template-columns: repeat(auto-fit, minmax(clamp(27%, (38em - 100%) * 999, 100%), 1fr));
      gap: 0.8em var(--_3);
      max-inline-size: none;
      margin-block: var(--_2);
      padding: 0;
      font-size: 0.94em;
    }

    li {
      border-block-start: 2px solid var(--_border);
      padding-block-start: var(--_1);
    }

    li,
    strong {
      display: block;
    }
  }

  [part='alert'] {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.3em 0.65em;
    margin-block: var(--_2);
    padding: var(--_2);
    border-inline-start: 4px solid;
    border-radius: var(--_radius);
    background: var(--_alert-surface);
    color: var(--_alert);

    > :nth-child(n + 2) {
      grid-column: 2;
    }

    > :nth-child(n + 3) {
      color: var(--_text);
    }

    > * > a {
      color: inherit;
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

  .bar {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    column-gap: var(--_2);

    button {
      min-block-size: max(44px, 2.75em);
      color: var(--_accent);
      font-weight: 600;
    }
  }

  [part='toolbar'],
  [part='section'] {
    border-block-end: 1px solid var(--_border);
  }

  /* Above the title, or beside it where both fit. */
  [part='languages'] {
    justify-content: end;
    margin-block-start: -0.7em;

    @container (inline-size > 34em) {
      float: inline-end;
      margin: 0;
    }

    [aria-pressed='false'] {
      text-decoration: underline;
    }
  }

  .header {
    position: relative;
    display: grid;
    grid-template-columns: 1fr auto;
    align-content: center;
    align-items: center;
    min-block-size: 4em;
    padding-block: 0.7em;
  }

  /* As wide as the row that can be clicked. */
  .header:hover {
    box-shadow:
      -0.5em 0 var(--_hover),
      0.5em 0 var(--_hover);
  }

  button:hover,
  a:hover {
    text-decoration: underline 2px;
  }

  .header:hover,
  li:focus {
    background: var(--_hover);
  }

  [part='section-button'] {
    outline: 0;
    scroll-margin-block: 2em;

    /* The whole row is the button, though only the heading is its name. */
    &::after {
      position: absolute;
      inset: 0 -0.5em;
      content: '';
    }
  }

  [part='marker'] {
    color: var(--_accent);

    /* WebKit does not look again where .header:has([aria-expanded='true']) begins to match. */
    [part='section']:not(:has(> [hidden])) & {
      rotate: 180deg;
    }
  }

  /* On paper nothing may be on its way. */
  @media screen and (prefers-reduced-motion: no-preference) {
    [part='marker'],
    .header + * {
      transition: var(--mbi-duration, 0.15s);
      transition-property: rotate, opacity;
    }

    [hidden] {
      opacity: 0.2;
    }
  }

  /* Inside a section */

  [part='body'] {
    padding-block: 0.5em var(--_3);
  }

  /* Steps: the browser counts, the circles are drawn. */
  ol:not([part]) {
    padding: 0;
    list-style: none;

    > li {
      position: relative;
      margin-block-start: var(--_3);
      padding-inline-start: 2.75em;

      &::before {
        position: absolute;
        inset-inline-start: 0;
        inline-size: 1.75em;
        border: 1px solid var(--_accent);
        border-radius: 1em;
        background: var(--_accent);

        color: var(--_ground);
        font-weight: 700;
        line-height: 1.75;
        text-align: center;
        content: counter(list-item);
      }
    }
  }

  #questions ul {
    list-style: '☐ ';
  }

  /* Picture */

  figure {
    margin-block: var(--_2);
    padding: var(--_2);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }

  .chart {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(clamp(25%, (13em - 100%) * 999, 100%), 1fr));
    gap: var(--_2);
    margin-block-end: var(--_2);

    svg {
      max-inline-size: 8.5em;
      margin-block-end: var(--_1);
    }

    b {
      display: block;
      font-size: 1.5em;
      line-height: 1;
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

  /* End */

  [part='sources'] {
    padding-inline-start: 2em;

    a:visited {
      color: var(--_text);
    }
  }

  [part='footer'],
  slot[name='action'] {
    display: block;
    margin-block-start: var(--_2);
  }

  @media (forced-colors: active) {
    [part='article'],
    [part='alert'],
    .bar button {
      border: 1px solid;
    }

    svg,
    path {
      stroke: CanvasText !important;
    }
  }

  @media print {
    .container {
      --_text: #000;
      --_muted: #000;
      --_accent: #000;
      --_alert: #000;
      --_border: #999;
      --_surface: #fff;
      --_alert-surface: #fff;
      --_padding: 0px;
      --_2: 0.8em;

      max-inline-size: none;
      color-scheme: light;
      font-size: 11pt;
      line-height: 1.4;
    }

    .bar,
    [part='marker'],
    .back {
      display: none;
    }

    [hidden] {
      content-visibility: visible;
    }

    /* Nor does a section go on fading in. */
    .header + * {
      transition: none;
    }

    /* Space of the text's own could part it from its heading. */
    [part='body'] {
      padding: 0;
    }

    [part='section'] {
      padding-block-end: var(--_2);
    }

    /* A heading that needs room below goes on to the next sheet with its text, in every engine. */
    .header,
    [part='body'] [part=''],
    [role='heading'] {
      min-block-size: 0;
      margin-block-end: -7.8em !important;
      padding-block-end: 8em;
    }

    .header,
    [part='body'] [part=''],
    [role='heading'],
    [part='alert'],
    figure,
    p,
    ul li,
    [part] > li {
      break-inside: avoid;
    }

    li::before {
      color: #000 !important;
    }

    [part='sources'] {
      max-inline-size: none;
      font-size: 8pt;
    }

    [part='sources'] a::after {
      content: ' ' attr(href);
    }
  }
`;
