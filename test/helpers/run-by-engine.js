// @ts-check
/**
 * Runs test files in one process for each engine, side by side, so that a browser starts once and not for
 * each file. Tests without a browser run in each process, and take no time there.
 *
 *     node test/helpers/run-by-engine.js test/page/*.test.js
 */
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {resolve} from 'node:path';
import {text} from 'node:stream/consumers';
import {pathToFileURL} from 'node:url';
import {findEngines} from './engines.js';

const files = process.argv.slice(2).map((file) => pathToFileURL(resolve(file)).href);
const {chromium, firefox} = findEngines();

/** @param {string} engine */
const run = async (engine) => {
  const child = spawn(
    process.execPath,
    [...files.flatMap((file) => ['--import', file]), '--eval', ''],
    {env: {...process.env, ENGINES: engine}, stdio: ['ignore', 'pipe', 'inherit']},
  );
  const [output, [code]] = await Promise.all([text(child.stdout), once(child, 'close')]);
  console.log(output);
  if (code !== 0) process.exitCode = 1;
};

await Promise.all([...(chromium ? [run('chromium')] : []), ...(firefox ? [run('firefox')] : [])]);
