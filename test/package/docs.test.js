// @ts-check
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {apiTables, fillBlocks, setVersion, updateDocuments} from '../../tools/docs.js';

const root = new URL('../../', import.meta.url);
const manifest = readFileSync(new URL('dist/custom-elements.json', root), 'utf8');

/** The tables of a manifest with other words. */
const tablesWith = (/** @type {string} */ words, /** @type {string} */ others) => {
  assert.ok(manifest.includes(words), words);
  return apiTables(JSON.parse(manifest.replaceAll(words, others)));
};

describe('the documents', async () => {
  const documents = await updateDocuments();

  it('are up to date', () => {
    for (const {file, current, updated} of documents)
      assert.equal(current, updated, `Run \`npm run docs\` to update ${file}.`);
  });

  it('have no comment at the beginning of a line of text, where Markdown would end the paragraph', () => {
    for (const {file, current} of documents)
      assert.doesNotMatch(current, /^\s*<!--.*?-->[^<\n]/m, file);
  });
});

describe('the README', () => {
  it('can be read in one go', () => {
    const lines = readFileSync(new URL('README.md', root), 'utf8').trimEnd().split('\n');
    assert.ok(lines.length <= 220, `${lines.length} lines`);
  });

  it('explains five custom properties', () => {
    const names = apiTables(JSON.parse(manifest))['main-properties'].match(/--mbi-[\w-]+/g);
    assert.equal(names?.length, 5);
  });
});

describe('a block of a document', () => {
  it('follows the manifest in every cell', () => {
    const {attributes, parts} = tablesWith('The danger signs', 'The alarm');
    assert.match(attributes, /\| `sections` .* The alarm and the sources always stay\. /);
    assert.match(parts, /\| `alert` +\| The alarm\. +\|/);
  });

  it('shows the default in words where the description has them, otherwise the value', () => {
    const table = apiTables(JSON.parse(manifest))['css-properties'];
    assert.match(table, /\| `--mbi-color-focus` +\| color +\| the accent +\| Ring /);
    assert.match(table, /\| `--mbi-color-surface` +\| color +\| `#fff`, `#161d1b` +\| Background /);
    assert.match(table, /\| `--mbi-font-size` +\| length +\| `max\(1\.0625em, 16px\)` +\| Size /);
  });

  it('marks optional parameters, and leaves out the static method', () => {
    const {methods} = apiTables(JSON.parse(manifest));
    assert.deepEqual(methods.match(/`\w+\(.*?\)`/g), [
      '`show(section?)`',
      '`hide(section?)`',
      '`toggle(section)`',
      '`print()`',
    ]);
  });

  it('escapes a bar, which would end the cell', () => {
    const {slots} = tablesWith('Your own words', 'Words | yours');
    assert.match(slots, /\| `intro` +\| Words \\\| yours, after the summary\. +\|/);
  });

  it('is an error where the manifest lacks a description', () => {
    assert.throws(() => tablesWith('The list of sources.', ''), {
      message: 'The manifest does not describe "sources".',
    });
    assert.throws(() => tablesWith('Default: all.', ''), {
      message: 'The description of "sections" needs “Default: ….”',
    });
  });

  it('replaces the text between its markers, and nothing else', () => {
    const text = 'Before\n<!-- slots -->\nold\n<!-- /slots -->\nAfter';
    const filled = 'Before\n<!-- slots -->\n\nnew\n\n<!-- /slots -->\nAfter';
    assert.equal(fillBlocks(text, {slots: 'new'}), filled);
    assert.equal(fillBlocks(filled, {slots: 'new'}), filled);
  });

  it('may stand in a line', () => {
    const text = 'Under <!-- size -->1<!-- /size --> byte';
    assert.equal(fillBlocks(text, {size: '2'}), 'Under <!-- size -->2<!-- /size --> byte');
  });

  for (const [how, text] of Object.entries({
    'no marker': 'Before',
    'no second marker': '<!-- slots -->',
    'the markers in the wrong order': '<!-- /slots --><!-- slots -->',
    'the markers twice': '<!-- slots --><!-- /slots --><!-- slots --><!-- /slots -->',
  })) {
    it(`is an error with ${how}`, () => {
      assert.throws(() => fillBlocks(text, {slots: 'new'}), {
        message: 'A document needs "<!-- slots -->" and, after it, "<!-- /slots -->", once.',
      });
    });
  }

  it('sets the version in addresses that have one', () => {
    assert.equal(
      setVersion(
        '/menopause-backpain-info@0.1.0/dist, /menopause-backpain-info/0.1.0/a.js',
        '2.0.0-rc.1',
      ),
      '/menopause-backpain-info@2.0.0-rc.1/dist, /menopause-backpain-info/2.0.0-rc.1/a.js',
    );
    assert.equal(
      setVersion('/menopause-backpain-info@2.0.0-rc.1/', '2.0.0'),
      '/menopause-backpain-info@2.0.0/',
    );
    assert.equal(setVersion('menopause-backpain-info/en', '2.0.0'), 'menopause-backpain-info/en');
  });
});
