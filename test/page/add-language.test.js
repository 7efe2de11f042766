// @ts-check
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {cp, readFile, readdir, rm, writeFile} from 'node:fs/promises';
import {readFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import {after, before, it} from 'node:test';
import {promisify} from 'node:util';
import {inChromium, page, root, scriptTag, tag} from '../helpers/page.js';
import {copyProject} from '../helpers/project-copy.js';

const articles = join(root, 'test/content/fixtures');

/** Copies the project, with a small article in English and in one more language. */
const createProjectWith = async (/** @type {string} */ lang) => {
  const project = await copyProject();
  for (const name of ['en.md', 'sources.yaml', `${lang}.md`])
    await cp(join(articles, name), join(project, 'content', name));
  const src = (/** @type {string} */ name) => join(project, 'src', name);
  const english = await readFile(src('en.ts'), 'utf8');
  await writeFile(src(`${lang}.ts`), english.replace('content/en.md', `content/${lang}.md`));
  // The copy has no article in Spanish.
  await writeFile(src('define.ts'), `import './en.js';\nimport './${lang}.js';\n`);
  return project;
};

inChromium(
  'a language that is added as an article and a module, written from right to left',
  (suite) => {
    /** @type {string} */
    let project;

    before(async () => {
      project = await createProjectWith('he');
      await promisify(execFile)('npx', ['rollup', '-c', 'rollup.config.mjs'], {cwd: project});
    });
    after(() => rm(project, {recursive: true}));

    /** The scripts of the copy. */
    const findScript = (/** @type {string} */ url) =>
      url.endsWith('.js')
        ? readFileSync(join(project, 'dist/cdn', basename(url)), 'utf8')
        : undefined;

    const openArticle = async (/** @type {string} */ file, /** @type {string} */ lang) => {
      const html = page({head: scriptTag('defer', file), lang});
      const {tab} = await suite.open(html, {elsewhere: findScript});
      const article = await tab.waitForSelector(`${tag} >>> [part=article]`);
      return article ?? assert.fail('no article');
    };

    it('gets a script, prerendered HTML, data for search engines, and a module', async () => {
      const dist = join(project, 'dist');
      const files = [...(await readdir(join(dist, 'cdn'))), ...(await readdir(dist))];
      for (const file of [`${tag}.he.js`, `${tag}.he.html`, `${tag}.he.json`, 'he.js', 'he.d.ts'])
        assert.ok(files.includes(file), file);
    });

    for (const file of [`${tag}.js`, `${tag}.he.js`]) {
      it(`has its words, its direction and its number with ${file}`, async () => {
        const article = await openArticle(file, 'he');
        assert.deepEqual(
          await article.evaluate((element) => ({
            lang: element.getAttribute('lang'),
            direction: getComputedStyle(element).direction,
            title: element.querySelector('h2')?.textContent,
            print: element.querySelector('[part=toolbar] button:last-child')?.textContent?.trim(),
            number: element.querySelector('[part=alert] a')?.getAttribute('href'),
          })),
          {
            lang: 'he',
            direction: 'rtl',
            title: 'גיל המעבר וכאבי גב',
            print: 'הדפסה',
            number: 'tel:101',
          },
        );
      });
    }

    it('can be chosen by the reader of an English page', async () => {
      const english = await openArticle(`${tag}.js`, 'en');
      await english.$eval('[part=languages] [lang=he]', (button) => {
        /** @type {HTMLElement} */ (button).click();
      });
      const hebrew = await english.frame.waitForSelector(`${tag} >>> [part=article][lang=he]`);
      assert.equal(await hebrew?.evaluate((element) => element.getAttribute('dir')), 'rtl');
      assert.match(String(await hebrew?.evaluate((element) => element.textContent)), /גיל המעבר/);
    });
  },
);
