import {css} from 'lit';

/**
 * What an article rendered on a server or at build time needs while no script attends to it. Its
 * sections come closed, and must not stay so where nothing can open them.
 */
export const prerenderedStyles = css`
  :host(:not(:defined)) [hidden='until-found'] {
    content-visibility: var(--_closed, hidden);
    opacity: var(--_faint, 0.2);
  }

  :host(:not(:defined)) :is(.bar, [part='marker']) {
    visibility: var(--_controls, inherit);
  }

  /* Without scripting the sections show, and what would open them does not. */
  @media (scripting: none) {
    .container {
      --_closed: visible;
      --_faint: 1;
      --_controls: hidden;
    }

    .bar,
    [part='section-button']::after {
      display: none;
    }
  }

  /* Where the script has not come in time, and may never come, likewise. One animation changes it all,
     as each takes time; far from view, where nothing is styled, it does not even begin. */
  :host(:not(:defined)) [part='article'] {
    animation: no-script 0s 4s forwards;
  }

  /* WebKit takes no notice of a custom property that has no value to come from. */
  @keyframes no-script {
    from,
    to {
      --_closed: visible;
      --_faint: 1;
      --_controls: hidden;
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
