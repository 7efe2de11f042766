import {css} from 'lit';

/** The picture with its caption. */
export const picture = css`
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
`;
