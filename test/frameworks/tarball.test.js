// @ts-check
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {existsSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {promisify} from 'node:util';
import {publint} from 'publint';
import {root, tag} from '../helpers/page.js';
import {createProject, frameworks} from './project.js';

const run = promisify(execFile);

/** @param {string} path */
const withMap = (path) => [path, `${path}.map`];

/** All files that a page, a bundler, a type checker or an editor needs. */
const files = [
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'package.json',
  ...['define', 'en', 'es', tag, 'register'].flatMap((name) => withMap(`dist/${name}.js`)),
  ...['article', 'define', 'en', 'es', tag, 'section-toggle-event'].map(
    (name) => `dist/${name}.d.ts`,
  ),
  ...['generated', 'preact', 'props', 'react', 'solid', 'svelte', 'vue'].map(
    (name) => `dist/frameworks/${name}.d.ts`,
  ),
  'dist/content-changes.json',
  'dist/custom-elements.json',
  'dist/vscode.css-custom-data.json',
  'dist/vscode.html-custom-data.json',
  'dist/web-types.json',
  'dist/cdn/manifest.json',
  ...['.en', '.es', ''].flatMap((lang) => withMap(`dist/cdn/${tag}${lang}.js`)),
  ...['html', 'json', 'page.html']
    .flatMap((end) => [`en.${end}`, `es.${end}`])
    .map((end) => `dist/cdn/${tag}.${end}`),
].sort();

describe('the published package', () => {
  /** @type {import('./project.js').Project} */
  let project;

  before(async () => {
    project = await createProject();
  });

  after(() => project.remove());

  /** @param {string} path */
  const read = (path) => readFile(join(project.installed, path), 'utf8');

  it('has the files that are needed, and no others', async () => {
    assert.deepEqual(await project.files(), files);
  });

  it('satisfies publint', async () => {
    const {buffer} = new Uint8Array(await readFile(project.tarball));
    const {messages} = await publint({pack: {tarball: buffer}, strict: true});
    assert.deepEqual(messages, []);
  });

  it('has types wherever it has modules', async () => {
    // ES modules only: a CommonJS version would load a second copy of Lit.
    const {stdout} = await run(process.execPath, [
      join(frameworks, 'node_modules/@arethetypeswrong/cli/dist/index.js'),
      project.tarball,
      ...['--profile', 'esm-only', '--no-definitely-typed', '--format', 'json'],
    ]);
    const {analysis, problems = {}} = JSON.parse(stdout);
    const {entrypoints} = analysis;
    const {exports} = JSON.parse(await read('package.json'));
    const typed = Object.keys(exports).filter((path) => exports[path].types);
    for (const path of typed) {
      const {node10, 'node16-esm': node, bundler} = entrypoints[path].resolutions;
      for (const {resolution} of [node10, node, bundler])
        assert.match(resolution.fileName, /\.d\.ts$/, path);
    }
    const kinds = Object.keys(problems);
    assert.deepEqual(
      kinds.filter((kind) => !['NoResolution', 'CJSResolvesToESM'].includes(kind)),
      [],
    );
  });

  it('gives CDNs the file for a script tag', async () => {
    const {jsdelivr, unpkg} = JSON.parse(await read('package.json'));
    const listed = Object.keys(JSON.parse(await read('dist/cdn/manifest.json')));
    assert.equal(unpkg, jsdelivr);
    assert.ok(existsSync(join(project.installed, jsdelivr)), jsdelivr);
    assert.ok(listed.includes(jsdelivr.replace('dist/cdn/', '')), jsdelivr);
  });

  it('names its manifests for tools', async () => {
    const {customElements, 'web-types': webTypes} = JSON.parse(await read('package.json'));
    assert.equal(JSON.parse(await read(customElements)).schemaVersion, '1.0.0');
    assert.equal(JSON.parse(await read(webTypes)).name, tag);
  });

  it('has source maps that lead to TypeScript', async () => {
    for (const name of [tag, 'register', `cdn/${tag}`])
      assert.match(JSON.parse(await read(`dist/${name}.js.map`)).sources.join('\n'), /src\/.+\.ts/);
  });

  for (const path of files.filter((file) => file.endsWith('.js.map')))
    it(`has the true sources for a debugger: ${path}`, async () => {
      const {sources, sourcesContent} = JSON.parse(await read(path));
      assert.equal(sourcesContent?.length, sources.length);
      for (const [index, source] of sources.entries()) {
        const original = join(root, dirname(path), source);
        if (existsSync(original))
          assert.equal(sourcesContent[index], await readFile(original, 'utf8'));
        else assert.ok(sourcesContent[index], source);
      }
    });
});
