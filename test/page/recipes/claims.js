// @ts-check
/** @typedef {import('../../helpers/document-blocks.js').Block} Block */

/**
 * What keeps blocks of code and their tests from being one to one: a sentence for each problem.
 *
 * @param {readonly Block[]} blocks
 * @param {readonly string[]} claims the names of the blocks that the tests run
 */
export const problems = (blocks, claims) => {
  const names = blocks.map(({name}) => name);
  return [
    ...blocks
      .filter(({name}) => !claims.includes(name))
      .map(({name, file, line}) => `${file}:${line}: no test runs the block “${name}”.`),
    ...blocks
      .filter(({name}, index) => names.indexOf(name) < index)
      .map(({name, file, line}) => `${file}:${line}: a second block “${name}”. Give it a heading.`),
    ...claims
      .filter((name) => !names.includes(name))
      .map((name) => `No document has the block “${name}”, which a test runs.`),
    ...claims
      .filter((name, index) => claims.indexOf(name) < index)
      .map((name) => `Two tests run the block “${name}”.`),
  ];
};
