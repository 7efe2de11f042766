// @ts-check
import assert from 'node:assert/strict';
import {before, it} from 'node:test';
import {blockOf, lookAtArticles, shortcodeOf, tag} from './articles.js';
import {describeInEveryRelease, newTab} from './with-site.js';

/** @typedef {import('puppeteer-core').Page} Page */

const ownHeadings = '<h2>Our hours</h2>\n\n<p>Mornings</p>\n\n<h2>Our team</h2>\n\n<p>Nurses</p>';

/** Runs in the page. Returns what a reader sees of the first article, and whether the page around it is whole. */
const lookAround = () => {
  const element = /** @type {HTMLElement} */ (document.querySelector('menopause-backpain-info'));
  const root = element.shadowRoot;
  const alert = root?.querySelector('[part=alert]');
  return {
    text: (root ?? element).textContent ?? '',
    alertBorder: alert && getComputedStyle(alert).borderInlineStartWidth,
    iconWidth: root?.querySelector('svg')?.getBoundingClientRect().width ?? 0,
    shownSections: [...(root?.querySelectorAll('[part=body]') ?? [])].filter((body) =>
      body.checkVisibility({contentVisibilityAuto: true}),
    ).length,
    heading: [...document.querySelectorAll('h1, h2')].map((each) => {
      const {fontSize, fontWeight, margin} = getComputedStyle(each);
      return `${fontSize} ${fontWeight} ${margin}`;
    }),
  };
};

/** Runs in the page. Opens the first section as a reader does, and tells whether it can be read. */
const openFirst = async () => {
  const element = /** @type {any} */ (document.querySelector('menopause-backpain-info'));
  element.shadowRoot.querySelector('[part=section-button]').click();
  await element.updateComplete;
  return element.shadowRoot
    .querySelector('[part=body]')
    .checkVisibility({contentVisibilityAuto: true});
};

describeInEveryRelease('the article beside other plugins', (there, {isBlockTheme, theme}) => {
  /**
   * Opens a page as a reader.
   *
   * @param {string} content
   * @param {string} [other] what other plugins do to the page
   * @param {(tab: Page) => unknown} [prepare]
   */
  const read = async (content, other = '', prepare) => {
    const tab = await newTab(there());
    await prepare?.(tab);
    await tab.goto(`${await there().site.publish(content)}&with=${other}`);
    return tab;
  };
  const withoutScript = (/** @type {Page} */ tab) => tab.setJavaScriptEnabled(false);

  before(async () => {
    assert.equal(await there().site.activate(), '');
  });

  it('is not listed in a table of contents, and holds none', async () => {
    for (const article of [`[${tag}]`, blockOf({}), shortcodeOf({}, 'Our words')]) {
      const tab = await read(`${article}\n\n${ownHeadings}`, 'table-of-contents');
      const links = await tab.$$eval('.toc a', (all) =>
        all.map((link) => [link.textContent, Boolean(document.querySelector(link.hash))]),
      );
      assert.deepEqual(links, [
        ['Our hours', true],
        ['Our team', true],
      ]);
      const inside = await tab.$eval(
        tag,
        (element) => element.querySelector('.toc') ?? element.shadowRoot?.querySelector('.toc'),
      );
      assert.equal(inside, null);
    }
  });

  it('holds no advertisement', async () => {
    for (const article of [`[${tag}]`, blockOf({}), shortcodeOf({}, 'Our words\n\nand more')]) {
      const tab = await read(`<p>Before</p>\n\n${article}\n\n<p>After</p>`, 'ads');
      const ads = await tab.$$eval('.ad', (all) =>
        all.map((ad) => Boolean(ad.closest('menopause-backpain-info'))),
      );
      assert.deepEqual(ads, [false, false]);
      assert.equal(await tab.$(`${tag} >>> .ad`), null);
      assert.equal((await tab.evaluate(lookAtArticles))[0]?.isAlive, true);
    }
  });

  it('survives a filter for safe HTML', async () => {
    const tab = await read('<p>Words</p>', 'kses');
    const [article] = await tab.evaluate(lookAtArticles);
    assert.equal(article?.isAlive, true);
    assert.equal(article?.title, 'Menopause and back pain');
    assert.doesNotMatch(await tab.$eval('body', ({innerText}) => innerText), /:host|\{display/);
  });

  it('is alive where it comes after the place for scripts, or was kept from another page', async () => {
    await read('<p>Words</p>', 'kept');
    for (const way of ['footer', 'kept', 'no-buffer']) {
      const tab = await read(way === 'no-buffer' ? `[${tag}]` : '<p>Words</p>', way);
      const articles = await tab.evaluate(lookAtArticles);
      assert.deepEqual(
        articles.map(({isAlive, title}) => ({isAlive, title})),
        [{isAlive: true, title: 'Menopause and back pain'}],
        way,
      );
      assert.equal(await tab.evaluate(openFirst), true);
      const scripts = await tab.$$eval(
        'script[src*="menopause-backpain-info"]',
        (all) => all.length,
      );
      assert.equal(scripts, 1, way);
    }
  });

  it('can be read in HTML that a script asks for, and is alive where its script is', async () => {
    for (const [page, isAlive] of /** @type {const} */ ([
      [`[${tag}]`, true],
      ['<p>Words</p>', false],
    ])) {
      const tab = await read(page);
      const shown = await tab.evaluate(async () => {
        const answer = await fetch('/wp-admin/admin-ajax.php?action=article');
        const place = document.body.appendChild(document.createElement('div'));
        place.innerHTML = (await answer.text()).slice(0, -1);
        const element = /** @type {HTMLElement} */ (place.firstElementChild);
        await (element.matches(':defined') && /** @type {any} */ (element).updateComplete);
        return {
          isAlive: element.matches(':defined'),
          isShadow: Boolean(element.shadowRoot),
          words: element.innerText,
          number: (element.shadowRoot ?? element).querySelector('a[href^="tel:"]')?.textContent,
        };
      });
      assert.equal(shown.isAlive, isAlive);
      assert.equal(shown.number, '112');
      assert.match(shown.words, /Dr\. Light/);
      if (isAlive) continue;
      assert.match(shown.words, /^Menopause and back pain\n.*Estrogen.*Sources/s);
      assert.doesNotMatch(shown.words, /Not yet reviewed|Open all/);
    }
  });

  it('can be read where a script takes its HTML from the page, and breaks no data', async () => {
    const tab = await read('<p>Words</p>', 'pop-up');
    const shown = await tab.evaluate(async () => {
      const content = (/** @type {string} */ id) => document.getElementById(id)?.textContent ?? '';
      await customElements.whenDefined('menopause-backpain-info');
      const titles = [JSON.parse(content('data')).html, content('html')].map(async (html) => {
        const place = document.body.appendChild(document.createElement('div'));
        place.innerHTML = html;
        const element = /** @type {any} */ (place.firstElementChild);
        await element.updateComplete;
        return element.shadowRoot.querySelector('[part=heading]').textContent;
      });
      return Promise.all(titles);
    });
    assert.deepEqual(shown, ['Menopause and back pain', 'Menopause and back pain']);
    assert.doesNotMatch(await tab.$eval('#text', ({textContent}) => textContent ?? ''), /template/);
  });

  it('ends the paragraph that it stands in, and leaves no empty one', async () => {
    /** The words of the content, by element. */
    const around = (/** @type {Page} */ tab) =>
      tab.$eval(tag, ({parentElement}) =>
        [...(parentElement?.children ?? [])]
          .filter(({localName}) => localName !== 'script')
          .map((each) =>
            `${each.localName} ${each.localName === 'p' ? each.textContent?.trim() : ''}`.trim(),
          ),
      );
    const inside = `[${tag}]Our words[/${tag}]`;
    for (const [content, expected] of /** @type {const} */ ([
      [`See: ${inside} and ask.`, ['p See:', tag, 'p and ask.']],
      [`See: ${inside}`, ['p See:', tag]],
      [`${inside} and ask.`, [tag, 'p and ask.']],
      [`<p>${inside}</p>`, [tag]],
      [`<p><strong>${inside}</strong></p>\n\n<p>After</p>`, [tag, 'p After']],
      [`One\n${inside}\ntwo`, ['p One', tag, 'p two']],
    ])) {
      const tab = await read(content);
      assert.deepEqual(await around(tab), expected, content);
      const [article] = await tab.evaluate(lookAtArticles);
      assert.deepEqual(article?.intro, ['Our words'], content);
      assert.equal(article?.isAlive, true);
    }
  });

  if (isBlockTheme) {
    it('is whole in a template part, where WordPress makes paragraphs twice', async () => {
      const {site} = there();
      const id = await site.php(
        `wp_set_current_user(1);
        $part = array('post_type' => 'wp_template_part', 'post_name' => 'footer', 'post_title' => 'Footer', 'post_status' => 'publish', 'post_content' => $input['content']);
        $id = wp_insert_post(wp_slash($part));
        wp_set_object_terms($id, $input['theme'], 'wp_theme');
        return $id;`,
        {
          theme,
          content: `<!-- wp:shortcode -->\nSee: [${tag}]Our words[/${tag}]\n<!-- /wp:shortcode -->`,
        },
      );
      const tab = await read('<p>Words</p>');
      await site.php('return (bool) wp_delete_post($input, true);', id);
      const [article] = await tab.evaluate(lookAtArticles);
      assert.equal(article?.isAlive, true);
      assert.deepEqual(article?.intro, ['Our words']);
      const around = await tab.$eval(tag, ({parentElement}) =>
        [...(parentElement?.children ?? [])].map(({localName, textContent}) =>
          localName === 'p' ? textContent?.trim() : localName,
        ),
      );
      assert.deepEqual(around, ['See:', tag]);
    });
  }

  it('is whole between the brackets of another plugin’s shortcode', async () => {
    const tab = await read(
      `[${tag} /]\n\n[hidden]Secret[/hidden]\n\n[${tag} /]`,
      '',
      withoutScript,
    );
    const {text, shownSections} = await tab.evaluate(lookAround);
    assert.match(text, /Estrogen.*It does not replace your doctor/s);
    assert.equal(shownSections, 6);
  });

  it('works with a changed copy of its script', async () => {
    const tab = await read(`[${tag}]`, 'minified-scripts');
    const address = await tab.$eval('script[src*="backpain-info"]', ({src}) => src);
    assert.match(address, /cache-menopause-backpain-info\.en\.js/);
    assert.equal((await tab.evaluate(lookAtArticles))[0]?.isAlive, true);
    assert.equal(await tab.evaluate(openFirst), true);
  });

  it('does not wait for the first click where an optimizer holds scripts back', async () => {
    for (const content of [`[${tag}]`, blockOf({})]) {
      const tab = await read(content, 'delayed-scripts');
      assert.equal((await tab.evaluate(lookAtArticles))[0]?.isAlive, true);
      const late = await read('<p>Words</p>', 'delayed-scripts,footer');
      assert.equal((await late.evaluate(lookAtArticles))[0]?.isAlive, true);
    }
  });

  for (const way of ['empty-styles', 'moved-styles']) {
    it(`keeps its look, and the page keeps its own, with ${way}`, async () => {
      const content = `${ownHeadings}\n\n[${tag}]`;
      const right = await (await read(content)).evaluate(lookAround);
      const pageAlone = await (
        await read(ownHeadings, way)
      ).evaluate(() =>
        [...document.querySelectorAll('h1, h2')].map((each) => {
          const {fontSize, fontWeight, margin} = getComputedStyle(each);
          return `${fontSize} ${fontWeight} ${margin}`;
        }),
      );
      const tab = await read(content, way);
      const shown = await tab.evaluate(lookAround);
      assert.equal(shown.alertBorder, right.alertBorder);
      assert.ok(shown.iconWidth < 60, `icon ${shown.iconWidth} px wide`);
      assert.equal(shown.shownSections, 0);
      assert.deepEqual(shown.heading, pageAlone);
      assert.equal(await tab.evaluate(openFirst), true);

      const without = await (await read(content, way, withoutScript)).evaluate(lookAround);
      assert.equal(without.shownSections, 6);
      assert.ok(without.iconWidth < 60, `icon ${without.iconWidth} px wide`);
    });
  }

  it('shows no article for a placeholder that somebody has written', async () => {
    const code = Buffer.from(
      JSON.stringify({
        language: 'en',
        options: {},
        problems: [],
        intro: '<b id="forged">x</b>',
        wrapper: '',
        post: 0,
      }),
    ).toString('hex');
    const tab = await read(`<p>Words</p><!--${tag} ${code}-${'0'.repeat(32)}-->`);
    assert.equal((await tab.evaluate(lookAtArticles)).length, 0);
    assert.equal(await tab.$('#forged'), null);
  });

  it('causes no warnings from PHP or WordPress', async () => {
    const complaints = (await there().site.problems())
      .split('\n')
      .filter((line) => line.includes(tag));
    assert.deepEqual(complaints, []);
  });
});
