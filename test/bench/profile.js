// @ts-check
import {writeFileSync} from 'node:fs';
import {untilQuiet} from './measure/in-page.js';
import {categories, readTrace} from './measure/trace.js';
import {resultsFolder} from './results.js';

/** @typedef {import('puppeteer-core').Protocol.Profiler.Profile} Profile */

/**
 * Prints where the time of one cold load goes: by kind, by event of the trace and by function. Saves
 * the trace and the profile for Chromium's developer tools.
 *
 * @param {import('puppeteer-core').Browser} browser
 * @param {import('./pages/page.d.ts').Page} page
 * @param {string} address
 */
export const profilePage = async (browser, page, address) => {
  const context = await browser.createBrowserContext();
  const tab = await context.newPage();
  await tab.setViewport({width: 1280, height: 800});
  const folder = resultsFolder(false);
  const name = new URL(address).pathname.slice(1).replace('/', '-');

  // Trace and profile are recorded in separate loads because each slows the other down.
  await tab.tracing.start({categories});
  await tab.goto(address);
  await tab.evaluate(untilQuiet, 'quiet', page.tags);
  const bytes = (await tab.tracing.stop()) ?? new Uint8Array();
  writeFileSync(`${folder}${name}.trace.json`, bytes);
  const trace = readTrace(bytes, address);
  const span = trace.span(undefined, 'quiet');
  console.log(`${page.label}, main thread`);
  print(Object.entries(trace.workIn(span)));
  console.log('by event, without the events inside it');
  print(trace.eventsIn(span));

  const client = await (await context.newPage()).createCDPSession();
  await client.send('Profiler.enable');
  await client.send('Profiler.setSamplingInterval', {interval: 100});
  await client.send('Page.enable');
  await client.send('Profiler.start');
  const loaded = new Promise((resolve) => client.once('Page.loadEventFired', resolve));
  await client.send('Page.navigate', {url: address});
  await loaded;
  await client.send('Runtime.evaluate', {
    expression: `(${untilQuiet})('quiet', ${JSON.stringify(page.tags)})`,
    awaitPromise: true,
  });
  const {profile} = await client.send('Profiler.stop');
  writeFileSync(`${folder}${name}.cpuprofile`, JSON.stringify(profile));
  console.log('by function, without the functions it calls');
  print(selfTimes(profile));
  console.log(`For the developer tools: ${folder}${name}.trace.json, ${name}.cpuprofile`);
  await context.close();
};

/** Milliseconds spent in each function itself. */
const selfTimes = (/** @type {Profile} */ {nodes, samples = [], timeDeltas = []}) => {
  /** @type {Map<string, number>} */
  const times = new Map();
  const names = new Map(
    nodes.map(({id, callFrame: {functionName, url, lineNumber, columnNumber}}) => [
      id,
      `${functionName || '(anonymous)'}${url && ` ${new URL(url).pathname.split('/').at(-1)}:${lineNumber + 1}:${columnNumber + 1}`}`,
    ]),
  );
  samples.forEach((id, index) => {
    const name = names.get(id) ?? '';
    times.set(name, (times.get(name) ?? 0) + timeDeltas[index] / 1000);
  });
  return [...times].filter(([name]) => name !== '(idle)' && name !== '(program)');
};

/** @param {[string, number][]} times in milliseconds */
const print = (times) => {
  const longest = times.sort(([, a], [, b]) => b - a).slice(0, 15);
  for (const [name, time] of longest) console.log(`${time.toFixed(1).padStart(9)} ms  ${name}`);
  console.log();
};
