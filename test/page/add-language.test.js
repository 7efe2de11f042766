// @ts-check
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {cp, readFile, readdir, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {promisify} from 'node:util';
import {copyProject, root} from '../helpers/project-copy.js';
import {launchChromium} from '../helpers/browsers.js';
import {serve} from '../helpers/static-server.js';

const tag = 'menopause-backpain-info';
const articles = join(root, 'test/content/fixtures');

/** A copy of the project with a small article in English and in one more language. */
const projectWith = async (/** @type {string} */ lang) => {
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

describe('a language that is added as an article and a module, written from right to left', async () => {
  const project = await projectWith('he');
  const cdn = join(project, 'dist/cdn');
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let site;

  before(async () => {
    await promisify(execFile)('npx', ['rollup', '-c', 'rollup.config.mjs'], {cwd: project});
    const page = (/** @type {string} */ body, lang = 'en') =>
      `<!doctype html><html lang="${lang}"><title>Clinic</title><body>${body}</body></html>`;
    const script = (/** @type {string} */ name) => `<script src="${name}" defer></script>`;
    const pages = {
      '/all': page(`${script(`${tag}.js`)}<${tag}></${tag}>`, 'he'),
      '/alone': page(`${script(`${tag}.he.js`)}<${tag}></${tag}>`, 'he'),
      '/english': page(`${script(`${tag}.js`)}<${tag}></${tag}>`),
    };
    site = await serve({pages, folder: cdn});
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    site?.close();
    await rm(project, {recursive: true});
  });

  const open = async (/** @type {string} */ path) => {
    const page = await browser.newPage();
    await page.goto(`${site.url}${path}`);
    const article = await page.waitForSelector(`${tag} >>> [part=article]`);
    return article ?? assert.fail('no article');
  };

  it('gets a script, prerendered HTML, data for search engines, and a module', async () => {
    const files = [...(await readdir(cdn)), ...(await readdir(join(project, 'dist')))];
    for (const file of [`${tag}.he.js`, `${tag}.he.html`, `${tag}.he.json`, 'he.js', 'he.d.ts'])
      assert.ok(files.includes(file), file);
  });

  for (const path of ['/all', '/alone']) {
    it(`is shown with its words, its direction and its number at ${path}`, async () => {
      const article = await open(path);
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
    const article = await open('/english');
    await article.$eval('[part=languages] [lang=he]', (button) => {
      /** @type {HTMLElement} */ (button).click();
    });
    await article.waitForSelector('::-p-text(גיל המעבר)');
    assert.equal(await article.evaluate((element) => element.getAttribute('dir')), 'rtl');
  });
});
