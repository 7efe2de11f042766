// @ts-check
/**
 * What the article costs a page, beside what a webmaster would pick instead.
 *
 *     npm run bench -- --help
 */
import {setUp} from './set-up.js';

setUp();

// All else needs what has just been installed and built.
const {bench} = await import('./bench.js');
await bench(process.argv.slice(2));
