import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {mkdtemp, readdir, readFile, realpath, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join, relative, resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {brotliCompressSync} from 'node:zlib';
import {_$LH as lit} from 'lit/html.js';
import {rollup} from 'rollup';
import {articlePlugin} from '../../tools/rollup/articles.js';
import {budgetOf, budgetOfAll} from '../../tools/budgets.js';
import {cdnManifest} from '../../tools/cdn-manifest.js';
import {languages} from '../../tools/content/schema.js';
import {minifyCss} from '../../tools/minify-css.js';
import {shortNames} from '../../tools/short-names.js';
import {partsOf} from '../../tools/size-report/parts.js';
import {tailorLit} from '../../tools/tailor-lit.js';
import {good} from '../content/fixtures/articles.js';

const {version} = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
let folder;

before(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'build-tools-')));
});

after(() => rm(folder, {recursive: true}));

describe('tailorLit', () => {
  const nodeModules = fileURLToPath(new URL('../../node_modules/', import.meta.url));
  const files = [
    'lit-html/lit-html.js',
    '@lit/reactive-element/css-tag.js',
    '@lit/reactive-element/reactive-element.js',
    'lit-element/lit-element.js',
  ];
  const tailor = (code, id) => tailorLit('our-policy').transform(code, id);
  const tailored = (file) => {
    const id = join(nodeModules, file);
    return tailor(readFileSync(id, 'utf8'), id).code;
  };

  for (const file of files) {
    it(`stops the build when Lit reads differently: ${file}`, () => {
      assert.throws(
        () => tailor('export const html = 1;', `/lib/${file}`),
        ({message}) =>
          message.startsWith(`/lib/${file} reads differently; mend tools/tailor-lit/: /`),
      );
    });

    it(`stops the build when only a part reads differently: ${file}`, () => {
      const lit = readFileSync(join(nodeModules, file), 'utf8');
      const changed = lit.replace(/Versions\?\?=|"adoptedStyleSheets"/, 'changed');
      assert.notEqual(changed, lit);
      assert.throws(() => tailor(changed, `/lib/${file}`), /reads differently/);
    });

    it(`keeps no list of versions: ${file}`, () => {
      assert.doesNotMatch(tailored(file), /Versions\?\?=/);
    });
  }

  it('gives the Trusted Types policy its name and makes it with the first template', () => {
    const code = tailored('lit-html/lit-html.js');
    assert.doesNotMatch(code, /"lit-html"/);

    const [policy] = code.match(/\(made => .*?\)\(\)(?=[:,;])/s);
    const types = policy.match(/(\w+)\.createPolicy/)[1];
    const made = [];
    const createPolicy = (name, rules) => (made.push(name), rules);
    const {createHTML} = new Function(types, `return ${policy}`)({createPolicy});
    assert.deepEqual(made, []);
    assert.equal(createHTML('<b>'), '<b>');
    assert.equal(createHTML('<i>'), '<i>');
    assert.deepEqual(made, ['our-policy']);
  });

  it('has the element adopt its style sheet, made when the first one asks for it', () => {
    const code = tailored('@lit/reactive-element/reactive-element.js');
    assert.match(code, /\.adoptedStyleSheets=\[this\.constructor\.styles\(\)\]/);
    assert.doesNotMatch(code, /finalizeStyles|elementStyles/);
  });

  it('leaves directives out, and stops the build when one comes in', () => {
    assert.throws(() => tailor('', '/lib/lit-html/directive.js'), /leaves directives out/);
    assert.throws(() => tailor('', '/lib/lit-html/async-directive.js'), /leaves directives out/);
  });

  describe('and what the element uses of Lit', () => {
    /** What each copy makes of a template: its HTML, and the attributes that are bound. */
    const scanned = ({L: scan}, strings) => {
      const [html, names] = scan(Object.assign([...strings], {raw: strings}), 1);
      return [html.replace(/\??lit\$\d+\$|\$lit\$/g, '?'), names];
    };
    let ours;

    before(() => {
      const code = tailored('lit-html/lit-html.js').replace(
        /export\{(\w+) as _\$LH.*/s,
        'return $1',
      );
      const document = {createTreeWalker: () => ({})};
      ours = new Function('document', code)(document);
    });

    for (const template of [
      '<p>Text > text &lt; text</p>',
      '${a}<p>${b}</p>${c}',
      '<p class="a ${b} c">${d}</p>',
      '<p class=${a} id="${b}-c" hidden=${d} lang="${e}" title>${f}</p>',
      '<a id=a${b} href="?a=1&b=${c}"\n  title="<p x=1>"  >${d}</a>',
      '<svg viewBox="0 0 1 1" xlink:href="#a"><path d="m1 1"/></svg><br /><b>${a}</b >',
      '<a href=https://a.example/b/ title=${a}>a</a>',
    ]) {
      it(`reads a template as Lit does: ${template}`, () => {
        assert.equal(tailor(`const a = html\`${template}\``, '/src/a.js'), null);
        const strings = template.split(/\$\{\w\}/);
        assert.deepEqual(scanned(ours, strings), scanned(lit, strings));
      });
    }

    for (const [what, template] of Object.entries({
      'a comment': '<p><!-- ${a} --></p>',
      'a style': '<style>p { color: ${a} }</style>',
      'a title in a picture': '<svg><title>A</title></svg>',
      'a textarea': '<TEXTAREA>${a}</TEXTAREA>',
      'a sign that begins no tag': '1 < 2',
      'a bound tag name': '<${a}></${a}>',
      'a bound attribute name': '<p ${a}="b"></p>',
      'a bound element': '<p ${a}></p>',
      'a bound property': '<p .title=${a}></p>',
      'a listener': '<p @click=${a}></p>',
      'an attribute that comes and goes': '<p ?hidden=${a}></p>',
      'two expressions in one attribute': '<p class="${a} ${b}"></p>',
      'two expressions in one attribute without quotes': '<p class=${a}${b}></p>',
      'an expression before a slash': '<img alt=${a}/>',
      'single quotes': "<p class='${a}'></p>",
      'blanks around the sign of equality': '<p class = ${a}></p>',
      'a template inside another': '<p>${a ? html`<!-- -->` : b}</p>',
    })) {
      it(`stops the build at ${what}`, () => {
        assert.throws(
          () => tailor(`const a = html\`${template}\``, '/src/a.js'),
          ({message}) =>
            message.startsWith('/src/a.js uses what tools/tailor-lit/ leaves out of Lit: '),
        );
      });
    }

    for (const code of [
      `import {svg} from 'lit';`,
      `import {html, noChange as keep} from 'lit';`,
      `import * as lit from 'lit';`,
      `import {when} from 'lit/directives/when.js';`,
      `import {customElement} from 'lit/decorators.js';`,
      `import {LitElement} from 'lit-element';`,
      `import {initialState} from '@lit/task';`,
    ]) {
      it(`stops the build at ${code}`, () => {
        assert.throws(() => tailor(code, '/src/a.js'), /leaves out of Lit/);
      });
    }

    it('lets the rest in', () => {
      const code = `import {LitElement, css, html, isServer, nothing} from 'lit';
        import {a} from './lit.js';`;
      assert.equal(tailor(code, '/src/a.js'), null);
    });
  });

  it('leaves out what controllers, subclasses and decorators need', () => {
    assert.doesNotMatch(
      tailored('@lit/reactive-element/reactive-element.js'),
      /Controller|hostConnected|hostUpdate|nitializer|hasOwnProperty\(\w\(|[mM]etadata|wrapped/,
    );
  });

  it('leaves out what async directives and hydration need', () => {
    assert.doesNotMatch(
      tailored('lit-element/lit-element.js'),
      /isConnected|setConnected|litElementHydrateSupport/,
    );
  });

  it('leaves other files alone', () => {
    assert.equal(tailor('export const html = 1;', '/src/element.ts'), null);
  });
});

describe('minifyCss', () => {
  /** The style sheets that the code makes, as text. */
  const sheetsIn = (code) => {
    const sheets = [];
    class CSSStyleSheet {
      replaceSync(css) {
        sheets.push(css);
      }
    }
    const names = [...code.matchAll(/(\w+) = \/\* @__PURE__/g)].map(([, name]) => name);
    const body = `${code.replaceAll('export ', '')}\nreturn [${names}];`;
    const styles = new Function('CSSStyleSheet', body)(CSSStyleSheet);
    assert.deepEqual(sheets, [], 'made before it was asked for');
    for (const style of styles) assert.equal(style(), style(), 'made anew');
    return sheets;
  };
  const transformed = (code) => minifyCss().transform(code, 'styles.js');
  const minified = async (css) =>
    sheetsIn((await transformed(`export const styles = css\`${css}\`;`)).code)[0];
  /** The style sheets of a module and of those it imports, as in the build. */
  const built = async (input) => {
    const asTypeScript = {
      name: 'as-typescript',
      resolveId: (path, from) =>
        from && path.startsWith('.') ? join(dirname(from), path.replace(/js$/, 'ts')) : null,
    };
    const bundle = await rollup({
      input,
      external: 'lit',
      treeshake: {moduleSideEffects: false},
      plugins: [minifyCss(), asTypeScript],
    });
    const {output} = await bundle.generate({format: 'es'});
    await bundle.close();
    const madeOf = bundle.cache?.modules.find(({id}) => id === input)?.transformDependencies;
    return {sheets: sheetsIn(output[0].code), madeOf};
  };

  const kept = {
    'light-dark()': ['a { color: light-dark(#112233, #fff) }', 'a{color:light-dark(#123,#fff)}'],
    nesting: ['a { color: red; .b > & { top: 0 } }', 'a{color:red;.b>&{top:0}}'],
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
  };
  for (const [name, [source, expected]] of Object.entries(kept)) {
    it(`keeps ${name}`, async () => {
      // What matters is that the browser reads the same; one blank more or less is the same.
      const tight = (css) => css.replace(/\s*([,{}:;>])\s*/g, '$1');
      assert.equal(tight(await minified(source)), tight(expected));
    });
  }

  const src = fileURLToPath(new URL('../../src/', import.meta.url));

  it('keeps each rule of the element’s own styles', async () => {
    const parts = (await readdir(`${src}styles`)).filter((file) => file !== 'prerendered.ts');
    const texts = parts.map((file) => readFileSync(`${src}styles/${file}`, 'utf8'));
    const source = texts.join('\n');
    const {
      sheets: [sheet, ...others],
    } = await built(`${src}styles.ts`);
    assert.deepEqual(others, []);
    for (const [, property] of source.matchAll(/(--mbi-[\w-]+)/g)) {
      assert.ok(sheet.includes(property), property);
    }
    const times = (text, pattern) => text.match(pattern)?.length;
    for (const pattern of [/light-dark\(/g, /\dcqi\b/g, /@media/g, /container-type/g]) {
      assert.equal(times(sheet, pattern), times(source, pattern), pattern);
    }
  });

  describe('with styles made of others', () => {
    const write = (name, code) => writeFile(join(folder, name), code);
    const whole = () => join(folder, 'whole.ts');

    before(async () => {
      await write('first.ts', 'export const first = css`a { --_one: 1em; top: var(--_one) }`;');
      await write('second.ts', 'export const second = css`b { --_two: 2em; top: var(--_one) }`;');
    });

    it('makes one style sheet of them, in their order and with one set of names', async () => {
      await write(
        'whole.ts',
        `import {second} from './second.js';
        import {first} from './first.js';
        export const styles = css\`\${first} \${second}\`;`,
      );
      const {sheets, madeOf} = await built(whole());
      assert.deepEqual(sheets, ['a{--_a:1em;top:var(--_a)}b{--_b:2em;top:var(--_a)}']);
      // While the build watches, a change in these makes it read the whole anew.
      assert.deepEqual(madeOf, [join(folder, 'first.ts'), join(folder, 'second.ts')]);
    });

    it('stops the build where one is not imported', async () => {
      await write('whole.ts', 'const third = css``; export const styles = css`${third}`;');
      await assert.rejects(built(whole()), /needs an "import \{third\} from" a module/);
    });

    it('stops the build where a module has more than one', async () => {
      await write('two.ts', 'export const two = css`a { top: 0 }`, more = css`a { left: 0 }`;');
      await write('whole.ts', "import {two} from './two.js'; export const styles = css`${two}`;");
      await assert.rejects(built(whole()), /two\.ts does not have one css`…` literal/);
    });
  });

  it('shortens the names of private properties and leaves public ones alone', async () => {
    assert.equal(
      await minified(
        'a { --_long: var(--mbi-long); --_longer: 1em; margin: var(--_longer) var(--_long) }',
      ),
      'a{--_a:var(--mbi-long);--_b:1em;margin:var(--_b) var(--_a)}',
    );
  });

  it('makes a style sheet of each literal, quotes and all', async () => {
    const code = 'const a = css`a { content: "☐ \'" }`, b = css`b { top: 0 }`;';
    assert.deepEqual(sheetsIn((await transformed(code)).code), ['a{content:"☐ \'"}', 'b{top:0}']);
  });

  it('stops the build at CSS that is none', async () => {
    await assert.rejects(transformed('const a = css`a { color: red; } }`;'));
  });

  it('leaves code without styles alone', async () => {
    assert.equal(await transformed('export const html = 1;'), null);
  });
});

describe('cdnManifest', () => {
  /** Builds one script as the real build does. */
  const build = async (name, code, budget = 13_000) => {
    const input = join(folder, `source-of-${name}`);
    await writeFile(input, code);
    const bundle = await rollup({input});
    try {
      await bundle.write({
        file: join(folder, 'cdn', name),
        format: 'iife',
        sourcemap: true,
        plugins: [cdnManifest(join(folder, 'cdn/manifest.json'), budget)],
      });
    } finally {
      await bundle.close();
    }
  };
  const manifest = async () =>
    JSON.parse(await readFile(join(folder, 'cdn/manifest.json'), 'utf8'));
  const truth = async (name) => {
    const code = await readFile(join(folder, 'cdn', name));
    return {
      version,
      bytes: code.length,
      brotliBytes: brotliCompressSync(code).length,
      integrity: `sha384-${createHash('sha384').update(code).digest('base64')}`,
    };
  };

  it('tells the version, the size and the integrity value of the very files that are written', async () => {
    await build('a.js', 'console.log("an ünusual script");');
    const {'a.js': script, 'a.js.map': sourceMap} = await manifest();
    assert.deepEqual(script, await truth('a.js'));
    assert.deepEqual(sourceMap, await truth('a.js.map'));
  });

  it('keeps what it has told of other files and renews what has changed', async () => {
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

  it('stops the build above the budget and tells both numbers', async () => {
    await build('c.js', 'console.log("just fits");');
    const {brotliBytes} = (await manifest())['c.js'];
    await assert.doesNotReject(build('c.js', 'console.log("just fits");', brotliBytes));
    await assert.rejects(build('c.js', 'console.log("just fits");', brotliBytes - 1), (error) => {
      assert.ok(
        error.message.endsWith(
          `c.js is ${brotliBytes} B after Brotli; the budget is ${brotliBytes - 1} B.`,
        ),
        error.message,
      );
      return true;
    });
  });
});

describe('articlePlugin in a Rollup build', () => {
  const build = async (text, sources = good.sources) => {
    const input = join(folder, 'en.md');
    await writeFile(input, text);
    await writeFile(join(folder, 'sources.yaml'), sources);
    return rollup({input, external: /^lit/, plugins: [articlePlugin()]});
  };
  const shown = (name) => relative(process.cwd(), join(folder, name)).replaceAll('\\', '/');

  it('makes a module of a good article', async () => {
    const bundle = await build(good.text);
    const {output} = await bundle.generate({format: 'es'});
    await bundle.close();
    assert.deepEqual(output[0].exports, ['default']);
    assert.deepEqual(output[0].imports, ['lit']);
  });

  it('stops at a broken article with file, line and column of each problem', async () => {
    const broken = good.text
      .replace('dir: ltr', 'dir: up')
      .replace('[@alpha; @beta]', '[@alpha; @delta]');
    await assert.rejects(build(broken), (error) => {
      const found = error.message.split('\n').map((line) => line.replace(/^\[.*?\] /, ''));
      assert.equal(found.length, 2);
      assert.ok(
        found[0].endsWith(`${shown('en.md')}:4:6: "dir" cannot be "up". Write ltr or rtl.`),
      );
      assert.equal(
        found[1],
        `${shown('en.md')}:24:57: Unknown source "delta". ` +
          `Add it to ${shown('sources.yaml')} or correct the key.`,
      );
      return true;
    });
  });

  it('stops at a broken list of sources', async () => {
    await assert.rejects(build(good.text, good.sources.replace('2010', 'soon')), (error) => {
      assert.ok(error.message.includes(`${shown('sources.yaml')}:12:9: "year" cannot be "soon".`));
      return true;
    });
  });

  it('watches the article and its sources, broken or not', async () => {
    const watched = (files) => files.map((file) => resolve(file)).sort();
    const both = [join(folder, 'en.md'), join(folder, 'sources.yaml')];

    const bundle = await build(good.text);
    await bundle.close();
    assert.deepEqual(watched(bundle.watchFiles), both);

    const error = await build('Pain.').catch((error) => error);
    assert.deepEqual(watched(error.watchFiles), both);
  });
});

describe('shortNames', () => {
  const names = Array.from({length: 5000}, (_, number) => shortNames.get(number));

  it('are all different', () => {
    assert.equal(new Set(names).size, names.length);
  });

  it('can name a variable', () => {
    assert.deepEqual(
      names.filter((name) => !/^[a-zA-Z_$][\w$]*$/.test(name)),
      [],
    );
  });

  it('are short', () => {
    assert.equal(names[53].length, 1);
    assert.ok(names.slice(0, 3000).every(({length}) => length <= 2));
  });
});

const brotliBytesOf = (file) =>
  JSON.parse(readFileSync('dist/cdn/manifest.json', 'utf8'))[file].brotliBytes;

describe('budgets', () => {
  it('leave little room to grow', () => {
    for (const lang of languages) {
      const bytes = brotliBytesOf(`menopause-backpain-info.${lang}.js`);
      assert.ok(bytes > 0.94 * budgetOf(lang), `${lang}: ${bytes} of ${budgetOf(lang)}`);
    }
    const all = brotliBytesOf('menopause-backpain-info.js');
    assert.ok(all > 0.94 * budgetOfAll(languages), `${all} of ${budgetOfAll(languages)}`);
  });

  it('are what is promised, for a language that was never measured', () => {
    assert.equal(budgetOf('xx'), 13_000);
  });
});

describe('the sizes of the parts', () => {
  const code = readFileSync('dist/cdn/menopause-backpain-info.js', 'utf8');
  const parts = partsOf(code);
  const textOf = (name) =>
    parts
      .find((part) => part.name.startsWith(name))
      .pieces.map(([start, end]) => code.slice(start, end))
      .join('');

  it('cover each byte of the file once', () => {
    const pieces = parts.flatMap((part) => part.pieces).toSorted(([a], [b]) => a - b);
    pieces.forEach(([start], index) => assert.equal(start, index ? pieces[index - 1][1] : 0));
    assert.equal(pieces.at(-1)[1], code.length);
  });

  it('are the parts that they are called', () => {
    for (const [name, words] of Object.entries({
      Lit: 'no template',
      element: 'mbi-section-toggle',
      styles: 'forced-colors',
      'article, en': 'Menopause and back pain',
      'article, es': 'Menopausia y dolor de espalda',
      sources: 'Hartvigsen',
    })) {
      assert.ok(textOf(name).includes(words), `${words} is not in ${name}`);
      for (const other of parts.filter((part) => !part.name.startsWith(name)))
        assert.ok(!textOf(other.name).includes(words), `${words} is in ${other.name}`);
    }
  });
});
