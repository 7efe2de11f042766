// @ts-check
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {createProject} from './project.js';
import {linesOf, problemsIn} from './type-check.js';

/** @typedef {import('./project.js').Project} Project */

/** @type {import('./type-check.js').Compiler[]} */
const versions = ['TypeScript 5.4', 'TypeScript 6.0', 'TypeScript 7'];

describe('the types', {concurrency: 2}, () => {
  /** @type {Project} */
  let project;

  before(async () => {
    project = await createProject({sources: 'types/typescript'});
  });

  after(() => project.remove());

  for (const compiler of versions)
    for (const moduleResolution of /** @type {const} */ (['bundler', 'nodenext'])) {
      // The compiler must refuse each line under `@ts-expect-error`, else that comment is an error.
      it(`accept right use and refuse wrong use: ${compiler}, ${moduleResolution}`, async () => {
        const problems = await problemsIn(project.folder, {compiler, moduleResolution});
        assert.deepEqual(problems, []);
      });
    }
});

describe('the types for a framework', {concurrency: 2}, () => {
  /** @type {Project[]} */
  const projects = [];

  /**
   * @param {string} name
   * @param {string[]} packages
   */
  const projectWith = async (name, packages) => {
    const project = await createProject({
      sources: `types/${name}`,
      packages: ['lit', ...packages],
    });
    projects.push(project);
    return project.folder;
  };

  after(() => Promise.all(projects.map((project) => project.remove())));

  const jsx = [
    {name: 'react', packages: ['react', '@types/react'], options: {jsx: 'react-jsx'}},
    {name: 'preact', packages: ['preact'], options: {jsx: 'react-jsx', jsxImportSource: 'preact'}},
    {
      name: 'solid',
      packages: ['solid-js'],
      options: {jsx: 'preserve', jsxImportSource: 'solid-js'},
    },
  ];
  for (const {name, packages, options} of jsx)
    it(`accept right use and refuse wrong use: ${name}`, async () => {
      const folder = await projectWith(name, packages);
      assert.deepEqual(await problemsIn(folder, {compiler: 'TypeScript 7', options}), []);
    });

  for (const {name, compiler} of /** @type {const} */ ([
    {name: 'vue', compiler: 'Vue'},
    {name: 'svelte', compiler: 'Svelte'},
  ]))
    it(`accept right use and refuse wrong use: ${name}`, async () => {
      const folder = await projectWith(name, [name]);
      // The frameworks' own types have errors.
      const options = {skipLibCheck: true};
      const problems = await problemsIn(folder, {compiler, options});
      const isMisuse = (/** @type {string} */ line) => line.includes('Misuse');
      assert.deepEqual(
        problems.filter((line) => !isMisuse(line)),
        [],
      );
      const {refused, wrong} = await linesOf(folder, `Misuse.${name}`, problems.filter(isMisuse));
      assert.ok(wrong.length > 0);
      assert.deepEqual(refused, wrong, problems.join('\n'));
    });
});
