// @ts-check
import {execFile} from 'node:child_process';
import {existsSync, readFileSync, readdirSync, statSync} from 'node:fs';
import {cp, mkdir, mkdtemp, readdir, rename, rm, symlink, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {root, tag} from '../helpers/page.js';

const run = promisify(execFile);

export const frameworks = fileURLToPath(new URL('.', import.meta.url));

/** @type {{dependencies: Record<string, string>}} */
const {dependencies} = JSON.parse(readFileSync(join(frameworks, 'package.json'), 'utf8'));

/** Lit, which npm installs with the package, and all packages of this suite. */
export const allPackages = ['lit', ...Object.keys(dependencies)];

/**
 * Makes a project with the package installed as npm publishes it.
 *
 * @param {object} [parts]
 * @param {string} [parts.parent] the folder of the project. By default it is outside the repository, so that
 *   nothing is found in the repository by chance
 * @param {string} [parts.sources] a folder beside this file that is copied into the project
 * @param {readonly string[]} [parts.packages] other packages that the project has installed
 */
export const createProject = async ({parent = tmpdir(), sources, packages = ['lit']} = {}) => {
  const tarball = await pack();
  const folder = await mkdtemp(join(parent, 'mbi-project-'));
  const modules = join(folder, 'node_modules');
  const installed = join(modules, tag);
  await mkdir(installed, {recursive: true});
  await run('tar', ['-xzf', tarball, '-C', installed, '--strip-components=1']);
  for (const name of packages) {
    await mkdir(dirname(join(modules, name)), {recursive: true});
    await symlink(pathOf(name), join(modules, name), 'junction');
  }
  await writeFile(join(folder, 'package.json'), '{"type": "module"}');
  if (sources) await cp(join(frameworks, sources), folder, {recursive: true});

  return {
    folder,
    tarball,
    installed,
    /** Returns the paths of the package's files in alphabetical order. */
    files: async () =>
      (await readdir(installed, {withFileTypes: true, recursive: true}))
        .filter((entry) => entry.isFile())
        .map(({parentPath, name}) => join(parentPath, name).slice(installed.length + 1))
        .map((path) => path.replaceAll('\\', '/'))
        .sort(),
    remove: () => rm(folder, {recursive: true}),
  };
};

/** @typedef {Awaited<ReturnType<typeof createProject>>} Project */

/** @param {string} name */
const pathOf = (name) => join(name in dependencies ? frameworks : root, 'node_modules', name);

/**
 * Packs the file that npm publishes, once for each build.
 *
 * @returns {Promise<string>} its path
 */
const pack = async () => {
  const cache = join(frameworks, 'node_modules/.cache');
  const tarball = join(cache, `${tag}.tgz`);
  if (existsSync(tarball) && statSync(tarball).mtimeMs > lastChange()) return tarball;

  await mkdir(cache, {recursive: true});
  const folder = await mkdtemp(join(cache, 'pack-'));
  // Without `--ignore-scripts` npm would build first, while other tests read the build.
  const options = ['--ignore-scripts', '--json', '--pack-destination', folder];
  const {stdout} = await run('npm', ['pack', ...options], {cwd: root});
  const [{filename}] = JSON.parse(stdout);
  // Several test files may pack at the same time. `rename` gives each of them a complete file.
  await rename(join(folder, filename), tarball);
  await rm(folder, {recursive: true});
  return tarball;
};

/** Returns the time when something that npm publishes was last written. */
const lastChange = () => {
  const built = readdirSync(join(root, 'dist'), {recursive: true});
  const paths = [...built.map((name) => join('dist', String(name))), ...documents];
  return Math.max(...paths.map((path) => statSync(join(root, path)).mtimeMs));
};

const documents = ['package.json', 'README.md', 'CHANGELOG.md', 'LICENSE'];
