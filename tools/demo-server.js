import {fileURLToPath} from 'node:url';
import {esbuildPlugin} from '@web/dev-server-esbuild';

/**
 * How the demo is served, from the root of the repository: the playground is TypeScript, and pages
 * elsewhere, such as one that a snippet was pasted into, may load the script.
 *
 * @type {import('@web/dev-server').DevServerConfig}
 */
export const demoServer = {
  rootDir: fileURLToPath(new URL('..', import.meta.url)),
  nodeResolve: {exportConditions: ['production', 'default']},
  plugins: [esbuildPlugin({ts: true})],
  middleware: [
    (context, next) => {
      context.set('Access-Control-Allow-Origin', '*');
      return next();
    },
  ],
};
