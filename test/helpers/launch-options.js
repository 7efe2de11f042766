// @ts-check
import {findEngines} from './engines.js';

const {chromium, firefox} = findEngines();

/**
 * Puppeteer's options for Chromium. The browser makes no requests of its own, so a test sees only those
 * of the page.
 *
 * @type {import('puppeteer-core').LaunchOptions}
 */
export const chromiumOptions = {
  executablePath: chromium,
  args: [
    // Chromium's sandbox does not run as root, and CI does.
    '--no-sandbox',
    '--disable-background-networking',
    '--disable-component-update',
    // /dev/shm is too small in containers.
    '--disable-dev-shm-usage',
    '--disable-quic',
    '--disable-sync',
  ],
};

/** @type {import('puppeteer-core').LaunchOptions} */
export const firefoxOptions = {browser: 'firefox', executablePath: firefox};
