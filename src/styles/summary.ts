import {css} from 'lit';

/** The main message and what is known. */
export const summary = css`
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
`;
