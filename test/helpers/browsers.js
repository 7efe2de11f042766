// @ts-check
import {launch} from 'puppeteer-core';
import {chromiumOptions} from './launch-options.js';

/** Opens Chromium outside `inChromium`; close it in the end. */
export const launchChromium = () => launch(chromiumOptions);
