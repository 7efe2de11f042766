// @ts-check
import {execFile, execFileSync} from 'node:child_process';
import {readFile} from 'node:fs/promises';
import {promisify} from 'node:util';
import {firstProgram} from '../../helpers/find-program.js';

const run = promisify(execFile);

/** The load: 50 readers at a time for ten seconds, on one core. */
const connections = 50;
const seconds = 10;

/** The unit in which Linux counts processor time: ticks a second. */
const ticks = 100;

/** @typedef {{rate: number, median: number, slowest: number, processor: number}} Load requests a second, milliseconds, and microseconds of nginx's processor time for each */

/** @returns the load generator; on Debian it is installed if it is missing */
export const findWrk = () => {
  const find = () => firstProgram('wrk', '/usr/bin/wrk');
  if (!find()) execFileSync('apt-get', ['install', '-y', 'wrk'], {stdio: 'ignore'});
  return find() ?? 'wrk';
};

/**
 * Requests one file from a server on this machine repeatedly.
 *
 * @param {string} wrk
 * @param {string} url
 * @param {string} pidFile of the server
 * @returns {Promise<Load>}
 */
export const load = async (wrk, url, pidFile) => {
  const pid = (await readFile(pidFile, 'utf8')).trim();
  const before = await processorTime(pid);
  const {stdout} = await run(wrk, [
    ...['-t1', `-c${connections}`, `-d${seconds}s`, '--latency', '-H', 'Accept-Encoding: br'],
    url,
  ]);
  const used = (await processorTime(pid)) - before;
  if (/Non-2xx|Socket errors/.test(stdout)) throw new Error(`${url} was not served:\n${stdout}`);
  const requests = Number(/(\d+) requests in/.exec(stdout)?.[1]);
  return {
    rate: Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]),
    median: milliseconds(/^ *50%\s+(\S+)/m.exec(stdout)?.[1]),
    slowest: milliseconds(/^ *99%\s+(\S+)/m.exec(stdout)?.[1]),
    processor: (used * 1_000_000) / requests,
  };
};

/** Seconds of processor time of a process, including kernel time. */
const processorTime = async (/** @type {string} */ pid) => {
  const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) / ticks;
};

/** Parses a time from `wrk`, such as `87.50us`, `1.21ms` or `1.02s`. */
const milliseconds = (text = '') => {
  const unit = {us: 0.001, ms: 1, s: 1000}[text.replace(/[\d.]/g, '')] ?? NaN;
  return parseFloat(text) * unit;
};
