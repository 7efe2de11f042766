// @ts-check
import {launch} from 'puppeteer-core';
import {chromiumOptions, firefoxOptions} from '../launch-options.js';

/** Opens Chromium; close it when the test ends. */
export const launchChromium = () => launch(chromiumOptions);

/** Opens Firefox, where there is one; close it when the test ends. */
export const launchFirefox = async () =>
  firefoxOptions.executablePath ? launch(firefoxOptions) : undefined;
