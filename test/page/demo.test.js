// @ts-check
/**
 * `npm start`, in a copy of the project to which somebody has added a language. A build takes long, so what
 * is built here also shows what becomes of the language.
 */
import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {cp, open, readFile, readdir, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {setImmediate} from 'node:timers/promises';
import {pathToFileURL} from 'node:url';
import {inChromium, page, root, tag} from '../helpers/page.js';
import {copyProject} from '../helpers/project-copy.js';

const articles = join(root, 'test/content/fixtures');

/** Copies the project, with a small article in English and in one more language. */
const createProjectWith = async (/** @type {string} */ lang) => {
  const project = await copyProject('demo');
  for (const name of ['en.md', 'sources.yaml', `${lang}.md`])
    await cp(join(articles, name), join(project, 'content', name));
  const src = (/** @type {string} */ name) => join(project, 'src', name);
  const english = await readFile(src('en.ts'), 'utf8');
  await writeFile(src(`${lang}.ts`), english.replace('content/en.md', `content/${lang}.md`));
  // The copy has no article in Spanish.
  await writeFile(src('define.ts'), `import './en.js';\nimport './${lang}.js';\n`);
  return project;
};

inChromium('npm start', (suite) => {
  /** @type {string} A copy of the project, to be edited. */
  let folder;
  /** @type {import('node:child_process').ChildProcessWithoutNullStreams} */
  let start;
  /** @type {string} */
  let address;
  /** @type {import('puppeteer-core').Page} */
  let tab;
  /** @type {string} The article as it stands in the copy at first. */
  let original;

  /** What the process has written so far. */
  const written = {stdout: '', stderr: ''};

  /**
   * Waits until the process has written something; fails if it ends before.
   *
   * @param {'stdout' | 'stderr'} stream
   * @param {RegExp} pattern
   */
  const writes = async (stream, pattern) => {
    for (;;) {
      const match = pattern.exec(written[stream]);
      if (match) return match;
      if (start.exitCode !== null) assert.fail(`It has ended:\n${written.stderr}`);
      await Promise.race([once(start[stream], 'data'), once(start, 'exit')]);
    }
  };

  /** Saves a change of the text as many editors do: the file is empty for a moment. */
  const edit = async (/** @type {string} */ text) => {
    const file = await open(join(folder, 'content/en.md'), 'w');
    // So that the moment is long enough for the watcher to notice.
    await setImmediate();
    await file.writeFile(text);
    await file.close();
  };

  /** Gives the article another title and waits until the script holds it. */
  const editTitle = async (/** @type {string} */ title) => {
    const {length} = written.stderr;
    await edit(original.replace(/^title: .+$/m, `title: ${title}`));
    // It answers when no build is running.
    const script = new URL(`../dist/cdn/${tag}.js`, address);
    while (!(await (await fetch(script, {cache: 'no-store'})).text()).includes(title)) {
      assert.equal(start.exitCode, null);
      // A warning, such as of a script above its budget, does not keep the edit from being shown.
      assert.doesNotMatch(written.stderr.slice(length), /content\/en\.md/);
    }
  };

  /** The page in the playground's preview, once the article is on it. */
  const preview = async () => {
    const frame = await tab.waitForSelector('iframe');
    const page = await frame?.contentFrame();
    assert.ok(page);
    await page.waitForSelector(`${tag} >>> [part=heading]`);
    return page;
  };

  const titleOnPage = async () => {
    await tab.reload();
    return (await preview()).$eval(`${tag} >>> [part=heading]`, (title) =>
      /** @type {HTMLElement} */ (title).innerText.trim(),
    );
  };

  before(async () => {
    folder = await createProjectWith('he');
    original = await readFile(join(folder, 'content/en.md'), 'utf8');

    start = spawn(process.execPath, ['demo/server.js'], {cwd: folder});
    for (const stream of /** @type {const} */ (['stdout', 'stderr'])) {
      start[stream].setEncoding('utf8').on('data', (text) => (written[stream] += text));
    }
    [, address] = await writes('stdout', /^Demo: (http:\/\/\S+)$/m);
    ({tab} = await suite.visit(address));
    // The server answers when it has built, which takes longer on a busy machine.
    tab.setDefaultNavigationTimeout(120_000);
  });

  after(async () => {
    start?.kill('SIGKILL');
    await rm(folder, {recursive: true});
  });

  it('prints one address and nothing else', () => {
    assert.match(address, /^http:\/\/localhost:\d+\/demo\/$/);
    assert.equal(written.stdout, `Demo: ${address}\n`);
    assert.equal(written.stderr, '');
  });

  it('serves the demo with the article in it', async () => {
    assert.match(await titleOnPage(), /^Menopause and back pain$/);
    const headings = await (
      await preview()
    ).$$eval(`${tag} >>> [part=section-button]`, (buttons) =>
      buttons.map((button) => button.textContent?.trim()),
    );
    assert.deepEqual(
      headings,
      [...original.matchAll(/^## (.+) \{#(?!get-help)[\w-]+\}$/gm)].map(([, heading]) => heading),
    );
  });

  it('gives code that works in an empty file on disk', async () => {
    await suite.browser
      .defaultBrowserContext()
      .overridePermissions(new URL(address).origin, [
        'clipboard-read',
        'clipboard-sanitized-write',
      ]);
    await tab.goto(`${address}#theme=soft&attribute.open=causes`);
    await tab.reload();
    const shown = await preview();
    await tab.click('#copy');
    await tab.waitForFunction(() => document.querySelector('.code [role=status]')?.textContent);
    const code = await tab.evaluate(() => navigator.clipboard.readText());
    assert.equal(code, await tab.$eval('#snippet', ({textContent}) => textContent));

    const file = join(folder, 'pasted.html');
    await writeFile(file, code);
    const {tab: pasted, complaints} = await suite.visit(pathToFileURL(file).href);
    const article = `${tag} >>> [part=article]`;
    const look = (/** @type {Element} */ element) => {
      const {color, backgroundColor} = getComputedStyle(element);
      return [/** @type {HTMLElement} */ (element).innerText, color, backgroundColor];
    };
    await pasted.waitForSelector(article);
    assert.deepEqual(await pasted.$eval(article, look), await shown.$eval(article, look));
    assert.deepEqual(complaints, []);
    await tab.goto(address);
  });

  describe('gives a language that is added as an article and a module, written from right to left,', () => {
    const openArticle = async (/** @type {string} */ file, /** @type {string} */ lang) => {
      const src = new URL(`../dist/cdn/${file}`, address);
      const opened = await suite.open(page({head: `<script src="${src}" defer></script>`, lang}));
      const article = await opened.tab.waitForSelector(`${tag} >>> [part=article]`);
      return article ?? assert.fail('no article');
    };

    it('a script, prerendered HTML, data for search engines, and a module', async () => {
      const dist = join(folder, 'dist');
      const files = [...(await readdir(join(dist, 'cdn'))), ...(await readdir(dist))];
      for (const file of [`${tag}.he.js`, `${tag}.he.html`, `${tag}.he.json`, 'he.js', 'he.d.ts'])
        assert.ok(files.includes(file), file);
    });

    for (const file of [`${tag}.js`, `${tag}.he.js`]) {
      it(`its words, its direction and its number with ${file}`, async () => {
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

    it('to the reader of an English page who chooses it', async () => {
      const english = await openArticle(`${tag}.js`, 'en');
      await english.$eval('[part=languages] [lang=he]', (button) => {
        /** @type {HTMLElement} */ (button).click();
      });
      const hebrew = await english.frame.waitForSelector(`${tag} >>> [part=article][lang=he]`);
      assert.equal(await hebrew?.evaluate((element) => element.getAttribute('dir')), 'rtl');
      assert.match(String(await hebrew?.evaluate((element) => element.textContent)), /גיל המעבר/);
    });
  });

  it('names the place of a mistake and keeps the last good build on show', async () => {
    const line = original.split('\n').indexOf('dir: ltr') + 1;
    assert.ok(line > 0);
    await edit(original.replace('dir: ltr', 'dir: up'));
    const [report] = await writes('stderr', /^.*content\/en\.md:\d+:\d+: .*$/m);
    assert.ok(
      report.endsWith(`content/en.md:${line}:6: "dir" cannot be "up". Write ltr or rtl.`),
      report,
    );
    assert.equal(await titleOnPage(), 'Menopause and back pain');
  });

  // Each edit takes a build: this one is the first that builds, after one that did not.
  it('builds again when the mistake is corrected, and shows the edit after a reload', async () => {
    await editTitle('Backs and menopause');
    assert.equal(await titleOnPage(), 'Backs and menopause');
  });

  it('reports a mistake once, not once for each file it builds', () => {
    assert.equal(written.stderr.match(/content\/en\.md:\d+:\d+: /g)?.length, 1);
  });

  it('ends on Ctrl+C', async () => {
    const ended = once(start, 'exit');
    start.kill('SIGINT');
    assert.deepEqual(await ended, [0, null]);
    await assert.rejects(fetch(address));
  });
});
