// @ts-check
import {cp, mkdtemp, realpath, symlink} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** All that a build reads, except the articles. */
const sources = [
  'CHANGELOG.md',
  'content/rules.yaml',
  'src',
  'tools',
  'types',
  'package.json',
  'rollup.config.mjs',
  'tsconfig.json',
];

/**
 * Copies the project into a new temporary folder, where it can be changed and built. The packages are
 * shared with this one.
 *
 * @param {string[]} parts what to copy as well, such as `content`
 * @returns {Promise<string>} the folder
 */
export const copyProject = async (...parts) => {
  const project = await realpath(await mkdtemp(join(tmpdir(), 'mbi-project-')));
  for (const part of [...sources, ...parts])
    await cp(join(root, part), join(project, part), {recursive: true});
  await symlink(join(root, 'node_modules'), join(project, 'node_modules'));
  return project;
};
