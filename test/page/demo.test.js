// @ts-check
import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {cp, mkdtemp, open, readFile, realpath, rm, symlink, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {basename, join} from 'node:path';
import {after, before, it} from 'node:test';
import {setImmediate} from 'node:timers/promises';
import {pathToFileURL} from 'node:url';
import {inChromium, root, tag} from '../helpers/page.js';

inChromium('npm start', (suite) => {
  /** @type {string} A copy of the repository, to be edited. */
  let folder;
  /** @type {import('node:child_process').ChildProcessWithoutNullStreams} */
  let start;
  /** @type {string} */
  let address;
  /** @type {import('puppeteer-core').Page} */
  let tab;
  /** @type {string} The article as it stands in the repository. */
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
    folder = await realpath(await mkdtemp(join(tmpdir(), 'mbi-demo-')));
    await cp(root, folder, {
      recursive: true,
      filter: (path) => !['node_modules', '.git', 'dist'].includes(basename(path)),
    });
    await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
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

  it('shows an edit of the text after a reload', async () => {
    await editTitle('Backs and menopause');
    assert.equal(await titleOnPage(), 'Backs and menopause');
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
    assert.equal(await titleOnPage(), 'Backs and menopause');
  });

  it('goes on when the mistake is mended', async () => {
    await editTitle('Mended');
    assert.equal(await titleOnPage(), 'Mended');
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
