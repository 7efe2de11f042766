// @ts-check
import {spawn} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

/** Makes a folder for a browser's profile. */
export const makeProfile = () => mkdtempSync(join(tmpdir(), 'mbi-older-'));

/**
 * Starts a browser. It ends with this process at the latest, and its profile with it.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {string} profile
 * @param {import('node:child_process').SpawnOptions} options
 */
export const startProcess = (program, args, profile, options) => {
  // A process group of its own ends together with all its children.
  const child = spawn(program, args, {...options, detached: true});
  const exited = new Promise((resolve) => child.once('exit', resolve));
  const kill = () => {
    try {
      if (child.pid) process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It has ended.
    }
  };
  process.once('exit', kill);
  const stop = async () => {
    kill();
    await exited;
    process.off('exit', kill);
    rmSync(profile, {recursive: true, force: true, maxRetries: 5});
  };
  return {child, stop};
};
