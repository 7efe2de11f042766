/** Registers the element with the article in Spanish. */
import article from '../content/es.md';
import {register} from './register.js';

export type {MenopauseBackpainInfo, SectionToggleEvent} from './menopause-backpain-info.js';

register(article);
