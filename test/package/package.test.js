import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, readFileSync, readdirSync, statSync} from 'node:fs';
import {dirname, join, relative, resolve} from 'node:path';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {brotliCompressSync} from 'node:zlib';
import {languages} from '../../tools/content/schema.js';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path) => readFileSync(join(root, path), 'utf8');
const namesIn = (folder) => readdirSync(join(root, folder));
const filesIn = (folder) =>
  readdirSync(join(root, folder), {withFileTypes: true, recursive: true})
    .filter((entry) => entry.isFile())
    .map(({parentPath, name}) => relative(root, join(parentPath, name)).replaceAll('\\', '/'));
const count = (text, pattern) => [...text.matchAll(pattern)].length;

const pack = JSON.parse(read('package.json'));
const tag = 'menopause-backpain-info';
/** What registers the element: with all languages, or with one. */
const entries = ['', '/en', '/es'];
const modules = ['define', tag, 'en', 'es', 'register'].map((name) => `dist/${name}.js`);
const scripts = [`dist/cdn/${tag}.en.js`, `dist/cdn/${tag}.es.js`, `dist/cdn/${tag}.js`];

/** What pages depend on, in alphabetical order. */
const contract = {
  attributes: [
    'emergency-number',
    'exclusive',
    'heading-level',
    'lang',
    'open',
    'sections',
    'theme',
  ],
  properties: ['emergencyNumber', 'exclusive', 'headingLevel', 'lang', 'open', 'sections', 'theme'],
  methods: ['hide', 'print', 'show', 'toggle'],
  events: ['mbi-section-toggle'],
  slots: ['action', 'heading', 'intro', 'reviewer'],
  parts: [
    'alert',
    'article',
    'body',
    'figure',
    'footer',
    'heading',
    'languages',
    'marker',
    'meta',
    'section',
    'section-button',
    'section-heading',
    'sources',
    'summary',
    'teaser',
    'toolbar',
  ],
  cssProperties: [
    '--mbi-color-accent',
    '--mbi-color-alert',
    '--mbi-color-alert-surface',
    '--mbi-color-border',
    '--mbi-color-focus',
    '--mbi-color-muted',
    '--mbi-color-surface',
    '--mbi-color-text',
    '--mbi-duration',
    '--mbi-font-family',
    '--mbi-font-size',
    '--mbi-heading-font-family',
    '--mbi-line-height',
    '--mbi-max-width',
    '--mbi-padding',
    '--mbi-radius',
    '--mbi-space',
  ],
};

describe('the entries of the package', () => {
  /** Runs a module in a fresh Node, as a consumer of the package would, and gives what it logs. */
  const inNode = async (code) => {
    const {stdout, stderr} = await run(
      process.execPath,
      ['--input-type=module', '--eval', code.replaceAll('package:', tag)],
      {cwd: root},
    );
    assert.equal(stderr, '');
    return stdout.trim();
  };

  /** Counts definitions with the `customElements` that Lit brings to Node. */
  const countDefinitions = `
    import 'lit';
    const defined = [];
    const define = customElements.define.bind(customElements);
    customElements.define = (name, type) => (defined.push(name), define(name, type));`;

  it('are the ones that pages depend on', () => {
    assert.deepEqual(Object.keys(pack.exports), [
      '.',
      './en',
      './es',
      './element',
      './preact',
      './react',
      './solid',
      './svelte',
      './vue',
      './cdn/*',
      './custom-elements.json',
      './package.json',
    ]);
  });

  for (const lang of languages) {
    it(`are there for each language: ${lang}`, () => {
      const path = `./dist/${lang}`;
      assert.deepEqual(
        pack.exports[`./${lang}`],
        {types: `${path}.d.ts`, default: `${path}.js`},
        `content/${lang}.md needs an entry "./${lang}" in "exports" of package.json`,
      );
      assert.ok(
        pack.sideEffects.includes(`${path}.js`),
        `content/${lang}.md needs "${path}.js" in "sideEffects" of package.json`,
      );
    });
  }

  it('lead to files that exist', () => {
    const targets = Object.values(pack.exports)
      .flatMap((target) => (typeof target === 'string' ? target : Object.values(target)))
      .concat(pack.customElements, pack.jsdelivr, pack.unpkg, pack.sideEffects);
    for (const target of targets)
      assert.ok(existsSync(join(root, target.replace(/\*.*/, ''))), target);
  });

  for (const entry of entries) {
    it(`define the element once: ${tag}${entry}`, async () => {
      assert.equal(
        await inNode(`${countDefinitions}
          await import('package:${entry}');
          console.log(defined.join(), customElements.get('${tag}').name);`),
        `${tag} MenopauseBackpainInfo`,
      );
    });
  }

  it('define the element once when all of them are imported', async () => {
    assert.equal(
      await inNode(`${countDefinitions}
        const {MenopauseBackpainInfo} = await import('package:/element');
        await import('package:/es');
        await import('package:/en');
        await import('package:');
        console.log(defined.join(), customElements.get('${tag}') === MenopauseBackpainInfo);`),
      `${tag} true`,
    );
  });

  it('define nothing when only the class is imported', async () => {
    assert.equal(
      await inNode(`${countDefinitions}
        const {MenopauseBackpainInfo} = await import('package:/element');
        console.log(defined.length, typeof MenopauseBackpainInfo);`),
      '0 function',
    );
  });

  it('give the manifest and the scripts', async () => {
    const paths = ['custom-elements.json', 'package.json', `cdn/${tag}.js`, 'cdn/manifest.json'];
    const found = await inNode(
      `for (const path of ${JSON.stringify(paths)}) console.log(import.meta.resolve('package:/' + path));`,
    );
    for (const url of found.split('\n')) assert.ok(existsSync(fileURLToPath(url)), url);
  });
});

describe('the modules for bundlers', () => {
  for (const path of modules) {
    it(`leave Lit to the bundler: ${path}`, () => {
      const imported = [...read(path).matchAll(/^(?:import|export) (?:[^'";]*from )?'(.+)';$/gm)];
      const foreign = imported.map(([, from]) => from).filter((from) => !from.startsWith('./'));
      for (const name of foreign) assert.match(name, /^lit(\/|$)/);
      assert.doesNotMatch(read(path), /createTreeWalker|litElementVersions/);
    });
  }

  it('are readable', () => {
    const code = read(`dist/${tag}.js`);
    assert.match(code, /^class MenopauseBackpainInfo extends LitElement \{$/m);
    assert.match(
      code,
      /^ {5}\* Closes a section, or all of them\.[^/]* \*\/\n {4}hide\(section = 'all'\) \{$/m,
    );
  });
});

describe('every built file', () => {
  const {name, version, license} = pack;

  // JSON has no comments.
  for (const path of filesIn('dist').filter((path) => !/\.(json|map)$/.test(path))) {
    it(`begins with its name, version and licence: ${path}`, () => {
      const line = `${name} ${version} | ${license}`;
      if (path.endsWith('.page.html'))
        assert.ok(read(path).startsWith(`<!-- ${line} -->\n<!doctype `));
      // Markdown makes paragraphs of HTML that does not follow a comment on its line.
      else if (path.endsWith('.html')) assert.ok(read(path).startsWith(`<!-- ${line} --><${tag} `));
      else assert.equal(read(path).split('\n')[0], `/*! ${line} */`);
    });
  }

  for (const path of [...modules, ...scripts]) {
    it(`has a source map that leads into the repository only: ${path}`, () => {
      const [, link] = read(path).match(/\n\/\/# sourceMappingURL=(.+)\n$/);
      const mapPath = join(dirname(path), link);
      assert.equal(mapPath, `${path}.map`.replaceAll('/', mapPath.includes('\\') ? '\\' : '/'));

      const text = read(mapPath);
      const {version, sources, sourceRoot = ''} = JSON.parse(text);
      assert.equal(version, 3);
      for (const source of sources) {
        const place = relative(root, resolve(root, dirname(path), sourceRoot, source));
        assert.match(place.replaceAll('\\', '/'), /^(src|node_modules)\//);
        assert.ok(existsSync(join(root, place)), place);
      }
    });
  }

  it('names no place on the machine that built it', () => {
    for (const path of filesIn('dist')) {
      const text = read(path);
      assert.ok(!text.includes(root), `${path} names ${root}`);
      assert.doesNotMatch(text, /file:\/\/|\/home\/|\/Users\/|[A-Z]:\\\\/, path);
    }
  });
});

describe('the files for a script tag', () => {
  const manifest = JSON.parse(read('dist/cdn/manifest.json'));

  it('are all in the manifest', () => {
    const files = namesIn('dist/cdn').filter((name) => name !== 'manifest.json');
    assert.deepEqual(Object.keys(manifest).sort(), files.sort());
    const ends = ['en.html', 'en.js', 'en.js.map', 'en.json', 'en.page.html'];
    ends.push(...ends.map((end) => end.replace('en', 'es')), 'js', 'js.map');
    assert.deepEqual(
      files,
      ends.map((end) => `${tag}.${end}`),
    );
  });

  it('have the version of the package in the manifest', () => {
    for (const [file, {version}] of Object.entries(manifest)) {
      assert.equal(version, pack.version, file);
    }
  });

  for (const path of scripts) {
    const code = read(path);

    it(`have their true size and integrity value in the manifest: ${path}`, () => {
      assert.deepEqual(manifest[path.replace('dist/cdn/', '')], {
        version: pack.version,
        bytes: Buffer.byteLength(code),
        brotliBytes: brotliCompressSync(code).length,
        integrity: `sha384-${createHash('sha384').update(code).digest('base64')}`,
      });
    });

    it(`import nothing and export nothing: ${path}`, () => {
      assert.doesNotMatch(code, /\b(import|require)\s*\(|^\s*(import|export)\b|\bimport\.meta/m);
    });

    it(`evaluate no string and write no HTML but Lit’s own: ${path}`, () => {
      const lit = readFileSync(join(root, 'node_modules/lit-html/lit-html.js'), 'utf8');
      const htmlSink =
        /\b(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|document\.write)\b/g;
      assert.deepEqual(code.match(htmlSink), ['innerHTML']);
      assert.equal(count(lit, htmlSink), 1);
      assert.doesNotMatch(code, /\beval\b|\bFunction\s*\(|unsafeHTML|javascript:/);
    });

    it(`reach for no network and no storage: ${path}`, () => {
      assert.doesNotMatch(
        code,
        /\bfetch\b|XMLHttpRequest|WebSocket|EventSource|sendBeacon|new Image\b|\bWorker\b/,
      );
      assert.doesNotMatch(
        code,
        /localStorage|sessionStorage|indexedDB|cookie|navigator\.|caches\.|postMessage/i,
      );
    });

    it(`hold one Trusted Types policy, of their own name: ${path}`, () => {
      assert.deepEqual(code.match(/createPolicy\("[^"]*"/g), [`createPolicy("${tag}"`]);
      assert.doesNotMatch(code, /"lit-html"/);
    });
  }
});

describe('the documents', () => {
  const {modules: described} = JSON.parse(read('dist/custom-elements.json'));
  const element = described
    .flatMap(({declarations}) => declarations)
    .find(({tagName}) => tagName === tag);
  const names = (list) => list.map(({name}) => name).sort();
  const members = (kind) =>
    names(element.members.filter((member) => member.kind === kind && !member.static));

  it('describe the whole contract in the manifest, and nothing more', () => {
    assert.deepEqual(
      {
        attributes: names(element.attributes),
        properties: members('field'),
        methods: members('method'),
        events: names(element.events),
        slots: names(element.slots).filter(Boolean),
        parts: names(element.cssParts),
        cssProperties: names(element.cssProperties),
      },
      contract,
    );
  });

  it('describe in the manifest what each name is for', () => {
    const {attributes, members, events, slots, cssParts, cssProperties} = element;
    const silent = [attributes, members, events, slots, cssParts, cssProperties]
      .flat()
      .filter(({description}) => !description);
    assert.deepEqual(names(silent), []);
  });

  it('say in the manifest which files register the element', () => {
    const registering = described.filter(({exports}) =>
      exports.some(({kind, name}) => kind === 'custom-element-definition' && name === tag),
    );
    assert.deepEqual(
      [...registering.map(({path}) => `./${path}`), './dist/cdn/*.js'],
      pack.sideEffects,
    );
    for (const {path} of described) assert.ok(existsSync(join(root, path)), path);
  });

  for (const [kind, list] of Object.entries(contract)) {
    it(`name in the README or docs/styling.md all ${kind}`, () => {
      const documents = read('README.md') + read('docs/styling.md');
      const code = [...documents.matchAll(/^```.*?^```|`[^`\n]+`/gms)].join('\n');
      const words = new Set(code.match(/[\w-]+/g));
      assert.deepEqual(
        list.filter((name) => !words.has(name)),
        [],
      );
    });
  }

  it('show pictures that are small', () => {
    const documents = read('README.md') + read('docs/styling.md').replaceAll('../', '');
    const pictures = [...documents.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)];
    assert.ok(pictures.length >= 4);
    for (const [, path] of pictures) assert.ok(statSync(join(root, path)).size < 150_000, path);
  });

  /** Words in which somebody would have checked the text, and those in which nobody has. */
  const claim =
    /(not yet |no )?\b(reviewed\s+by|(revisad|aprobad|avalad)[oa]s?( todavía)?\s+por)\b.{0,30}/gi;
  const denial = /^(not yet reviewed by a clinician|no revisada todavía por un profesional)/i;

  it('claim no review that nobody has made', () => {
    const texts = ['src', 'content', 'demo', 'dist'].flatMap(filesIn);
    for (const path of ['README.md', 'CHANGELOG.md', ...filesIn('docs'), ...texts]) {
      const claims = read(path).match(claim) ?? [];
      for (const words of claims) assert.match(words, denial, path);
    }
  });

  it('would be seen to claim one, in each language', () => {
    for (const words of [
      'Reviewed by Dr. Doe',
      'Revisado por',
      'revisada  por la Dra. Roe',
      'Aprobado\npor',
      'avalada por',
    ])
      assert.match(words, new RegExp(claim, 'i'), words);
    assert.doesNotMatch('Reviewed by a clinician.', denial);
    assert.doesNotMatch('Revisada por un profesional de la salud.', denial);
  });
});
