// @ts-check
/**
 * Measures what the article costs a page, compared with alternatives.
 *
 *     npm run bench -- --help
 */
import {setUp} from './set-up.js';

setUp();

// Imported after the set-up, because the other modules need its packages and build.
const {bench} = await import('./bench.js');
await bench(process.argv.slice(2));
