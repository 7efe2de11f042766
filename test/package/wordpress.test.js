import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const folder = 'wordpress/menopause-backpain-info';

/** What a line such as `Stable tag: 1.0.0` says. */
const field = (text, name) => new RegExp(`^[ *]*${name}: *(.*)$`, 'm').exec(text)?.[1];

describe('the plugin for WordPress', () => {
  const readme = read(`${folder}/readme.txt`);
  const main = read(`${folder}/menopause-backpain-info.php`);
  const {attributes} = JSON.parse(read(`${folder}/block/block.json`));

  it('has the version of the package', () => {
    const {version} = JSON.parse(read('package.json'));
    assert.equal(field(main, 'Version'), version);
    assert.equal(field(readme, 'Stable tag'), version);
    assert.match(readme, new RegExp(`^= ${version.replaceAll('.', '\\.')} =$`, 'm'));
  });

  it('says the same of what it needs in both places', () => {
    for (const name of ['Requires at least', 'Requires PHP', 'License', 'License URI']) {
      assert.ok(field(main, name), name);
      assert.equal(field(main, name), field(readme, name));
    }
  });

  it('has every attribute of the element', () => {
    const manifest = JSON.parse(read('dist/custom-elements.json'));
    const names = manifest.modules
      .flatMap(({declarations}) => declarations ?? [])
      .flatMap((declaration) => declaration.attributes ?? [])
      .map(({name}) => name);
    assert.ok(names.length >= 7);
    const options = read(`${folder}/includes/options.php`);
    for (const name of names) {
      const inBlock = name.replace(/-./g, ([, letter]) => letter.toUpperCase());
      assert.ok(inBlock in attributes, `block: ${name}`);
      assert.match(options, new RegExp(`ELEMENT_ATTRIBUTES = .*'${name}'`));
    }
  });
});
