import {css} from 'lit';

/** Edges and lines where the reader’s system sets the colours. */
export const forcedColors = css`
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
`;
