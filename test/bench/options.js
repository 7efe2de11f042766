// @ts-check
import {parseArgs} from 'node:util';
import {allPages} from './pages/all.js';

/**
 * @typedef {object} Setting
 * @property {number} instances
 * @property {number} slowDown
 * @property {Set<string>} [givenUp] the pages that take too long in it
 */

const help = `npm run bench                         everything; writes the tables, plots and summary
npm run bench -- [options]            a part of it, without touching those

  --instances 1,100   how many articles are on a page
  --runs 9            rounds that count; one more goes before them
  --pages ours,limit  ${allPages.map(({name}) => name).join(', ')}
  --no-slow           without the four times slower processor
  --profile ours      where the time of one page goes, and nothing else
  --delivery          bytes, requests and waiting on a slow network, and nginx under load, alone`;

const fullInstances = [1, 10, 100, 1000];

/** @param {string[]} args */
export const readOptions = (args) => {
  const values = parse(args);
  if (values.help) {
    console.log(help);
    process.exit();
  }
  const instances = values.instances?.split(',').map(toCount) ?? fullInstances;
  const slowDowns = values['no-slow'] ? [1] : [1, 4];
  return {
    delivery: values.delivery,
    isFull: Object.keys(values).length === 0,
    pages: values.pages ? values.pages.split(',').map(pageNamed) : allPages,
    runs: toCount(values.runs ?? '9'),
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
