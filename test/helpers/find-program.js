// @ts-check
import {accessSync, constants, existsSync, readFileSync} from 'node:fs';
import {basename, delimiter, join} from 'node:path';

/**
 * Returns the first program that exists. A name without a slash is looked up in PATH.
 *
 * @param {(string | undefined)[]} candidates
 */
export const firstProgram = (...candidates) => {
  const folders = process.env.PATH?.split(delimiter) ?? [];
  return candidates
    .filter((candidate) => candidate !== undefined)
    .flatMap((candidate) =>
      candidate.includes('/') ? candidate : folders.map((folder) => join(folder, candidate)),
    )
    .find((path) => isExecutable(path) && !isSnap(path));
};

/** @param {string} path */
const isExecutable = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** @param {string} path */
const isSnap = (path) =>
  path.startsWith('/snap/') || (isUbuntu() && existsSync(join('/snap/bin', basename(path))));

export const isUbuntu = () =>
  existsSync('/etc/os-release') && /^ID=ubuntu$/m.test(readFileSync('/etc/os-release', 'utf8'));
