// @ts-check
/** Gets older Firefoxes from Debian, starts them, and speaks their Marionette protocol. */
import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs';
import {connect} from 'node:net';
import {join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {makeProfile, startProcess} from './browser-process.js';
import {firefoxes} from './versions.js';

/** @import {Browser, Page} from './chromium.js' */
/** @typedef {Parameters<Browser['newPage']>[0]} Options */

/** Firefox has so many milliseconds to start and to load a page. */
const PATIENCE = 30_000;

/** @returns {string} what the program prints */
const run = (
  /** @type {string} */ cwd,
  /** @type {string} */ program,
  /** @type {string[]} */ ...args
) => {
  const {status, stdout, stderr} = spawnSync(program, args, {cwd, encoding: 'utf8'});
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${stderr}`);
  return stdout;
};

/**
 * Unpacks a Firefox without installing it, unless it is there, and returns its folder.
 *
 * @param {number} version
 */
const unpack = (version) => {
  const {debian = '', libraries = []} = firefoxes.get(version) ?? {};
  const unpacked = join(import.meta.dirname, 'firefox', String(version));
  if (existsSync(unpacked)) return unpacked;
  // A run that is interrupted leaves no half of a browser behind.
  const folder = `${unpacked}-${process.pid}`;
  for (const name of ['lists/partial', 'cache/archives/partial'])
    mkdirSync(join(folder, name), {recursive: true});
  const list = join(folder, 'sources.list');
  writeFileSync(list, `deb http://deb.debian.org/debian ${debian} main\n`);
  // A list of packages of its own: that of the system stays as it is.
  const apt = Object.entries({
    'Dir::Etc::SourceList': list,
    'Dir::Etc::SourceParts': '-',
    'Dir::State::Lists': join(folder, 'lists'),
    'Dir::Cache': join(folder, 'cache'),
    'Dir::State::Status': '/dev/null',
    'APT::Sandbox::User': 'root',
  }).flatMap(([name, value]) => ['-o', `${name}=${value}`]);
  run(folder, 'apt-get', ...apt, 'update');
  run(folder, 'apt-get', ...apt, 'download', 'firefox-esr', ...libraries);
  run(
    folder,
    'sh',
    '-c',
    'for file in *.deb; do dpkg-deb -x "$file" .; done; rm -r *.deb lists cache',
  );
  renameSync(folder, unpacked);
  return unpacked;
};

const preferences = (/** @type {Record<string, unknown>} */ values) =>
  Object.entries(values)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');

/**
 * @param {number} version
 * @returns {Promise<Browser>}
 */
export const startFirefox = async (version) => {
  const folder = unpack(version);
  const profile = makeProfile();
  writeFileSync(
    join(profile, 'user.js'),
    preferences({
      'marionette.port': 0,
      'browser.shell.checkDefaultBrowser': false,
      'app.update.enabled': false,
      'datareporting.policy.dataSubmissionEnabled': false,
      'toolkit.telemetry.reportingpolicy.firstRun': false,
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
      'gfx.color_management.mode': 0,
      'layout.css.prefers-color-scheme.content-override': 1,
    }),
  );
  const program = join(folder, 'usr/lib/firefox-esr');
  const args = ['--headless', '--marionette', '--remote-allow-system-access', '--no-remote'];
  const {stop} = startProcess(
    join(program, 'firefox-esr'),
    [...args, '--profile', profile],
    profile,
    {
      stdio: 'ignore',
      env: {
        ...process.env,
        HOME: profile,
        LD_LIBRARY_PATH: [program, join(folder, 'usr/lib/x86_64-linux-gnu')].join(':'),
      },
    },
  );
  try {
    const send = await openConnection(await portOf(profile));
    await send('WebDriver:NewSession', {
      capabilities: {alwaysMatch: {timeouts: {pageLoad: PATIENCE, script: PATIENCE}}},
    });
    const handle = (await send('WebDriver:GetWindowHandle')).value;
    const newPage = async (/** @type {Options} */ options) => {
      // A new tab needs an open one to start from.
      await send('WebDriver:SwitchToWindow', {handle});
      return openPage(send, options);
    };
    return {newPage, stop};
  } catch (error) {
    await stop();
    throw error;
  }
};

/** Firefox writes the port into its profile. */
const portOf = async (/** @type {string} */ profile) => {
  const file = join(profile, 'MarionetteActivePort');
  for (let waited = 0; waited < PATIENCE; waited += 100) {
    const port = existsSync(file) && Number(readFileSync(file, 'utf8'));
    if (port) return port;
    await wait(100);
  }
  throw new Error('Firefox does not start.');
};

/** @typedef {(command: string, parameters?: object) => Promise<any>} Send */

/**
 * A message is `length:[kind, id, …]`.
 *
 * @param {number} port
 * @returns {Promise<Send>}
 */
const openConnection = async (port) => {
  const socket = connect(port, 'localhost');
  /** @type {Map<number, {resolve: (value: any) => void, reject: (error: Error) => void}>} */
  const waiting = new Map();
  let received = Buffer.alloc(0);
  const greeted = new Promise((resolve, reject) => {
    socket.once('error', reject);
    socket.on('data', (data) => {
      received = Buffer.concat([received, data]);
      for (;;) {
        const colon = received.indexOf(':');
        const end = colon + 1 + Number(received.subarray(0, Math.max(colon, 0)).toString());
        if (colon < 0 || received.length < end) return;
        const message = JSON.parse(received.subarray(colon + 1, end).toString());
        received = received.subarray(end);
        if (!Array.isArray(message)) {
          resolve(message);
          continue;
        }
        const [, id, error, result] = message;
        if (error) waiting.get(id)?.reject(new Error(`${error.error}: ${error.message}`));
        else waiting.get(id)?.resolve(result);
        waiting.delete(id);
      }
    });
  });
  socket.once('close', () => {
    for (const {reject} of waiting.values()) reject(new Error('Firefox has crashed.'));
  });
  await greeted;
  let last = 0;
  return (command, parameters = {}) =>
    new Promise((resolve, reject) => {
      const message = JSON.stringify([0, ++last, command, parameters]);
      waiting.set(last, {resolve, reject});
      socket.write(`${Buffer.byteLength(message)}:${message}`);
    });
};

/**
 * @param {Send} send
 * @param {Options} options
 * @returns {Promise<Page>}
 */
const openPage = async (send, {width, height, withoutScript}) => {
  const {handle} = await send('WebDriver:NewWindow', {type: 'tab'});
  const toPage = async (/** @type {string} */ command, /** @type {object} */ parameters = {}) => {
    await send('WebDriver:SwitchToWindow', {handle});
    return send(command, parameters);
  };
  const evaluate = async (/** @type {string} */ expression) =>
    (await toPage('WebDriver:ExecuteScript', {script: `return ${expression}`, args: []})).value;
  await send('WebDriver:SwitchToWindow', {handle});
  await send('Marionette:SetContext', {value: 'chrome'});
  await send('WebDriver:ExecuteScript', {
    // A window has a least width. The page in it has none.
    script: `
      const {browsingContext, style} = gBrowser.selectedBrowser;
      const [width, height, allowJavascript] = arguments;
      Object.assign(style, {minWidth: width, maxWidth: width, minHeight: height, maxHeight: height});
      browsingContext.allowJavascript = allowJavascript;`,
    args: [`${width}px`, `${height}px`, !withoutScript],
  });
  await send('Marionette:SetContext', {value: 'content'});
  return {
    load: (url) => toPage('WebDriver:Navigate', {url}),
    evaluate,
    print: async () => (await toPage('WebDriver:Print')).value,
    screenshot: async () => (await toPage('WebDriver:TakeScreenshot', {full: false})).value,
    close: () => toPage('WebDriver:CloseWindow'),
  };
};
