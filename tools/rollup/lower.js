// @ts-check
import {transform} from 'esbuild';
import {scriptTarget} from '../floor.js';

/**
 * Rollup plugin: rewrites syntax that the oldest engines would not parse, such as static blocks.
 *
 * @returns {import('rollup').Plugin}
 */
export const lower = () => ({
  name: 'lower',
  async transform(code) {
    const {code: lowered, map} = await transform(code, {
      target: scriptTarget,
      sourcemap: 'external',
    });
    return {code: lowered, map};
  },
});
