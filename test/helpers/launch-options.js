// @ts-check
import {findEngines} from './engines.js';

const {chromium, firefox} = findEngines();

/**
 * How Puppeteer starts Chromium: quiet, so that a test sees the page's own requests only.
 *
 * @type {import('puppeteer-core').LaunchOptions}
 */
export const chromiumOptions = {
  executablePath: chromium,
  args: [
    // Chromium refuses to run its sandbox as root, which CI is.
    '--no-sandbox',
    '--disable-background-networking',
    '--disable-component-update',
    // Containers give /dev/shm too little room.
    '--disable-dev-shm-usage',
    '--disable-quic',
    '--disable-sync',
  ],
};

/** @type {import('puppeteer-core').LaunchOptions} */
export const firefoxOptions = {browser: 'firefox', executablePath: firefox};
