import {css} from 'lit';

/**
 * What lies around the text: font, white space, width. Lengths are in `em` of the host: `rem` would
 * shrink on the many sites that set `html {font-size: 62.5%}`.
 */
export const frame = css`
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
    container-type: inline-size;
    max-inline-size: var(--mbi-max-width, 46em);
  }

  /* Of several articles in a row, the browser need neither style nor lay out those that are far from view,
     if it keeps the page still when their true height comes out. (WebKit does not, and 2.50 crashes with a
     hundred.) What they are clipped to leaves room for rings and hover. */
  @supports (overflow-anchor: auto) {
    :host(:nth-of-type(n + 2)) .container {
      contain-intrinsic-block-size: auto 90em;
      content-visibility: auto;
      overflow-clip-margin: 1em;
    }
  }

  [part='article'] {
    --_padding: var(--mbi-padding, clamp(1.1em, 4.5cqi, 2em));
    --_radius: var(--mbi-radius, 0.75em);
    /* One scale for all white space. */
    --_2: var(--mbi-space, 1em);
    --_1: calc(var(--_2) / 2);
    --_3: calc(var(--_2) * 1.5);

    padding: var(--_padding);
    border-radius: var(--_radius);
    background: var(--_surface);
    overflow-wrap: anywhere;
  }
`;
