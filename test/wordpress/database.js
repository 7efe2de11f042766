// @ts-check
import {join} from 'node:path';
import {run, start} from './processes.js';

/**
 * Starts a separate database server that only processes on this machine can reach.
 *
 * @param {string} folder for its files
 */
export const startDatabase = async (folder) => {
  const data = join(folder, 'database');
  const socket = join(folder, 'database.sock');
  const user = process.getuid?.() === 0 ? ['--user=root'] : [];
  // Two servers that share a folder for temporary tables disturb each other.
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
