// @ts-check
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {promisify} from 'node:util';
import {findMissingNotes, releaseNotes, textChanges} from '../../tools/changelog.js';
import {copyProject} from '../helpers/project-copy.js';

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
  const author = {
    GIT_AUTHOR_NAME: 'A',
    GIT_AUTHOR_EMAIL: 'a@example.org',
    GIT_COMMITTER_NAME: 'A',
    GIT_COMMITTER_EMAIL: 'a@example.org',
  };
  const run = async (/** @type {string} */ command, /** @type {string[]} */ ...args) => {
    const options = {cwd: copy, env: {...process.env, ...author}};
    return (await promisify(execFile)(command, args, options)).stdout;
  };
  const read = (/** @type {string} */ path) => readFile(join(copy, path), 'utf8');
  const commit = async () => {
    await run('git', 'add', '--all');
    await run('git', 'commit', '--quiet', '--message', 'Work');
  };

  const setDates = async (/** @type {string} */ updated, /** @type {string} */ reviewBy) => {
    for (const file of ['en.md', 'es.md', 'sources.yaml']) {
      const text = (await read(`content/${file}`))
        .replace(/^updated: .*$/m, `updated: ${updated}`)
        .replace(/^review-by: .*$/m, `review-by: ${reviewBy}`);
      await writeFile(join(copy, 'content', file), text);
    }
    await commit();
  };
  const today = new Date().toISOString().slice(0, 10);

  /** @param {'stdout' | 'stderr'} stream @param {RegExp} message */
  const assertStops = async (stream, message) => {
    await assert.rejects(run('npm', 'version', 'minor'), (/** @type {any} */ error) => {
      assert.match(error[stream], message);
      return true;
    });
    assert.equal(await run('git', 'status', '--porcelain'), '');
    assert.equal(JSON.parse(await read('package.json')).version, '1.0.0');
  };

  before(async () => {
    await run('git', 'init', '--quiet');
    // `npm test` would run this test again.
    await run('npm', 'pkg', 'set', 'scripts.test=true');
    await run('npm', 'pkg', 'set', 'version=1.0.0', 'author=A', 'homepage=https://example.org/');
    await run(
      'npm',
      'pkg',
      'set',
      'bugs.url=https://example.org/',
      'repository.url=git+https://example.org/a.git',
    );
    await writeFile(join(copy, 'CHANGELOG.md'), changelog(''));
    await commit();
    await run('git', 'tag', 'v1.0.0');
  });
  after(() => rm(copy, {recursive: true}));

  it('changes nothing when the changelog lacks a change', async () => {
    await setDates('2001-01-01', '2002-01-01');
    await assertStops('stderr', /“Unreleased”, “Text” what has changed in content\/en\.md, /);
  });

  it('changes nothing when package.json has a placeholder for an address', async () => {
    await run('npm', 'pkg', 'set', 'homepage=https://example.org/PLACEHOLDER');
    await commit();
    await assertStops('stderr', /package\.json: replace the placeholder in "homepage": /);
    await run('npm', 'pkg', 'set', 'homepage=https://example.org/');
    await commit();
  });

  it('changes nothing when the text is due for a review', async () => {
    await writeFile(join(copy, 'CHANGELOG.md'), changelog('### Text\n\n- Checked again.'));
    await commit();
    await assertStops('stdout', /content\/en\.md:\d+:\d+: Due for a new check since 2002-01-01/);
  });

  describe('when all is ready', () => {
    /** @type {string} */
    let printed;

    before(async () => {
      await setDates(today, `${new Date().getFullYear() + 1}-12-31`);
      printed = await run('npm', 'version', 'minor');
    });

    it('commits and tags the version with its changelog', async () => {
      const committed = await run('git', 'show', 'v1.1.0:CHANGELOG.md');
      assert.ok(
        committed.includes(`## 1.1.0 (${today})\n\n### Text\n\n- Checked again.\n`),
        committed,
      );
      assert.equal(await run('git', 'status', '--porcelain'), '');
    });

    it('writes the version into the WordPress plugin', async () => {
      const plugin = 'wordpress/menopause-backpain-info';
      const readme = await run('git', 'show', `v1.1.0:${plugin}/readme.txt`);
      assert.match(readme, /^Stable tag: 1\.1\.0$/m);
      assert.match(readme, /^= 1\.1\.0 =$/m);
      const main = await run('git', 'show', `v1.1.0:${plugin}/menopause-backpain-info.php`);
      assert.match(main, /^ \* Version: +1\.1\.0$/m);
    });

    it('prints the integrity value of each script, built with that version', async () => {
      const manifest = JSON.parse(await read('dist/cdn/manifest.json'));
      const scripts = Object.keys(manifest).filter((file) => file.endsWith('.js'));
      assert.ok(scripts.length >= 3);
      for (const file of scripts) {
        const line = printed.split('\n').find((one) => one.includes(` ${file} `)) ?? '';
        assert.ok(line.includes(manifest[file].integrity), printed);
        assert.match(await read(`dist/cdn/${file}`), /^\/\*! \S+ 1\.1\.0 \|/);
      }
    });

    it('lists the change of the text as data', async () => {
      const {versions} = JSON.parse(await read('dist/content-changes.json'));
      assert.deepEqual(versions[0], {version: '1.1.0', date: today, changes: ['Checked again.']});
    });

    it('packs the package, its bill of materials, and the plugin with that version', async () => {
      const name = 'menopause-backpain-info-1.1.0';
      assert.deepEqual((await readdir(join(copy, 'release'))).sort(), [
        `${name}.spdx.json`,
        `${name}.tgz`,
        'menopause-backpain-info.zip',
      ]);
      const main = 'menopause-backpain-info/menopause-backpain-info.php';
      assert.match(await read(`dist-wordpress/${main}`), /^ \* Version: +1\.1\.0$/m);
      const {spdxVersion, packages} = JSON.parse(await read(`release/${name}.spdx.json`));
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
  });
});
