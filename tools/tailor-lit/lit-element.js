import {everywhere} from './patch.js';

/** @type {import('./patch.js').Patch[]} */
export const litElement = [
  ...everywhere,

  // The templates here are minified, and no server has rendered those.
  [/\w+\.litElementHydrateSupport\?\.\(\{LitElement:\w+\}\)/, '0'],
];
