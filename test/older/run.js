// @ts-check
/**
 * Runs the tests in older engines, with their packages. A browser is 60 MB, so the short run installs only
 * those that it starts.
 *
 *     npm run test:older              every version
 *     npm run test:older -- --short   a few versions
 */
import {installPackages} from '../helpers/install-packages.js';

installPackages('test/older', process.argv.includes('--short') ? ['--omit=optional'] : []);
await import('./older.test.js');
