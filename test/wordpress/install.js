// @ts-check
/** Installs the requirements of the WordPress tests: WordPress, newer releases of it, PHP and a database. */
import {execFileSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';

const packages = [
  'mariadb-server',
  'php-cli',
  'php-codesniffer',
  'php-mysql',
  'unzip',
  'wordpress',
  'wordpress-theme-twentytwentyone',
  'wordpress-theme-twentytwentythree',
];

/**
 * @param {string} command
 * @param {string[]} options
 */
const run = (command, options) =>
  execFileSync(command, options, {
    stdio: 'inherit',
    env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'},
  });

const isInstalled = (/** @type {string} */ name) => {
  try {
    const state = execFileSync('dpkg-query', ['-Wf', '${db:Status-Status}', name], {stdio: 'pipe'});
    return String(state) === 'installed';
  } catch {
    return false;
  }
};

const missing = packages.filter((name) => !isInstalled(name));
if (missing.length && process.getuid?.() !== 0) {
  console.error(`Some packages are missing. As root: apt-get install ${missing.join(' ')}`);
  process.exit(1);
}
if (missing.length) {
  const wait = ['-o', 'DPkg::Lock::Timeout=600'];
  run('apt-get', [...wait, 'update']);
  run('apt-get', [...wait, 'install', '--yes', '--no-install-recommends', ...missing]);
}
run('npm', ['ci', '--prefix', fileURLToPath(new URL('.', import.meta.url))]);
