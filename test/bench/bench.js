// @ts-check
import {writeFileSync} from 'node:fs';
import {launchChromium} from '../helpers/browsers.js';
import {deliver} from './delivery/delivery.js';
import {readOptions} from './options.js';
import {profilePage} from './profile.js';
import {writePlots} from './report/plots.js';
import {writeReadme} from './report/readme.js';
import {tables} from './report/tables.js';
import {circumstances, notebook, resultsFolder} from './results.js';
import {visitInRounds} from './rounds.js';
import {serveSite} from './site.js';
import {summarize} from './summary.js';

/** @param {string[]} args of the command line */
export const bench = async (args) => {
  const {delivery, isFull, pages, profile, runs, settings} = readOptions(args);
  if (delivery) return deliver();
  const site = await serveSite(profile ? [profile] : pages);
  const browser = await launchChromium();
  try {
    if (profile) {
      for (const {instances} of settings.filter(({slowDown}) => slowDown === 1))
        await profilePage(browser, profile, site.addressOf(profile, instances));
      return;
    }
    const folder = resultsFolder(isFull);
    const {note, read} = notebook(`${folder}visits.jsonl`);
    const about = await circumstances(browser, pages);
    const report = async () => {
      const summary = {...about, ...summarize(read())};
      writeFileSync(`${folder}summary.json`, `${JSON.stringify(summary, rounded, 1)}\n`);
      await writePlots(folder, summary);
      return summary;
    };
    await visitInRounds(browser, site, {pages, settings, runs}, note, report);
    const summary = await report();
    console.log(tables(summary));
    if (isFull) writeReadme(summary);
  } finally {
    await browser.close();
    site.close();
  }
};

/**
 * Rounds numbers to four digits, which is precise enough.
 *
 * @param {string} _key
 * @param {unknown} value
 */
const rounded = (_key, value) =>
  typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(4)) : value;
