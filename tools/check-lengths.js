// @ts-check
/**
 * Part of `npm run lint`: stops at a file of more than 200 lines. Whoever opens a file shall see the
 * one thing it is for. Texts and tests may be as long as what they tell, and npm writes its lock file.
 */
import {execFileSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';

const most = 200;
const mayBeLong = [/^content\//, /\.md$/, /^test\//, /^package-lock\.json$/];

const listed = execFileSync('git', [
  'ls-files',
  '--cached',
  '--others',
  '--exclude-standard',
  '-z',
]);
const files = String(listed).split('\0').filter(existsSync);

for (const file of files) {
  const text = readFileSync(file, 'utf8');
  const isPicture = text.includes('\0');
  const lines = text.split('\n').length - 1;
  if (isPicture || lines <= most || mayBeLong.some((pattern) => pattern.test(file))) continue;
  console.error(
    `${file} has ${lines} lines; ${most} is the most. Give what it does besides a file.`,
  );
  process.exitCode = 1;
}
