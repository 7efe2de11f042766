// @ts-check
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {apiTables} from '../../tools/readme/api-tables.js';
import {fill} from '../../tools/readme/fill.js';
import {withVersion} from '../../tools/readme/version.js';
import {written} from '../../tools/readme/written.js';

const root = new URL('../../', import.meta.url);
const manifest = readFileSync(new URL('dist/custom-elements.json', root), 'utf8');

/** The tables of a manifest in which something reads differently. */
const tablesWith = (/** @type {string} */ words, /** @type {string} */ others) => {
  assert.ok(manifest.includes(words), words);
  return apiTables(JSON.parse(manifest.replaceAll(words, others)));
};

describe('the README', () => {
  it('has the tables and the version that the manifest and package.json give', async () => {
    const {now, next} = await written();
    const [is, should] = [now, next].map((text) => text.split('\n'));
    const wrong = is.filter((line) => !should.includes(line));
    const missing = should.filter((line) => !is.includes(line));
    assert.ok(
      now === next,
      ['`npm run docs` mends the README, which says', ...wrong, 'instead of', ...missing].join(
        '\n',
      ),
    );
  });
});

describe('what is written in the README', () => {
  it('follows the manifest in every cell', () => {
    const {attributes, parts} = tablesWith('The danger signs', 'The alarm');
    assert.match(attributes, /\| `sections` .* The alarm and the sources always stay\. /);
    assert.match(parts, /\| `alert` +\| The alarm\. +\|/);
  });

  it('puts the default in words where the description has some, otherwise its value', () => {
    const table = apiTables(JSON.parse(manifest))['css-properties'];
    assert.match(table, /\| `--mbi-color-focus` +\| color +\| the accent +\| Ring /);
    assert.match(table, /\| `--mbi-color-surface` +\| color +\| `#fff`, `#161d1b` +\| Background /);
    assert.match(table, /\| `--mbi-font-size` +\| length +\| `max\(1\.0625em, 16px\)` +\| Size /);
  });

  it('tells what may be left out of a call, and leaves out what is not for pages', () => {
    const {methods} = apiTables(JSON.parse(manifest));
    assert.deepEqual(methods.match(/`\w+\(.*?\)`/g), [
      '`show(section?)`',
      '`hide(section?)`',
      '`toggle(section)`',
      '`print()`',
    ]);
  });

  it('keeps a bar in a cell from ending it', () => {
    const {slots} = tablesWith('Your own words', 'Words | yours');
    assert.match(slots, /\| `intro` +\| Words \\\| yours, after the summary\. +\|/);
  });

  it('is refused where the manifest has no words', () => {
    assert.throws(() => tablesWith('The list of sources.', ''), {
      message: 'The manifest does not describe "sources".',
    });
    assert.throws(() => tablesWith('Default: all.', ''), {
      message: 'The description of "sections" needs “Default: ….”',
    });
  });

  it('takes the place of what stands between its markers, and of nothing else', () => {
    const text = 'Before\n<!-- slots -->\nold\n<!-- /slots -->\nAfter';
    const filled = 'Before\n<!-- slots -->\n\nnew\n\n<!-- /slots -->\nAfter';
    assert.equal(fill(text, {slots: 'new'}), filled);
    assert.equal(fill(filled, {slots: 'new'}), filled);
  });

  for (const [how, text] of Object.entries({
    'no marker': 'Before',
    'no second marker': '<!-- slots -->',
    'the markers in the wrong order': '<!-- /slots --><!-- slots -->',
    'the markers twice': '<!-- slots --><!-- /slots --><!-- slots --><!-- /slots -->',
  })) {
    it(`is refused with ${how}`, () => {
      assert.throws(() => fill(text, {slots: 'new'}), {
        message: 'The README needs "<!-- slots -->" and, after it, "<!-- /slots -->", once.',
      });
    });
  }

  it('has the version in addresses that name one', () => {
    assert.equal(
      withVersion(
        '/menopause-backpain-info@0.1.0/dist, /menopause-backpain-info/0.1.0/a.js',
        '2.0.0-rc.1',
      ),
      '/menopause-backpain-info@2.0.0-rc.1/dist, /menopause-backpain-info/2.0.0-rc.1/a.js',
    );
    assert.equal(
      withVersion('/menopause-backpain-info@2.0.0-rc.1/', '2.0.0'),
      '/menopause-backpain-info@2.0.0/',
    );
    assert.equal(withVersion('menopause-backpain-info/en', '2.0.0'), 'menopause-backpain-info/en');
  });
});
