// @ts-check
/**
 * Prints what each part of the script-tag files weighs.
 *
 *     npm run build && npm run sizes
 */
import {sizes} from './size-report/sizes.js';

console.log(sizes());
