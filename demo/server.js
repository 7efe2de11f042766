// @ts-check
/**
 * `npm start`: builds, serves the demo, and builds again after each edit. It reports an edit that does
 * not build, and keeps serving the last good build.
 */
import {once} from 'node:events';
import {fileURLToPath} from 'node:url';
import {startDevServer} from '@web/dev-server';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {watch} from 'rollup';
import {loadConfigFile} from 'rollup/loadConfigFile';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

let isBuilding = true;
const ended = new EventTarget();
const whenBuilt = async () => {
  if (isBuilding) await once(ended, 'end');
};

/** The errors of this build. The scripts and modules share their sources, so each may occur often. */
const reported = new Set();
const report = (/** @type {import('rollup').RollupError} */ {message, frame = ''}) => {
  if (!reported.has(message)) console.error(`\n${message}\n${frame}`);
  reported.add(message);
};

const {options, warnings} = await loadConfigFile('rollup.config.mjs', {watch: true});
// Many editors empty a file before they write it, so builds start when no file has changed for 300 ms.
const builds = watch(options.map((one) => ({...one, watch: {buildDelay: 300}})));
builds.on('event', (event) => {
  if (event.code === 'START') {
    isBuilding = true;
    reported.clear();
  }
  if (event.code === 'ERROR') report(event.error);
  if (event.code === 'BUNDLE_END') warnings.flush();
  if ('result' in event) void event.result?.close();
  if (event.code === 'END') {
    isBuilding = false;
    ended.dispatchEvent(new Event('end'));
  }
});

await whenBuilt();
const server = await startDevServer({
  // Without a port the server takes the first free one from 8000 on.
  config: {
    rootDir: root,
    nodeResolve: {exportConditions: ['production', 'default']},
    // The playground is written in TypeScript.
    plugins: [esbuildPlugin({ts: true})],
    middleware: [
      async (context, next) => {
        // Pages of other origins may load the script, such as a file with a pasted snippet.
        context.set('Access-Control-Allow-Origin', '*');
        // The server cannot serve a file while the build writes it.
        await whenBuilt();
        return next();
      },
    ],
  },
  autoExitProcess: false,
  logStartMessage: false,
  readCliArgs: false,
  readFileConfig: false,
});
console.log(`Demo: http://localhost:${server.config.port}/demo/`);

const stop = async () => {
  await builds.close();
  // Not `server.stop()`, which waits for connections that a browser keeps open in advance.
  process.exit();
};
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
