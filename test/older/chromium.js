// @ts-check
/** Starts an older Chromium from its npm package, and speaks the DevTools protocol with it. */
import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {brotliDecompressSync} from 'node:zlib';
import WebSocket from 'ws';
import {makeProfile, startProcess} from './browser-process.js';

const flags = [
  '--headless',
  '--no-sandbox',
  '--no-zygote',
  '--in-process-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-quic',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--hide-scrollbars',
  '--force-color-profile=srgb',
  '--remote-debugging-port=0',
];

/** A browser that does not answer for this many milliseconds hangs. */
const PATIENCE = 20_000;

/**
 * Unpacks a browser beside its package, unless it is there, and returns the folder.
 *
 * @param {string} folder of the package
 */
const unpack = (folder) => {
  const unpacked = join(folder, 'unpacked');
  if (existsSync(unpacked)) return unpacked;
  const read = (/** @type {string} */ file) =>
    brotliDecompressSync(readFileSync(join(folder, 'bin', file)));
  // A run that is interrupted leaves no half of a browser behind.
  const unfinished = `${unpacked}-${process.pid}`;
  mkdirSync(unfinished);
  writeFileSync(join(unfinished, 'chromium'), read('chromium.br'), {mode: 0o755});
  spawnSync('tar', ['-x', '-C', unfinished], {input: read('swiftshader.tar.br')});
  renameSync(unfinished, unpacked);
  return unpacked;
};

/**
 * @typedef {object} Page
 * @property {(url: string) => Promise<void>} load opens an address, and waits until it has loaded
 * @property {<T>(expression: string) => Promise<T>} evaluate the value of an expression, also of a promise
 * @property {() => Promise<string>} print a PDF, in Base64
 * @property {() => Promise<string>} screenshot a PNG, in Base64
 * @property {() => Promise<void>} close
 */

/**
 * @typedef {object} Browser
 * @property {(options: {width: number, height: number, withoutScript: boolean}) => Promise<Page>} newPage
 * @property {() => Promise<void>} stop
 */

/**
 * @param {number} version
 * @param {string} packageFolder
 * @returns {Promise<Browser>}
 */
export const startChromium = async (version, packageFolder) => {
  const folder = unpack(packageFolder);
  const profile = makeProfile();
  // The oldest needs a graphics library.
  const graphics = version < 100 ? '--use-gl=swiftshader' : '--disable-gpu';
  const args = [...flags, graphics, `--user-data-dir=${profile}`];
  const {child, stop} = startProcess(join(folder, 'chromium'), args, profile, {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });

  try {
    const address = await within(addressOf(child), `Chromium ${version} does not start`);
    const connection = await connect(address);
    return {newPage: (options) => openPage(connection, options), stop};
  } catch (error) {
    await stop();
    throw error;
  }
};

/** @param {import('node:child_process').ChildProcess} child */
const addressOf = (child) =>
  new Promise((resolve, reject) => {
    let log = '';
    child.stderr?.on('data', (data) => {
      log += data;
      const [, address] = /DevTools listening on (\S+)/.exec(log) ?? [];
      if (address) resolve(address);
    });
    child.once('exit', () => reject(new Error(`The browser has ended:\n${log}`)));
  });

/**
 * @template T
 * @param {Promise<T>} promise
 * @param {string} message
 * @returns {Promise<T>}
 */
const within = (promise, message) => {
  /** @type {NodeJS.Timeout} */
  let timer;
  const timeout = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${message}.`)), PATIENCE);
  });
  return Promise.race([promise, timeout]).finally(() => clearTimeout(timer));
};

/** @typedef {{method: string, params: any, sessionId?: string}} ProtocolEvent */
/** @typedef {{send: (method: string, params?: object, sessionId?: string) => Promise<any>, listeners: Set<(event: ProtocolEvent) => void>}} Connection */

/**
 * @param {string} address
 * @returns {Promise<Connection>}
 */
const connect = async (address) => {
  const socket = new WebSocket(address, {perMessageDeflate: false, maxPayload: 2 ** 28});
  await new Promise((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  /** @type {Map<number, {resolve: (value: any) => void, reject: (error: Error) => void}>} */
  const waiting = new Map();
  /** @type {Connection['listeners']} */
  const listeners = new Set();
  socket.on('message', (data) => {
    const message = JSON.parse(String(data));
    const call = waiting.get(message.id);
    if (!call) return listeners.forEach((listen) => listen(message));
    waiting.delete(message.id);
    if (message.error) call.reject(new Error(message.error.message));
    else call.resolve(message.result);
  });
  let last = 0;
  return {
    listeners,
    send: (method, params = {}, sessionId) => {
      const id = ++last;
      const answer = new Promise((resolve, reject) => waiting.set(id, {resolve, reject}));
      socket.send(JSON.stringify({id, method, params, sessionId}));
      return within(answer, `${method} gets no answer`);
    },
  };
};

/**
 * @param {Connection} connection
 * @param {Parameters<Browser['newPage']>[0]} options
 * @returns {Promise<Page>}
 */
const openPage = async ({send, listeners}, {width, height, withoutScript}) => {
  const {targetId} = await send('Target.createTarget', {url: 'about:blank'});
  const {sessionId} = await send('Target.attachToTarget', {targetId, flatten: true});
  /** @type {(error: Error) => void} */
  let fail;
  /** @type {(value?: unknown) => void} */
  let onLoad = () => undefined;
  const crash = new Promise((_, reject) => (fail = reject));
  // It may crash while nobody waits.
  crash.catch(() => undefined);
  const listen = (/** @type {ProtocolEvent} */ {method, params, sessionId: from}) => {
    if (method === 'Target.targetCrashed' && params.targetId === targetId)
      fail(new Error('The page has crashed.'));
    if (from !== sessionId) return;
    if (method === 'Page.loadEventFired') onLoad();
    if (method === 'Inspector.targetCrashed') fail(new Error('The page has crashed.'));
  };
  listeners.add(listen);
  const toPage = (/** @type {string} */ method, params = {}) =>
    Promise.race([send(method, params, sessionId), crash]);
  await send('Target.setDiscoverTargets', {discover: true});
  for (const domain of ['Page', 'Runtime', 'Inspector']) await toPage(`${domain}.enable`);
  const screen = {width, height, deviceScaleFactor: 1, mobile: false};
  await toPage('Emulation.setDeviceMetricsOverride', screen);
  await toPage('Emulation.setScriptExecutionDisabled', {value: withoutScript});
  return {
    load: async (url) => {
      const loaded = new Promise((resolve) => (onLoad = resolve));
      await toPage('Page.navigate', {url});
      await Promise.race([within(loaded, `${url} does not load`), crash]);
    },
    evaluate: async (expression) => {
      const {result, exceptionDetails} = await toPage('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails)
        throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
    print: async () => (await toPage('Page.printToPDF')).data,
    screenshot: async () => (await toPage('Page.captureScreenshot')).data,
    close: async () => {
      listeners.delete(listen);
      await send('Target.closeTarget', {targetId});
    },
  };
};
