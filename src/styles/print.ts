import {css} from 'lit';

/** The article on paper. */
export const print = css`
  @media print {
    [part='article'] {
      --_text: #000;
      --_muted: #000;
      --_accent: #000;
      --_alert: #000;
      --_border: #999;
      --_surface: #fff;
      --_alert-surface: #fff;
      --_padding: 0px;
      --_2: 0.8em;
    }

    .container {
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
