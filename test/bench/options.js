// @ts-check
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {allPages} from './pages/all.js';
import {limit} from './pages/limit.js';
import {otherBuild, ours, oursPrerendered} from './pages/ours.js';

/**
 * @typedef {object} Setting
 * @property {number} instances
 * @property {number} slowDown
 * @property {Set<string>} [givenUp] the pages that take too long in this setting
 */

const help = `npm run bench                         everything; writes the tables, plots and summary
npm run bench -- [options]            a part of it, without touching those

  --short             our element and the limit, with 1 and 100 articles, in 10 minutes
  --against ../dist   our element from another dist folder as well, in the same run
  --instances 1,100   how many articles are on a page
  --runs 9            rounds that count; one more goes before them
  --pages ours,limit  ${allPages.map(({name}) => name).join(', ')}
  --no-slow           without the four times slower processor
  --profile ours      where the time of one page goes, and nothing else
  --delivery          bytes, requests and waiting on a slow network, and nginx under load, alone`;

const fullInstances = [1, 10, 100, 1000];
const shortPages = [limit, ours, oursPrerendered];

/** @param {string[]} args */
export const readOptions = (args) => {
  const values = parse(args);
  if (values.help) {
    console.log(help);
    process.exit();
  }
  const {short} = values;
  const instances = values.instances?.split(',').map(toCount) ?? (short ? [1, 100] : fullInstances);
  const slowDowns = values['no-slow'] || short ? [1] : [1, 4];
  const pages = values.pages?.split(',').map(pageNamed) ?? (short ? shortPages : allPages);
  return {
    delivery: values.delivery,
    isFull: Object.keys(values).length === 0,
    pages: values.against ? [...pages, ...otherBuild(toBuild(values.against))] : pages,
    runs: toCount(values.runs ?? (short ? '7' : '9')),
    /** @type {Setting[]} */
    settings: slowDowns.flatMap((slowDown) =>
      instances.map((count) => ({instances: count, slowDown})),
    ),
    profile: values.profile ? pageNamed(values.profile) : undefined,
  };
};

/** @param {string[]} args */
const parse = (args) => {
  try {
    return parseArgs({
      args,
      options: {
        short: {type: 'boolean'},
        against: {type: 'string'},
        instances: {type: 'string'},
        runs: {type: 'string'},
        pages: {type: 'string'},
        'no-slow': {type: 'boolean'},
        profile: {type: 'string'},
        delivery: {type: 'boolean'},
        help: {type: 'boolean'},
      },
    }).values;
  } catch (error) {
    return stop(error instanceof Error ? error.message : String(error));
  }
};

/** @param {string} text */
const toCount = (text) => {
  const count = Number(text);
  if (Number.isInteger(count) && count > 0) return count;
  return stop(`"${text}" is not a number of articles or rounds.`);
};

/** @param {string} folder */
const toBuild = (folder) =>
  existsSync(join(folder, 'cdn'))
    ? folder
    : stop(`There is no build in "${folder}". Give the path of a dist folder.`);

/** @param {string} wanted */
const pageNamed = (wanted) => {
  const page = allPages.find(({name}) => name === wanted);
  if (page) return page;
  return stop(`There is no page "${wanted}".`);
};

/** @type {(message: string) => never} */
const stop = (message) => {
  console.error(`${message}\n\n${help}`);
  process.exit(1);
};
