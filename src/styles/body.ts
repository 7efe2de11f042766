import {css} from 'lit';

/** What only stands in the text that opens: steps and questions. */
export const body = css`
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
`;
