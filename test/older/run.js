// @ts-check
/**
 * Tests the built files in older engines, and installs these first.
 *
 *     npm run test:older              every version
 *     npm run test:older -- --short   a few versions
 */
import {installPackages} from '../helpers/install-packages.js';

installPackages('test/older');
if (!process.argv.includes('--short')) installPackages('test/older/more');
await import('./older.test.js');
