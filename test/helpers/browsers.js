// @ts-check
import {join} from 'node:path';
import {launch} from 'puppeteer-core';
import {chromiumOptions, firefoxOptions} from './launch-options.js';

/** Opens Chromium; close it when the test ends. */
export const launchChromium = () => launch(chromiumOptions);

/** Opens Firefox, where there is one; close it when the test ends. */
export const launchFirefox = async () =>
  firefoxOptions.executablePath ? launch(firefoxOptions) : undefined;

/**
 * Opens the engines there are. In these a page can print: nobody is asked, and what comes of it is
 * nothing, or a file in the folder.
 *
 * @param {string} folder
 */
export const launchPrintingEngines = async (folder) => {
  const chromium = await launch({
    ...chromiumOptions,
    args: [...(chromiumOptions.args ?? []), '--disable-print-preview'],
  });
  if (!firefoxOptions.executablePath) return {Chromium: chromium};
  const printer = 'print.printer_Mozilla_Save_to_PDF';
  const firefox = await launch({
    ...firefoxOptions,
    extraPrefsFirefox: {
      'print.always_print_silent': true,
      print_printer: 'Mozilla Save to PDF',
      [`${printer}.print_to_file`]: true,
      [`${printer}.print_to_filename`]: join(folder, 'printed.pdf'),
    },
  });
  return {Chromium: chromium, Firefox: firefox};
};
