// @ts-check
import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {readFile, readdir} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {run} from './processes.js';
import {plugin} from './site.js';

const name = 'menopause-backpain-info';
const root = fileURLToPath(new URL('../..', import.meta.url));
const code = join(root, 'wordpress', name);

const read = (/** @type {string} */ path) => readFile(join(plugin, path), 'utf8');

/** @param {string} text of a .po or .pot file */
const messages = (text) =>
  text
    .replaceAll('"\n"', '')
    .split('\n\n')
    .slice(1)
    .map((entry) => {
      const [context, id, words] = ['msgctxt', 'msgid', 'msgstr'].map(
        (keyword) => new RegExp(`^${keyword} "(.*)"$`, 'm').exec(entry)?.[1] ?? '',
      );
      return {id: `${context}: ${id}`, words};
    });

describe('the plugin for WordPress', () => {
  it('passes PHP_CodeSniffer', async () => {
    await run('phpcs', [`--standard=${join(root, 'wordpress/phpcs.xml')}`, '-s', code]);
  });

  it('is one folder in the ZIP file, with the article and its checksums but no tools', async () => {
    const list = await run('unzip', ['-Z1', join(plugin, `../${name}.zip`)]);
    const files = list.split('\n').filter((path) => path && !path.endsWith('/'));
    assert.ok(files.every((path) => path.startsWith(`${name}/`)));
    for (const file of [
      `${name}.php`,
      'readme.txt',
      'CHANGELOG.md',
      'LICENSE',
      `assets/${name}.js`,
      `assets/${name}.en.json`,
      `assets/${name}.es.json`,
    ])
      assert.ok(files.includes(`${name}/${file}`), file);
    assert.deepEqual(
      files.filter(
        (path) => !/\.(php|js|json|html|map|txt|po|pot|mo)$|(LICENSE|CHANGELOG\.md)$/.test(path),
      ),
      [],
    );
    const manifest = JSON.parse(await read('assets/manifest.json'));
    for (const file of files.filter((path) => /assets\/.*\.js$/.test(path))) {
      const text = await readFile(join(plugin, '..', file));
      const integrity = `sha384-${createHash('sha384').update(text).digest('base64')}`;
      assert.equal(manifest[file.replace(/^.*\//, '')].integrity, integrity);
    }
  });

  it('is fully translated into every language of the article except English', async () => {
    const template = messages(await read(`languages/${name}.pot`));
    assert.ok(template.length > 30);
    const articles = Object.keys(JSON.parse(await read('assets/sections.json'))).filter(
      (language) => language !== 'en',
    );
    assert.ok(articles.includes('es'));
    for (const language of articles) {
      const translated = messages(await read(`languages/${name}-${language}.po`)).filter(
        ({words}) => words,
      );
      assert.deepEqual(translated.map(({id}) => id).sort(), template.map(({id}) => id).sort());
    }
  });

  it('prints nothing when a PHP file is called directly', async () => {
    const files = (await readdir(code, {recursive: true})).filter((path) => path.endsWith('.php'));
    for (const file of files) {
      assert.equal(await run('php', [join(code, file)]), '', file);
      assert.match(
        await readFile(join(code, file), 'utf8'),
        /^defined\( 'ABSPATH' \) \|\| exit;$/m,
      );
    }
  });

  it('has one name for folder, text domain and directory, and says what the directory asks', async () => {
    const header = await read(`${name}.php`);
    const readme = await read('readme.txt');
    const field = (/** @type {string} */ text, /** @type {string} */ key) =>
      new RegExp(`^(?: \\* )?${key}: *(.*)$`, 'm').exec(text)?.[1];
    const title = field(header, 'Plugin Name') ?? '';
    // WordPress's directory makes the name of the folder from the title.
    assert.equal(title.toLowerCase().replaceAll(' ', '-'), name);
    assert.equal(/^=== (.*) ===/.exec(readme)?.[1], title);
    assert.equal(field(header, 'Text Domain'), name);
    for (const key of ['Requires at least', 'Requires PHP'])
      assert.equal(field(readme, key), field(header, key), key);
    assert.equal(field(readme, 'Stable tag'), field(header, 'Version'));
    assert.equal(field(header, 'Update URI'), 'false');
    assert.ok((field(readme, 'Tags') ?? '').split(', ').length <= 5);
    for (const key of ['Contributors', 'Tested up to', 'License'])
      assert.ok(field(readme, key), key);
    const [, description = ''] = /\n\n(.+)\n\n== Description/.exec(readme) ?? [];
    assert.ok(description.length > 50 && description.length <= 150, description);
  });

  it('documents every attribute in readme.txt', async () => {
    const readme = await read('readme.txt');
    const {attributes} = JSON.parse(await read('block/block.json'));
    for (const attribute of Object.keys(attributes)) {
      const written = attribute.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      assert.ok(readme.includes(`\`${written}\``), written);
    }
  });
});
