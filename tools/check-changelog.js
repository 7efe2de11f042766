// @ts-check
/** Part of `npm version`: stops before anything is changed when the changelog does not tell what is new. */
import {readFileSync} from 'node:fs';
import {changedFiles} from './release/changed-files.js';
import {notesIn} from './release/changelog.js';
import {missingNotes} from './release/missing-notes.js';

try {
  const problems = missingNotes(notesIn(readFileSync('CHANGELOG.md', 'utf8')), changedFiles());
  if (problems.length > 0) throw new Error(problems.join('\n'));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
