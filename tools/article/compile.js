import {check} from './check.js';
import {writeModule} from './write/module.js';

/**
 * Compiles one Markdown article: read, check, write.
 *
 * @param {Parameters<typeof check>[0]} input
 * @returns {{code: string | undefined, problems: string[]}} the ES module, or else every problem
 */
export function compile(input) {
  const {article, problems} = check(input);
  return {code: problems.length > 0 ? undefined : writeModule(article), problems};
}
