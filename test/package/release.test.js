// @ts-check
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {join, relative} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {promisify} from 'node:util';
import {findMissingNotes, releaseNotes, textChanges} from '../../tools/changelog.js';
import {copyProject, root} from '../helpers/project-copy.js';

const changelog = (/** @type {string} */ unreleased) =>
  `# Changelog\n\nWhat is new.\n\n## Unreleased\n\n${unreleased}\n\n## 0.1.0 (2026-01-02)\n\n### Code\n\n- First.\n`;
const both = changelog('### Text\n\n- Heat is\n  explained.\n\n### Code\n\n- Faster.');

describe('the changelog of a release', () => {
  it('separates changes of the text from changes of the code, and leaves empty groups', () => {
    assert.equal(
      releaseNotes(both, '0.2.0', '2026-03-04'),
      `# Changelog

What is new.

## Unreleased

### Text

### Code

## 0.2.0 (2026-03-04)

### Text

- Heat is
  explained.

### Code

- Faster.

## 0.1.0 (2026-01-02)

### Code

- First.
`,
    );
  });

  it('leaves out a group in which nothing has changed', () => {
    const released = releaseNotes(
      changelog('### Text\n\n### Code\n\n- Faster.'),
      '0.2.0',
      '2026-03-04',
    );
    assert.match(released, /## 0\.2\.0 \(2026-03-04\)\n\n### Code\n\n- Faster\.\n\n## 0\.1\.0/);
  });

  it('can be written for the first version', () => {
    const first = both.slice(0, both.indexOf('## 0.1.0'));
    assert.match(releaseNotes(first, '0.1.0', '2026-03-04'), /## 0\.1\.0 .*- Faster\.\n$/s);
  });

  /** @type {[what: string, text: string, message: string][]} */
  const mistakes = [
    [
      'nothing has changed',
      changelog('### Text\n\n### Code'),
      'CHANGELOG.md: nothing is noted under “Unreleased”.',
    ],
    [
      'the heading is missing',
      both.replace('Unreleased', 'Next'),
      'CHANGELOG.md: add “## Unreleased” above the versions.',
    ],
    [
      'a group is unknown',
      both.replace('Text', 'Docs'),
      'CHANGELOG.md:7: “### Docs” belongs to no group. Use ### Text or ### Code.',
    ],
    [
      'a change is in no group',
      changelog('- Faster.'),
      'CHANGELOG.md:7: “- Faster.” belongs to no group. Use ### Text or ### Code.',
    ],
  ];
  for (const [what, text, message] of mistakes) {
    it(`is an error when ${what}`, () => {
      assert.throws(() => releaseNotes(text, '0.2.0', '2026-03-04'), {message});
    });
  }

  it('needs a note in each group in which files have changed', () => {
    const codeOnly = changelog('### Code\n\n- Faster.');
    const changed = ['content/en.md', 'content/README.md', 'src/warn.ts', 'README.md'];
    assert.deepEqual(findMissingNotes(codeOnly, changed), [
      'CHANGELOG.md: say under “Unreleased”, “Text” what has changed in content/en.md.',
    ]);
    assert.deepEqual(findMissingNotes(both, changed), []);
    assert.deepEqual(findMissingNotes(changelog(''), ['README.md', 'test/a.test.js']), []);
  });
});

describe('the changes of the text', () => {
  it('are those of each released version, the newest first', () => {
    const released = releaseNotes(both, '0.2.0', '2026-03-04').replace(
      '### Code\n\n- First.',
      '### Text\n\n- First.\n- Second.',
    );
    assert.deepEqual(textChanges(released), [
      {version: '0.2.0', date: '2026-03-04', changes: ['Heat is explained.']},
      {version: '0.1.0', date: '2026-01-02', changes: ['First.', 'Second.']},
    ]);
  });

  it('leave out versions with the same text, and changes that are not released', () => {
    assert.deepEqual(textChanges(both), []);
  });
});

const CHANGES = 'content-changes.json';

const versionIn = (/** @type {string} */ plugin) => /^ \* Version: +(.*)$/m.exec(plugin)?.[1];

const filesIn = async (/** @type {string} */ folder) => {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true});
  const files = entries.filter((entry) => entry.isFile());
  return files.map(({parentPath, name}) => relative(folder, join(parentPath, name))).sort();
};

describe('npm version', async () => {
  const copy = await copyProject(
    'content',
    ...['support.json', 'support-table.js', 'versions.js', 'emulated.js'].map(
      (file) => `test/older/${file}`,
    ),
    'test/older/package.json',
    'test/older/more/package.json',
    'wordpress',
    'README.md',
    'docs',
    'package-lock.json',
    '.gitignore',
    'LICENSE',
  );
  const {name, version} = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const plugin = `wordpress/${name}`;
  const elsewhere = {TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8'};
  const author = {
    GIT_AUTHOR_NAME: 'A',
    GIT_AUTHOR_EMAIL: 'a@example.org',
    GIT_COMMITTER_NAME: 'A',
    GIT_COMMITTER_EMAIL: 'a@example.org',
  };
  const run = async (/** @type {string} */ command, /** @type {string[]} */ ...args) => {
    const options = {cwd: copy, env: {...process.env, ...elsewhere, ...author}};
    return (await promisify(execFile)(command, args, options)).stdout;
  };
  const read = (/** @type {string} */ path) => readFile(join(copy, path), 'utf8');
  const commit = async () => {
    await run('git', 'add', '--all');
    await run('git', 'commit', '--quiet', '--message', 'Work');
  };

  const write = (/** @type {string} */ path, /** @type {string} */ text) =>
    writeFile(join(copy, path), text);
  /** @type {(changes: Record<string, unknown>, scripts: Record<string, string>) => Promise<void>} */
  const writePackage = async (changes, scripts) => {
    const {scripts: others, ...rest} = JSON.parse(await read('package.json'));
    const all = {...rest, ...changes, scripts: {...others, ...scripts}};
    await write('package.json', `${JSON.stringify(all, null, 2)}\n`);
    await commit();
  };
  const checkOn = (/** @type {string} */ day) => ({
    'check:content': `node tools/content/report.js --today=${day}`,
  });
  const today = new Date().toISOString().slice(0, 10);

  /** @param {'stdout' | 'stderr'} stream @param {RegExp[]} messages */
  const assertStops = async (stream, ...messages) => {
    await assert.rejects(run('npm', 'version', version), (/** @type {any} */ error) => {
      for (const message of messages) assert.match(error[stream], message);
      return true;
    });
    assert.equal(await run('git', 'status', '--porcelain'), '');
    assert.equal(JSON.parse(await read('package.json')).version, '0.0.1');
  };

  before(async () => {
    await run('git', 'init', '--quiet');
    for (const file of ['readme.txt', `${name}.php`]) {
      const text = await read(`${plugin}/${file}`);
      await write(`${plugin}/${file}`, text.replaceAll(version, '0.0.1'));
    }
    await write('CHANGELOG.md', changelog(''));
    await writePackage(
      {
        version: '0.0.1',
        author: 'A',
        homepage: 'https://example.org/PLACEHOLDER',
        bugs: 'https://example.org/',
        repository: 'git+https://example.org/a.git',
      },
      {
        // `npm test` would run this test again.
        test: 'true',
        // The packages are shared by a link; source maps are to name them where they are in any project.
        build: 'rollup -c rollup.config.mjs --preserveSymlinks',
      },
    );
    await run('git', 'tag', 'v0.0.1');
    await write('content/en.md', `${await read('content/en.md')}\n`);
    await commit();
  });
  after(() => rm(copy, {recursive: true}));

  it('changes nothing when the changelog lacks a change, or package.json an address', async () => {
    await assertStops(
      'stderr',
      /“Unreleased”, “Text” what has changed in content\/en\.md/,
      /package\.json: replace the placeholder in "homepage": /,
    );
  });

  it('changes nothing when the text is due for a review', async () => {
    await write('CHANGELOG.md', changelog('### Text\n\n- Checked again.'));
    await writePackage({homepage: 'https://example.org/'}, checkOn('2999-01-01'));
    await assertStops('stdout', /content\/en\.md:\d+:\d+: Due for a new check since /);
  });

  describe('when all is ready', async () => {
    /** @type {string} */
    let printed;

    before(async () => {
      const [, updated = ''] = /^updated: (.*)$/m.exec(await read('content/en.md')) ?? [];
      await writePackage({}, checkOn(updated));
      printed = await run('npm', 'version', version);
    });

    it('commits and tags the version with its changelog', async () => {
      const committed = await run('git', 'show', `v${version}:CHANGELOG.md`);
      assert.ok(
        committed.includes(`## ${version} (${today})\n\n### Text\n\n- Checked again.\n`),
        committed,
      );
      assert.equal(await run('git', 'status', '--porcelain'), '');
    });

    it('writes the version into the WordPress plugin', async () => {
      const readme = await run('git', 'show', `v${version}:${plugin}/readme.txt`);
      assert.ok(readme.includes(`\nStable tag: ${version}\n`), readme);
      assert.ok(readme.includes(`\n= ${version} =\n`), readme);
      const main = await run('git', 'show', `v${version}:${plugin}/${name}.php`);
      assert.equal(versionIn(main), version);
    });

    it('prints the integrity value of each script, built with that version', async () => {
      const manifest = JSON.parse(await read('dist/cdn/manifest.json'));
      const scripts = Object.keys(manifest).filter((file) => file.endsWith('.js'));
      assert.ok(scripts.length >= 3);
      for (const file of scripts) {
        const line = printed.split('\n').find((one) => one.includes(` ${file} `)) ?? '';
        assert.ok(line.includes(manifest[file].integrity), printed);
        assert.ok((await read(`dist/cdn/${file}`)).startsWith(`/*! ${name} ${version} |`), file);
      }
    });

    it('lists the change of the text as data', async () => {
      assert.deepEqual(JSON.parse(await read(`dist/${CHANGES}`)), {
        package: name,
        versions: [{version, date: today, changes: ['Checked again.']}],
      });
    });

    it('packs the package, its bill of materials, and the plugin with that version', async () => {
      assert.deepEqual((await readdir(join(copy, 'release'))).sort(), [
        `${name}-${version}.spdx.json`,
        `${name}-${version}.tgz`,
        `${name}.zip`,
      ]);
      assert.equal(versionIn(await read(`dist-wordpress/${name}/${name}.php`)), version);
      const {spdxVersion, packages} = JSON.parse(
        await read(`release/${name}-${version}.spdx.json`),
      );
      assert.match(spdxVersion, /^SPDX-2\./);
      const names = packages.map((/** @type {{name: string}} */ one) => one.name);
      assert.deepEqual(names.sort(), [
        '@lit-labs/ssr-dom-shim',
        '@lit/reactive-element',
        '@types/trusted-types',
        'lit',
        'lit-element',
        'lit-html',
        'menopause-backpain-info',
      ]);
    });

    const [here, there] = [root, copy].map((folder) => join(folder, 'dist'));

    it('builds the same files as in this folder, time zone and language', async () => {
      assert.deepEqual(await filesIn(there), await filesIn(here));
    });

    // The changelog of the copy is another one.
    for (const file of (await filesIn(here)).filter((file) => file !== CHANGES))
      it(`builds the same bytes: ${file}`, async () => {
        const [one, other] = await Promise.all(
          [here, there].map((folder) => readFile(join(folder, file))),
        );
        assert.ok(one.equals(other), `dist/${file} differs; was it built from these sources?`);
      });
  });
});
