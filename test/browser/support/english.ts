import english from '../../../content/en.md';
import {register} from '../../../src/register.js';

/** Registers the element with English, as `menopause-backpain-info/en` does. */
register(english);
