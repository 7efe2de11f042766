// @ts-check
/**
 * `npm start`: builds, serves the demo, and builds again after each edit. An edit that does not build
 * is reported, and the last good build stays on show.
 */
import {fileURLToPath} from 'node:url';
import {startDevServer} from '@web/dev-server';
import {watch} from 'rollup';
import {loadConfigFile} from 'rollup/loadConfigFile';
import {demoServer} from './demo-server.js';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

const {options, warnings} = await loadConfigFile(`${root}rollup.config.mjs`, {watch: true});
const builds = watch(
  options.map((one) => ({
    ...one,
    // Many editors empty a file before they write it anew: begin when it has been quiet for a while.
    watch: {buildDelay: 300},
  })),
);

/** What went wrong in this build, each thing once: the scripts and the modules share their sources. */
const reported = new Set();

/** Whether a build is running, and who waits for its end. */
let isBuilding = true;
const ended = new EventTarget();

const whenBuilt = async () => {
  if (isBuilding)
    await new Promise((resolve) => ended.addEventListener('end', resolve, {once: true}));
};

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

/** @param {import('rollup').RollupError} error */
const report = ({message, frame = ''}) => {
  if (!reported.has(message)) console.error(`\n${message}\n${frame}`);
  reported.add(message);
};

await whenBuilt();
const server = await startDevServer({
  // Without a port the server takes the first free one from 8000 on.
  config: {
    ...demoServer,
    // A file that is being written cannot be served.
    middleware: [
      async (_context, next) => whenBuilt().then(next),
      ...(demoServer.middleware ?? []),
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
  // Not server.stop(): it waits for connections that a browser keeps open in advance.
  process.exit();
};
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
