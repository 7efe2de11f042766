import {css} from 'lit';

/** What can be clicked: choice of language, toolbar, and the row that opens a section. */
export const controls = css`
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

    /* WebKit does not look again where .header:has([aria-expanded='true']) begins to match. While the
       page comes in, a heading may be there and its text not yet. */
    [part='section']:has(> .header + :not([hidden])) & {
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
`;
