import './english.js';
import spanish from '../../../content/es.md';
import {register} from '../../../src/register.js';

/** Registers the element with English and Spanish, as the whole package does. */
register(spanish);
