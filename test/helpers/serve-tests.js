// @ts-check
import {bundle} from './bundle.js';

/**
 * Serves each test file with what it imports, bundled: a browser loads one file instead of some fifty.
 *
 * @param {string} root the project's folder
 * @returns {import('@web/test-runner').TestRunnerPlugin}
 */
export const serveTests = (root) => {
  /** @type {Map<string, Promise<string>>} by path; the browsers share them */
  const bundles = new Map();

  return {
    name: 'serve-tests',
    async serve({path}) {
      if (!/^\/test\/(pages\/[^/]+|.*\.test)\.ts$/.test(path)) return;
      // The runner serves its own module.
      const bundled =
        bundles.get(path) ??
        bundle(root + path.slice(1), {
          format: 'esm',
          external: ['/__web-dev-server__web-socket.js'],
        });
      bundles.set(path, bundled);
      return {body: await bundled, type: 'js'};
    },
  };
};
