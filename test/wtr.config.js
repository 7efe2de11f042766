// @ts-check
/**
 * Runs test/browser/ on the sources, and on the demo with the built files, in every engine there is.
 *
 *     npm run test:browser
 *     ENGINES=firefox npm run test:browser                         in one engine
 *     npm run test:browser -- --files test/browser/print.test.ts   one file
 *     npm run test:browser -- --watch
 */
import {fileURLToPath} from 'node:url';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {rollupAdapter} from '@web/dev-server-rollup';
import {chromeLauncher} from '@web/test-runner-chrome';
import {articlePlugin} from '../tools/article-plugin.js';
import {findEngines} from './helpers/engines.js';
import {chromiumOptions, firefoxOptions} from './helpers/launch-options.js';
import {readerCommands} from './helpers/reader-commands.js';
import {serverRendering} from './helpers/server-rendering.js';
import {startWebKit} from './helpers/webkit-launcher.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const engines = findEngines();

/**
 * @param {string} name what the reports call it, where the launcher would say "Chrome"
 * @param {Parameters<typeof chromeLauncher>[0]} options
 */
const named = (name, options) => Object.assign(chromeLauncher(options), {name});

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  rootDir: root,
  files: 'test/browser/**/*.test.ts',
  browsers: [
    ...(engines.chromium ? [named('Chromium', {launchOptions: chromiumOptions})] : []),
    ...(engines.firefox ? [named('Firefox', {launchOptions: firefoxOptions})] : []),
    ...(engines.webkit ? [await startWebKit(engines.webkit)] : []),
  ],
  // In each browser the focus and the keyboard belong to one page at a time.
  concurrency: 1,
  concurrentBrowsers: 2,
  // Lit as it ships, without the warnings of its development build.
  nodeResolve: {exportConditions: ['production', 'default']},
  mimeTypes: {'**/*.md': 'js'},
  plugins: [
    rollupAdapter(articlePlugin()),
    esbuildPlugin({ts: true, target: 'esnext', tsconfig: `${root}tsconfig.json`}),
    readerCommands(),
    serverRendering(),
  ],
  // The element's own warnings are what some tests are about.
  filterBrowserLogs: ({args}) => !String(args[0]).startsWith('<menopause-backpain-info>'),
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 300_000,
  testFramework: {config: {timeout: 20_000}},
};
