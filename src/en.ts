import article from '../content/en.md';
import {register} from './register.js';

register(article);
