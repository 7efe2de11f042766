// @ts-check
import {execFile} from 'node:child_process';
import {cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Makes the very file that npm publishes and installs it in a project of its own, outside the
 * repository, beside the packages that the project has already.
 *
 * @param {string} name of a folder beside this file, which becomes the project
 * @param {string[]} [packages]
 */
export const install = async (name, packages = ['lit']) => {
  const folder = await mkdtemp(join(tmpdir(), 'consumer-'));
  const {stdout} = await run(
    'npm',
    // It would build first, while other tests read what is built.
    ['pack', '--ignore-scripts', '--json', '--pack-destination', folder],
    {cwd: root},
  );
  const [{filename}] = JSON.parse(stdout);
  const tarball = join(folder, filename);

  const modules = join(folder, 'node_modules');
  const installed = join(modules, 'menopause-backpain-info');
  await mkdir(installed, {recursive: true});
  await run('tar', ['-xzf', tarball, '-C', installed, '--strip-components=1']);
  for (const name of packages) {
    await mkdir(dirname(join(modules, name)), {recursive: true});
    await symlink(join(root, 'node_modules', name), join(modules, name), 'junction');
  }
  await writeFile(join(folder, 'package.json'), '{"type": "module"}');
  await cp(fileURLToPath(new URL(name, import.meta.url)), folder, {recursive: true});

  return {
    folder,
    tarball,
    installed,
    /** What the tarball holds, in alphabetical order. */
    files: async () =>
      (await readdir(installed, {withFileTypes: true, recursive: true}))
        .filter((entry) => entry.isFile())
        .map(({parentPath, name}) => join(parentPath, name).slice(installed.length + 1))
        .map((path) => path.replaceAll('\\', '/'))
        .sort(),
    remove: () => rm(folder, {recursive: true}),
  };
};
