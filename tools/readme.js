// @ts-check
/**
 * Writes in the README what is told elsewhere: the tables of the API, and the version.
 *
 *     npm run docs
 */
import {writeFileSync} from 'node:fs';
import {written} from './readme/written.js';

const {path, now, next} = await written();
writeFileSync(path, next);
console.log(now === next ? 'README.md says so already.' : 'README.md is written.');
