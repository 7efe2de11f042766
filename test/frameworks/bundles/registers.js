import {html, render} from 'lit';
import 'menopause-backpain-info';

// The app around the article uses Lit as well.
render(
  html`<h1>Clinic</h1>
    <menopause-backpain-info></menopause-backpain-info>`,
  document.body,
);
