import {html, render} from 'lit';
import 'menopause-backpain-info';

// The app around the article also uses Lit.
render(
  html`<h1>Clinic</h1>
    <menopause-backpain-info></menopause-backpain-info>`,
  document.body,
);
