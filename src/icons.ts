import {html} from 'lit';

/**
 * Outline icons on a grid of 24 units, in the colour of the text around them. Without the style, which build
 * tools may lose, they have the size of their attributes.
 */

export const alertIcon = html`<svg
  class="icon"
  viewBox="0 0 24 24"
  width="20"
  height="20"
  aria-hidden="true"
>
  <path d="M12 4 2.5 20h19zM12 10v5m0 2.5v.01" />
</svg>`;

export const markerIcon = html`<svg
  part="marker"
  class="icon"
  viewBox="0 0 24 24"
  width="20"
  height="20"
  aria-hidden="true"
>
  <path d="m6 9 6 6 6-6" />
</svg>`;
