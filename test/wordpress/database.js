// @ts-check
import {join} from 'node:path';
import {run, start} from './processes.js';

/**
 * Starts a database server of its own, which only this machine's processes reach.
 *
 * @param {string} folder for its files
 */
export const startDatabase = async (folder) => {
  const data = join(folder, 'database');
  const socket = join(folder, 'database.sock');
  const user = process.getuid?.() === 0 ? ['--user=root'] : [];
  // Two servers with one folder for temporary tables get in each other's way.
  const common = ['--no-defaults', `--datadir=${data}`, `--tmpdir=${folder}`, ...user];
  await run('mariadb-install-db', [
    ...common,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
  ]);
  const server = start('mariadbd', [
    ...common,
    `--socket=${socket}`,
    `--pid-file=${folder}/database.pid`,
    '--skip-networking',
  ]);
  await run('mariadb-admin', ['--no-defaults', `--socket=${socket}`, '--wait=60', 'ping']);
  return {
    socket,
    stop: server.stop,
    /** @param {string} name */
    create: (name) =>
      run('mariadb', [
        '--no-defaults',
        '--user=root',
        `--socket=${socket}`,
        `--execute=CREATE DATABASE \`${name}\``,
      ]),
  };
};
