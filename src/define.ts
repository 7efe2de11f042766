/** Registers the element with the articles in all languages. */
import './en.js';
import './es.js';

export type {MenopauseBackpainInfo, SectionToggleEvent} from './menopause-backpain-info.js';
