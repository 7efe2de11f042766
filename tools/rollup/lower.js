// @ts-check
import {transform} from 'esbuild';
import {scriptTarget} from '../floor.js';

/**
 * Rollup plugin: rewrites syntax that the oldest engines would not parse, such as static blocks.
 *
 * @type {() => import('rollup').Plugin}
 */
export const lower = () => ({
  name: 'lower',
  async transform(code) {
    const lowered = await transform(code, {target: scriptTarget, sourcemap: 'external'});
    return {code: lowered.code, map: lowered.map};
  },
});
