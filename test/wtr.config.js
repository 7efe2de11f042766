// @ts-check
/**
 * Tests the element and the playground in every engine on this machine. Everything runs on the built
 * files in dist/, which are the files that users copy. With `--files`, tests of the element run on the
 * sources:
 *
 *     npm run test:element                                               everything, after `npm run build`
 *     npm run test:element -- --files test/element/print.test.ts         one file, on the sources
 *     BUILT=1 npm run test:element -- --files test/element/print.test.ts  one file, on the built files
 *     ENGINES=firefox npm run test:element                               in one engine
 */
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {chromeLauncher} from '@web/test-runner-chrome';
import {findEngines} from './helpers/engines.js';
import {chromiumOptions, firefoxOptions} from './helpers/launch-options.js';
import {commandsPlugin} from './helpers/commands-plugin.js';
import {serveSources} from './helpers/serve-sources.js';
import {serveTests} from './helpers/serve-tests.js';
import {serverRendering} from './helpers/server-rendering.js';
import {startWebKit} from './helpers/webkit-launcher.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const engines = findEngines();

const onSources =
  process.argv.includes('--files') &&
  !process.argv.join().includes('test/demo/') &&
  !process.env.BUILT;

if (!onSources && !existsSync(`${root}dist/cdn`)) {
  throw new Error('The tests run on the built files. Run `npm run build` first.');
}

/**
 * The test files that a file in `test/pages` imports. They share a page, because opening a page takes as
 * long as the tests of a file. All others have a page each.
 */
const inPages = readdirSync(`${root}test/pages`).flatMap((name) =>
  [...readFileSync(`${root}test/pages/${name}`, 'utf8').matchAll(/'\.\.\/(.+)\.js'/g)].map(
    ([, path]) => `test/${path}.ts`,
  ),
);

/**
 * @param {string} name for the reports, where the launcher would say "Chrome"
 * @param {Parameters<typeof chromeLauncher>[0]} options
 */
const named = (name, options) => Object.assign(chromeLauncher(options), {name});

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  rootDir: root,
  files: [
    'test/pages/*.ts',
    'test/{element,fuzz,demo}/*.test.ts',
    ...inPages.map((path) => `!${path}`),
  ],
  browsers: [
    ...(engines.chromium ? [named('Chromium', {launchOptions: chromiumOptions})] : []),
    ...(engines.firefox ? [named('Firefox', {launchOptions: firefoxOptions})] : []),
    ...(engines.webkit ? [await startWebKit(engines.webkit)] : []),
  ],
  // In each browser, one page at a time has the focus and the keyboard.
  concurrency: 1,
  concurrentBrowsers: 3,
  // The tests use Lit without the warnings of its development build.
  nodeResolve: {exportConditions: ['production', 'default']},
  plugins: [
    serveTests(root),
    // For the playground.
    esbuildPlugin({ts: true, target: 'esnext', tsconfig: `${root}tsconfig.json`}),
    commandsPlugin(),
    serverRendering(),
    ...(onSources ? [serveSources(root)] : []),
  ],
  // Some tests cause the element's own warnings.
  filterBrowserLogs: ({args}) => !String(args[0]).startsWith('<menopause-backpain-info>'),
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 600_000,
  testFramework: {config: {timeout: 20_000}},
};
