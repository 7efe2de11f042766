// @ts-check
import {untilQuiet} from '../measure/in-page.js';

/**
 * “Slow 4G” as throttled by Lighthouse with the developer tools, and a phone four times slower than this
 * machine. Units are milliseconds, and bytes a second.
 *
 * @see https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md
 */
const slow4G = {
  offline: false,
  latency: 150 * 3.75,
  downloadThroughput: (1638.4 * 1024 * 0.9) / 8,
  uploadThroughput: (750 * 1024 * 0.9) / 8,
};
const slowDown = 4;

/** @typedef {{bytes: number, requests: number, paint: number, article: number}} View times in milliseconds */

/**
 * Opens a page twice, as a returning reader does.
 *
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} address
 * @returns {Promise<{first: View, second: View}>}
 */
export const viewTwice = async (browser, address) => {
  const context = await browser.createBrowserContext();
  const tab = await context.newPage();
  await tab.setViewport({width: 360, height: 780, isMobile: true, hasTouch: true});
  const client = await tab.createCDPSession();
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', slow4G);
  await tab.emulateCPUThrottling(slowDown);

  let [bytes, requests] = [0, 0];
  client.on('Network.loadingFinished', ({encodedDataLength}) => {
    bytes += encodedDataLength;
    if (encodedDataLength) requests++;
  });
  const view = async () => {
    [bytes, requests] = [0, 0];
    await tab.goto(address);
    await tab.evaluate(untilQuiet, 'quiet', []);
    return {bytes, requests, ...(await tab.evaluate(timesOf))};
  };
  const first = await view();
  await tab.goto('about:blank');
  const second = await view();
  await context.close();
  return {first, second};
};

/**
 * Runs in the page. Returns the times of the first and the largest paint. The largest is the article, or
 * the page itself if it has no article.
 */
const timesOf = async () => {
  /** @type {PerformanceEntryList} */
  const largest = await new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => resolve(list.getEntries()));
    observer.observe({type: 'largest-contentful-paint', buffered: true});
  });
  return {
    paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
    article: largest.at(-1)?.startTime ?? NaN,
  };
};
