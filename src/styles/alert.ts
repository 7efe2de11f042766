import {css} from 'lit';

/** The danger signs. */
export const alert = css`
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
`;
