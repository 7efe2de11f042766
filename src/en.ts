/** Registers the element with the article in English. */
import article from '../content/en.md';
import {register} from './register.js';

export type {MenopauseBackpainInfo, SectionToggleEvent} from './menopause-backpain-info.js';

register(article);
