import 'menopause-backpain-info';
import type {} from 'menopause-backpain-info/element';
// @ts-expect-error no such entry
import type {} from 'menopause-backpain-info/fr';
// @ts-expect-error no way around the entries
import type {} from 'menopause-backpain-info/dist/menopause-backpain-info.js';
// @ts-expect-error no such export
import {Article} from 'menopause-backpain-info/element';

const article = document.createElement('menopause-backpain-info');
// @ts-expect-error a boolean
article.exclusive = 'yes';
// @ts-expect-error a number
article.headingLevel = '3';
// @ts-expect-error 1 to 5
article.headingLevel = 6;
// @ts-expect-error words, as in the attribute
article.open = ['causes'];
// @ts-expect-error light or dark
article.theme = 'purple';
// @ts-expect-error an id
article.show(1);
// @ts-expect-error of which section?
article.toggle();
// @ts-expect-error no such method
article.expand('causes');
// @ts-expect-error for the project's own code only
article.fingerprint;
// @ts-expect-error the event carries its own fields
article.addEventListener('mbi-section-toggle', (event) => event.detail);
article.addEventListener('mbi-section-toggle', (event) => {
  // @ts-expect-error an event tells, it does not change
  event.open = false;
});
// @ts-expect-error no such tag
document.createElement('menopause-info').show();
