import {css} from 'lit';

/**
 * What an article rendered on a server or at build time needs while no script attends to it. Its
 * sections come closed, and must not stay so where nothing can open them.
 */
export const prerenderedStyles = css`
  /* Without scripting the sections show, and what would open them does not. */
  @media (scripting: none) {
    [hidden='until-found'] {
      content-visibility: visible;
      opacity: 1;
    }

    .bar,
    [part='section-button']::after {
      display: none;
    }

    [part='marker'] {
      visibility: hidden;
    }
  }

  /* Where the script has not come in time, and may never come, likewise. */
  :host(:not(:defined)) [hidden='until-found'] {
    animation: show-text 0s 4s forwards;
  }

  :host(:not(:defined)) :is(.bar, [part='marker']) {
    animation: hide-control 0s 4s forwards;
  }

  @keyframes show-text {
    to {
      content-visibility: visible;
      block-size: auto;
      opacity: 1;
      visibility: inherit;
    }
  }

  @keyframes hide-control {
    to {
      visibility: hidden;
    }
  }

  /* WebKit, which this property tells apart, animates content-visibility without effect. There the
     text is kept back by what it does animate. */
  @supports (-webkit-nbsp-mode: normal) {
    @media screen and (scripting: enabled) {
      :host(:not(:defined)) [hidden='until-found'] {
        content-visibility: visible;
        block-size: 0;
        overflow: clip;
        visibility: hidden;
      }
    }
  }

  /* The page's choice of colours need not wait for the script. */
  :host([theme='light']) .container {
    color-scheme: light;
  }

  :host([theme='dark']) .container {
    color-scheme: dark;
  }
`;
