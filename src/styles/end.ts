import {css} from 'lit';

/** What comes after the text: sources, the site’s offer, the closing line. */
export const end = css`
  [part='sources'] {
    padding-inline-start: 2em;

    a:visited {
      color: var(--_text);
    }
  }

  [part='footer'],
  slot[name='action'] {
    display: block;
    margin-block-start: var(--_2);
  }
`;
