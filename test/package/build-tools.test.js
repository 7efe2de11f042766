// @ts-check
import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {mkdtemp, readFile, realpath, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {brotliCompressSync} from 'node:zlib';
import {rollup} from 'rollup';
import {budgets} from '../../tools/budgets.js';
import {languages} from '../../tools/content/schema.js';
import {cdnManifest} from '../../tools/rollup/cdn-manifest.js';
import {litPolicy} from '../../tools/rollup/lit-policy.js';
import {minifyCss} from '../../tools/rollup/styles.js';

const root = new URL('../../', import.meta.url);
const read = (/** @type {string} */ path) => readFileSync(new URL(path, root), 'utf8');
const {version} = JSON.parse(read('package.json'));
/** @type {string} */
let folder;

before(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'build-tools-')));
});

after(() => rm(folder, {recursive: true}));

describe('the Trusted Types policy of the bundled Lit', () => {
  /** Bundles this code as `lit-html.js`, patched. */
  const patch = async (/** @type {string} */ code, file = 'lit-html/lit-html.js') => {
    const bundle = await rollup({
      input: `/lib/${file}`,
      plugins: [litPolicy('our-policy'), {name: 'given', resolveId: (id) => id, load: () => code}],
    });
    const {output} = await bundle.generate({format: 'es'});
    await bundle.close();
    return output[0].code;
  };

  it('has our name, and is made once, by the first template', async () => {
    const code = await patch(read('node_modules/lit-html/lit-html.js'));
    assert.doesNotMatch(code, /"lit-html"/);
    /** @type {string[]} */
    const made = [];
    const trustedTypes = {
      createPolicy: (/** @type {string} */ name, /** @type {unknown} */ rules) => {
        made.push(name);
        return rules;
      },
    };
    const [, policy] = /(\{createHTML\(html\)\{.*?\}\}):void 0/.exec(code) ?? [];
    const [, owner] = /(\w+)\.createPolicy/.exec(policy) ?? [];
    const {createHTML} = new Function(owner, `const it = ${policy}; return it`)(trustedTypes);
    assert.deepEqual(made, []);
    const first = {createHTML};
    assert.equal(first.createHTML('<b>'), '<b>');
    assert.equal(first.createHTML('<i>'), '<i>');
    assert.deepEqual(made, ['our-policy']);
  });

  it('is the only change: the rest of the file stays as published', async () => {
    const lit = read('node_modules/lit-html/lit-html.js');
    const code = /** @type {any} */ (litPolicy('lit-html').transform).call(
      {},
      lit,
      '/lit-html/lit-html.js',
    ).code;
    const [before, after] = lit.split(/\w+\.createPolicy\("lit-html",\{createHTML:\w+=>\w+\}\)/);
    assert.ok(code.startsWith(before));
    assert.ok(code.endsWith(after));
  });

  it('stops the build if Lit makes its policy in another way', async () => {
    await assert.rejects(patch('export const html = 1;'), /creates no policy as expected/);
  });

  it('leaves other files alone', async () => {
    assert.match(await patch('export const html = 1;', 'lit/html.js'), /const html = 1/);
  });

  it('is in every script-tag file, and Lit’s own name is in none', () => {
    for (const file of Object.keys(budgets)) {
      const code = read(`dist/cdn/${file}`);
      assert.match(code, /createPolicy\("menopause-backpain-info"/, file);
      assert.doesNotMatch(code, /"lit-html"/, file);
    }
  });
});

describe('the minified style sheet', () => {
  /** Browsers read the same with one space more or less. */
  const tight = (/** @type {string} */ css) => css.replace(/\s*([,{}:;>])\s*/g, '$1');
  const kept = {
    'light-dark()': ['a { color: light-dark(#112233, #fff) }', 'a{color:light-dark(#123,#fff)}'],
    'container units': ['a { width: clamp(1em, 4.5cqi, 2em) }', 'a{width:clamp(1em,4.5cqi,2em)}'],
    'color-mix()': [
      'a { color: color-mix(in oklab, var(--a) 8%, var(--b)) }',
      'a{color:color-mix(in oklab, var(--a) 8%, var(--b))}',
    ],
    ':host and custom properties': [
      ':host { --_a: var(--mbi-a, 1em); padding: var(--_a) }',
      ':host{--_a:var(--mbi-a,1em);padding:var(--_a)}',
    ],
    'logical properties': ['a { margin-block: 0 1em }', 'a{margin-block:0 1em}'],
    'content-visibility': [
      '@media print { [hidden] { content-visibility: visible } }',
      '@media print{[hidden]{content-visibility:visible}}',
    ],
    'quotes and letters': ['a { content: "\u2610 \'" }', 'a{content:"\\2610  \'"}'],
  };
  for (const [name, [source, expected]] of Object.entries(kept)) {
    it(`keeps ${name}`, () => {
      assert.equal(tight(minifyCss(source, 'a.css')), tight(expected));
    });
  }

  it('keeps the rules of the element', () => {
    const source = read('src/styles.css').replace(/\/\*.*?\*\//gs, '');
    const minified = minifyCss(source, 'styles.css');
    for (const [property] of source.matchAll(/--mbi-[\w-]+/g))
      assert.ok(minified.includes(property), property);
    const count = (/** @type {string} */ text, /** @type {RegExp} */ pattern) =>
      text.match(pattern)?.length;
    for (const pattern of [/light-dark\(/g, /\dcqi\b/g, /@media/g, /container-type/g])
      assert.equal(count(minified, pattern), count(source, pattern), String(pattern));
  });

  it('is in the files that users copy', () => {
    for (const file of Object.keys(budgets))
      assert.match(read(`dist/cdn/${file}`), /\.mbi\{[^}]*color-scheme:inherit/, file);
  });

  it('stops the build at broken CSS', () => {
    assert.throws(() => minifyCss('a { color: red; } }', 'a.css'));
  });
});

describe('the manifest of the files for a script tag', () => {
  /**
   * Builds one script as the real build does.
   *
   * @param {string} name
   * @param {string} code
   * @param {number} [budget]
   */
  const build = async (name, code, budget = 13_000) => {
    const input = join(folder, `source-of-${name}`);
    await writeFile(input, code);
    const bundle = await rollup({input});
    try {
      await bundle.write({
        file: join(folder, 'cdn', name),
        format: 'iife',
        sourcemap: true,
        plugins: [cdnManifest(join(folder, 'cdn/manifest.json'), {[name]: budget})],
      });
    } finally {
      await bundle.close();
    }
  };
  const manifest = async () =>
    JSON.parse(await readFile(join(folder, 'cdn/manifest.json'), 'utf8'));
  const facts = async (/** @type {string} */ name) => {
    const code = await readFile(join(folder, 'cdn', name));
    return {
      version,
      bytes: code.length,
      brotliBytes: brotliCompressSync(code).length,
      integrity: `sha384-${createHash('sha384').update(code).digest('base64')}`,
    };
  };

  it('has the version, the size and the integrity value of the written files', async () => {
    await build('a.js', 'console.log("an ünusual script");');
    const {'a.js': script, 'a.js.map': sourceMap} = await manifest();
    assert.deepEqual(script, await facts('a.js'));
    assert.deepEqual(sourceMap, await facts('a.js.map'));
  });

  it('keeps the facts of other files and updates those of a changed one', async () => {
    await build('a.js', 'console.log(1);');
    const {'a.js': first} = await manifest();
    await build('b.js', 'console.log(2);');
    assert.deepEqual((await manifest())['a.js'], first);
    await build('a.js', 'console.log("longer");');
    assert.notDeepEqual((await manifest())['a.js'], first);
    assert.deepEqual(Object.keys(await manifest()).sort(), [
      'a.js',
      'a.js.map',
      'b.js',
      'b.js.map',
    ]);
  });

  it('stops the build above the budget, with both numbers and how to raise it', async () => {
    await build('c.js', 'console.log("just fits");');
    const {brotliBytes} = (await manifest())['c.js'];
    await assert.doesNotReject(build('c.js', 'console.log("just fits");', brotliBytes));
    await assert.rejects(build('c.js', 'console.log("just fits");', brotliBytes - 1), {
      message:
        `[plugin cdn-manifest] c.js is ${brotliBytes} B after Brotli; its budget is ${brotliBytes - 1} B. ` +
        'If the work needs that, raise the constant in tools/budgets.js and say why in the commit.',
    });
  });
});

describe('the budgets', () => {
  const files = JSON.parse(read('dist/cdn/manifest.json'));

  it('cover every script-tag file', () => {
    const scripts = Object.keys(files).filter((file) => file.endsWith('.js'));
    assert.deepEqual(Object.keys(budgets).sort(), scripts.sort());
    assert.equal(scripts.length, languages.length + 1);
  });

  it('leave 5 % for honest work', () => {
    for (const [file, budget] of Object.entries(budgets))
      assert.ok(files[file].brotliBytes <= 0.95 * budget, `${file}: ${files[file].brotliBytes}`);
  });
});
