// @ts-check
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import ts from 'typescript';
import {compile} from '../../tools/content/compile.js';
import {readFigures} from '../../tools/content/parse.js';
import {languages, ORIGINAL} from '../../tools/content/schema.js';
import {compileWith} from './fixtures/articles.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (/** @type {string} */ name) => ({
  path: `content/${name}`,
  value: readFileSync(`${root}content/${name}`, 'utf8'),
});

/** Each way to spoil a compiled article, as what to replace and by what. */
const faults = Object.entries({
  'title:': 'headline:',
  'context.isCited': 'context.isShown',
  'cites: [': 'cites: ["1", ',
  'dir: "ltr"': 'dir: "up"',
});
const {code: good = ''} = compileWith();
const articles = languages.map((lang) => {
  const article = read(`${lang}.md`);
  const original = lang === ORIGINAL ? undefined : read(`${ORIGINAL}.md`);
  const figures = readFigures('content');
  return compile({article, sources: read('sources.yaml'), figures, original}).code ?? '';
});
const modules = [...articles, ...faults.map(([from, to]) => good.replace(from, to))];

/** What TypeScript finds wrong with each module as an `Article` of `src/article.ts`. */
const typeErrors = (() => {
  const files = new Map(
    modules.map((code, index) => [
      `${root}src/compiled-article-${index}.ts`,
      `import type {Article} from './article.js';\n${code.replace(/;\n$/, ' satisfies Article;\n')}`,
    ]),
  );
  const {config} = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile);
  const {options} = ts.parseJsonConfigFileContent(config, ts.sys, root);
  // Some content needs nothing from the page.
  options.noUnusedParameters = false;
  const host = ts.createCompilerHost(options);
  const {getSourceFile, fileExists} = host;
  host.fileExists = (name) => files.has(name) || fileExists(name);
  host.getSourceFile = (name, target) => {
    const text = files.get(name);
    return text ? ts.createSourceFile(name, text, target) : getSourceFile(name, target);
  };
  const program = ts.createProgram([...files.keys()], options, host);
  return [...files.keys()].map((name) =>
    ts
      .getPreEmitDiagnostics(program, program.getSourceFile(name))
      .map(({messageText}) => ts.flattenDiagnosticMessageText(messageText, '\n')),
  );
})();

describe('a compiled article is an Article', () => {
  for (const [index, lang] of languages.entries()) {
    it(lang, () => {
      assert.notEqual(articles[index], '');
      assert.deepEqual(typeErrors[index], []);
    });
  }

  for (const [index, [from, to]] of faults.entries()) {
    it(`but not with ${to} for ${from}`, () => {
      assert.ok(good.includes(from));
      assert.notDeepEqual(typeErrors[languages.length + index], []);
    });
  }
});
