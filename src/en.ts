import article from '../content/en.md';
import {register} from './register.js';

// With the class come the types of the tag and of the event.
export type {MenopauseBackpainInfo} from './element.js';

register(article);
