// @ts-check
/** Runs Orca, the screen reader of Linux desktops, over a page in a real browser, on a screen that nobody sees. */
import {execFileSync, spawn} from 'node:child_process';
import {once} from 'node:events';
import {closeSync, cpSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync} from 'node:fs';
import {mkdir, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import {setTimeout as wait} from 'node:timers/promises';
import {firstProgram} from '../helpers/find-program.js';

/** @typedef {Record<'bus' | 'keys' | 'orca' | 'screen' | 'tree' | 'windows', string>} Desktop */

/**
 * Finds the programs of a desktop with a screen reader.
 *
 * @returns {Desktop | undefined}
 */
export const findDesktop = () => {
  const programs = {
    bus: firstProgram('dbus-daemon'),
    keys: firstProgram('xdotool'),
    orca: firstProgram('orca'),
    screen: firstProgram('Xvfb'),
    tree: firstProgram(
      '/usr/libexec/at-spi-bus-launcher',
      '/usr/lib/at-spi2-core/at-spi-bus-launcher',
    ),
    windows: firstProgram('openbox'),
  };
  return Object.values(programs).every(Boolean) ? /** @type {Desktop} */ (programs) : undefined;
};

/** Firefox asks and tells nothing when it starts. */
const preferences = {
  'accessibility.force_disabled': -1,
  'browser.aboutwelcome.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'datareporting.policy.dataSubmissionEnabled': false,
  'termsofuse.bypassNotification': true,
};

/** @type {Record<string, (profile: string) => string[]>} the arguments of each browser, before the address */
const browserArguments = {
  firefox: (profile) => ['--no-remote', '--new-instance', '--profile', profile],
  chromium: (profile) => [
    '--no-sandbox',
    '--no-first-run',
    '--force-renderer-accessibility',
    '--lang=en-US',
    `--user-data-dir=${profile}`,
  ],
};

/** Milliseconds. Orca has nothing more to say when it has been silent for so long. */
const SILENCE = 1000;

/** Milliseconds. A key after which nothing is heard for so long is a silent one. */
const PATIENCE = 8000;

/**
 * Starts Orca and a browser that shows a page. Both end with `stop`.
 *
 * @param {Desktop} desktop
 * @param {'firefox' | 'chromium'} name
 * @param {string} program of the browser
 * @param {string} url of the page
 */
export const startOrca = async (desktop, name, program, url) => {
  const home = mkdtempSync(join(tmpdir(), 'mbi-orca-'));
  const heardFile = join(home, 'heard.jsonl');
  const log = openSync(join(home, 'programs.log'), 'a');
  /** @type {NodeJS.ProcessEnv} */
  const env = {
    ...process.env,
    GDK_BACKEND: 'x11',
    GNOME_ACCESSIBILITY: '1',
    GSETTINGS_BACKEND: 'memory',
    HEARD: heardFile,
    HOME: home,
    LANG: 'C.UTF-8',
    XDG_CACHE_HOME: join(home, 'cache'),
    XDG_CONFIG_HOME: join(home, 'config'),
    XDG_DATA_HOME: join(home, 'data'),
    XDG_RUNTIME_DIR: home,
  };

  /** @type {import('node:child_process').ChildProcess[]} */
  const started = [];
  const stop = async () => {
    for (const child of started.reverse()) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      const ended = once(child, 'exit');
      child.kill(name === 'firefox' ? 'SIGTERM' : 'SIGKILL');
      await ended;
    }
    closeSync(log);
    rmSync(home, {recursive: true, force: true, maxRetries: 5});
  };
  /** @type {(program: string, args: string[], stdio?: import('node:child_process').StdioOptions) => import('node:child_process').ChildProcess} */
  const start = (program, args, stdio = ['ignore', log, log]) => {
    const child = spawn(program, args, {env, stdio});
    started.push(child);
    return child;
  };

  const heard = () =>
    existsSync(heardFile)
      ? readFileSync(heardFile, 'utf8')
          .split('\n')
          .slice(0, -1)
          .map((line) => /** @type {{text: string, lang?: string}} */ (JSON.parse(line)))
      : [];

  /** Waits until Orca says something, and then until it has said everything. */
  const listen = async (/** @type {number} */ from, silence = SILENCE, patience = PATIENCE) => {
    let [count, last] = [from, Date.now()];
    while (Date.now() - last < (count === from ? patience : silence)) {
      await wait(50);
      const {length} = heard();
      if (length > count) [count, last] = [length, Date.now()];
    }
    return heard()
      .slice(from)
      .map(({text, lang}) => `${lang && lang !== 'en' ? `[${lang}] ` : ''}${text.trim()}`)
      .filter(Boolean);
  };

  /**
   * Presses a key, as xdotool names it.
   *
   * @returns what Orca then says, piece by piece
   */
  const press = async (/** @type {string} */ key) => {
    const {length} = heard();
    execFileSync(desktop.keys, ['key', '--clearmodifiers', '--delay', '40', key], {env});
    return listen(length);
  };

  /** Waits until Orca has said this, and everything after it. */
  const waitFor = async (/** @type {string} */ words, from = 0) => {
    const end = Date.now() + 60_000;
    while (
      !heard()
        .slice(from)
        .some(({text}) => text.startsWith(words))
    ) {
      if (Date.now() > end)
        throw new Error(`Orca has not said “${words}”. It has said: ${JSON.stringify(heard())}`);
      await wait(50);
    }
    await listen(from, 2 * SILENCE);
  };

  try {
    await mkdir(join(home, 'data/orca'), {recursive: true});
    cpSync(
      new URL('orca-customizations.py', import.meta.url),
      join(home, 'data/orca/orca-customizations.py'),
    );
    const bus = start(
      desktop.bus,
      ['--session', '--nofork', '--print-address'],
      ['ignore', 'pipe', log],
    );
    env.DBUS_SESSION_BUS_ADDRESS = await firstLine(bus.stdout);
    // Wide enough for the article's widest lines.
    const screen = start(
      desktop.screen,
      ['-displayfd', '3', '-screen', '0', '1280x1000x24', '-nolisten', 'tcp'],
      ['ignore', log, log, 'pipe'],
    );
    env.DISPLAY = `:${await firstLine(/** @type {import('node:stream').Readable} */ (screen.stdio[3]))}`;
    start(desktop.windows, []);
    start(desktop.tree, ['--launch-immediately']);
    // Browsers build no accessibility tree before somebody asks for it.
    for (const property of ['IsEnabled', 'ScreenReaderEnabled']) enableAccessibility(property, env);
    start(desktop.orca, []);
    await waitFor('Screen reader on.');
    const profile = join(home, 'profile');
    await mkdir(profile);
    await writeFile(
      join(profile, 'user.js'),
      Object.entries(preferences)
        .map(([key, value]) => `user_pref(${JSON.stringify(key)}, ${JSON.stringify(value)});`)
        .join('\n'),
    );
    start(program, [...browserArguments[name](profile), url]);
    await waitFor('Finished loading');
  } catch (error) {
    await stop();
    throw error;
  }

  return {
    press,
    stop,
    /** Loads the page again, and goes to its top. */
    async reload() {
      const {length} = heard();
      execFileSync(desktop.keys, ['key', 'F5'], {env});
      await waitFor('Finished loading', length);
      await press('ctrl+Home');
    },
  };
};

/** @param {import('node:stream').Readable | null} stream */
const firstLine = async (stream) => {
  const [line] = await once(
    createInterface(/** @type {import('node:stream').Readable} */ (stream)),
    'line',
  );
  return String(line);
};

/**
 * Tells programs that a screen reader is there. The bus starts the service that remembers it.
 *
 * @param {string} property
 * @param {NodeJS.ProcessEnv} env
 */
const enableAccessibility = (property, env) => {
  const set = ['/org/a11y/bus', 'org.freedesktop.DBus.Properties.Set', 'string:org.a11y.Status'];
  execFileSync(
    'dbus-send',
    [
      '--session',
      '--print-reply',
      '--dest=org.a11y.Bus',
      ...set,
      `string:${property}`,
      'variant:boolean:true',
    ],
    {env, stdio: 'ignore'},
  );
};
