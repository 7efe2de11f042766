// @ts-check
/** @typedef {import('./engines.js').EngineName | 'keys' | 'nginx' | 'speech'} Need */

/**
 * @typedef {object} Machine
 * @property {readonly Need[]} missing what was not found on it
 * @property {boolean} isCI
 * @property {boolean} isRoot
 * @property {boolean} isUbuntu
 * @property {boolean} hasAptGet
 * @property {boolean} hasSudo whether `sudo` asks for no password
 * @property {boolean} startsNginx whether nginx would run as a service once it is installed
 */

const screen = {xvfb: 'a screen that nobody sees, for WebKit and for the keys'};

/**
 * The packages of Debian for each need, and the reason for each package.
 *
 * @type {Record<Need, Record<string, string>>}
 */
const packages = {
  chromium: {chromium: 'a browser, for all suites'},
  firefox: {'firefox-esr': 'a browser, for the suites that run in several engines'},
  webkit: {'webkit2gtk-driver': 'a browser, for test/element', ...screen},
  keys: {xdotool: 'real keys, for the find bars of browsers', ...screen},
  speech: {
    orca: 'a screen reader, for test/screen-reader',
    openbox: 'windows that can have the focus, for the screen reader',
    'dbus-daemon': 'the bus between browser and screen reader',
    xdotool: 'real keys',
    ...screen,
  },
  nginx: {
    nginx: 'a web server, for the example in docs/recipes.md',
    'libnginx-mod-http-brotli-filter': 'compression in nginx',
    'libnginx-mod-http-brotli-static': 'compressed files in nginx',
  },
};

const fonts = {'fonts-liberation': 'a font: text without glyphs has no size'};

/** Ubuntu's packages of these only install snaps, which other programs cannot control. */
const snapsInUbuntu = ['chromium', 'firefox'];

/**
 * @param {readonly Need[]} needs
 * @returns {Record<string, string>}
 */
const packagesFor = (needs) => Object.assign({}, ...needs.map((need) => packages[need]), fonts);

/**
 * Decides what to install, and whether to install it or to name the command: only root and CI may
 * change the machine.
 *
 * @param {Machine} machine
 */
export const planSetUp = ({missing, ...machine}) => {
  const reasons = Object.entries(packagesFor(missing));
  const width = Math.max(...reasons.map(([name]) => name.length));

  const packaged = missing.filter((need) => !machine.isUbuntu || !snapsInUbuntu.includes(need));
  const names = Object.keys(packagesFor(packaged));
  const sudo = machine.isRoot ? '' : 'sudo ';
  const command = [
    `${sudo}apt-get update`,
    `${sudo}apt-get install -y --no-install-recommends ${names.join(' ')}`,
    // The tests start their own nginx.
    ...(names.includes('nginx') && machine.startsNginx
      ? [`${sudo}systemctl disable --now nginx`]
      : []),
  ].join(' && ');
  const canInstall = machine.hasAptGet && packaged.length > 0;
  return {
    list: reasons.map(([name, reason]) => `  ${name.padEnd(width)}  ${reason}`).join('\n'),
    command: canInstall ? command : undefined,
    installs: canInstall && (machine.isRoot || (machine.isCI && machine.hasSudo)),
  };
};
