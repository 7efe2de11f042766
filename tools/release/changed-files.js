// @ts-check
import {execFileSync} from 'node:child_process';

const git = (/** @type {string[]} */ ...args) =>
  execFileSync('git', args, {encoding: 'utf8'}).trim();

/** The paths of the files that have changed since the last version; all, if there was none. */
export const changedFiles = () => {
  const version = git('tag', '--list', 'v*', '--merged=HEAD', '--sort=-v:refname').split('\n')[0];
  return (version ? git('diff', '--name-only', version) : git('ls-files')).split('\n');
};
