// @ts-check
import assert from 'node:assert/strict';
import {appendFile, cp, readFile, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {before, it} from 'node:test';
import {codeOf} from '../helpers/document-blocks.js';
import {blockOf, lookAtArticles, shortcodeOf, tag} from './articles.js';
import {plugin} from './site.js';
import {describeInEveryRelease, newTab} from './with-site.js';

const asset = (/** @type {string} */ file) => join(plugin, 'assets', file);

/** Runs in the page. Returns the article's scripts on it. */
const lookAtScripts = () =>
  [...document.scripts]
    .filter(({src}) => src.includes('menopause-backpain-info'))
    .map((script) => ({
      file: script.src.replace(/^.*\/|\?.*$/g, ''),
      defer: script.defer,
      integrity: script.integrity,
      crossOrigin: script.crossOrigin,
    }));

/** A tag for the site's own file: optimizers and other host names may change what it loads. */
const scriptTag = (/** @type {string} */ file) => ({
  file,
  defer: true,
  integrity: '',
  crossOrigin: null,
});

const everyOption = {
  lang: 'es',
  open: 'treatment causes',
  sections: 'treatment causes symptoms',
  'heading-level': '3',
  theme: 'dark',
  'emergency-number': '112',
};
const everyWord = {
  heading: 'Dolor & más',
  reviewer: 'Dra. Luz',
  'action-text': 'Pida una cita',
  'action-url': '/cita?a=1&b=2',
};

describeInEveryRelease('the article', (there) => {
  /** @type {{options: Record<string, string>, tables: string[]}} */
  let before_;

  const stored = () =>
    there().site.php(
      `global $wpdb;
      $rows = $wpdb->get_results("SELECT option_name, option_value FROM $wpdb->options", ARRAY_A);
      return array('options' => array_column($rows, 'option_value', 'option_name'), 'tables' => $wpdb->get_col('SHOW TABLES'));`,
    );

  /**
   * Opens a page as a reader.
   *
   * @param {string} url
   * @param {(tab: import('puppeteer-core').Page) => unknown} [prepare]
   */
  const read = async (url, prepare) => {
    const tab = await newTab(there());
    await prepare?.(tab);
    await tab.goto(url);
    return tab;
  };

  before(async () => {
    // WordPress stores some data when an administrator first logs in and when the first post is
    // published and read.
    await newTab(there(), 'administrator');
    await fetch(await there().site.publish('<p>Our hours</p>'));
    before_ = await stored();
    const problem = await there().site.activate();
    assert.equal(problem, '');
  });

  it('appears in the theme, uses its font, and opens', async () => {
    const {site} = there();
    for (const content of [`[${tag}]`, blockOf({})]) {
      const tab = await read(await site.publish(content));
      const [article] = await tab.evaluate(lookAtArticles);
      assert.deepEqual(await tab.evaluate(lookAtScripts), [scriptTag(`${tag}.en.js`)]);
      assert.equal(article?.isAlive, true);
      assert.equal(article.title, 'Menopause and back pain');
      assert.deepEqual(article.attributes, {lang: 'en'});

      const {fonts, width} = await tab.$eval(tag, (element) => ({
        fonts: [element.parentElement, element.shadowRoot?.querySelector('[part=summary]')].map(
          (each) => each && getComputedStyle(each).fontFamily,
        ),
        width: element.getBoundingClientRect().width,
      }));
      assert.equal(fonts[0], fonts[1]);
      assert.ok(width > 400, `${width} px wide`);

      const button = await tab.$(`${tag} >>> [aria-controls][aria-expanded=false]`);
      await button?.click();
      assert.equal(await tab.$eval(tag, (element) => element.getAttribute('open')), 'causes');
      assert.equal(
        await tab.$eval(tag, ({shadowRoot}) =>
          shadowRoot?.querySelector('[part=body]')?.checkVisibility(),
        ),
        true,
      );
    }
  });

  it('loads one script for all articles on a page', async () => {
    const both = `[${tag} /]\n\n${blockOf({})}\n\n[${tag} theme="dark" /]\n\n${blockOf({theme: 'light'})}`;
    const tab = await read(await there().site.publish(both));
    const articles = await tab.evaluate(lookAtArticles);
    assert.equal(articles.length, 4);
    assert.ok(articles.every(({isAlive}) => isAlive));
    assert.deepEqual(await tab.evaluate(lookAtScripts), [scriptTag(`${tag}.en.js`)]);
  });

  it('adds nothing to a page without it', async () => {
    const html = await (await fetch(await there().site.publish('<p>Our hours</p>'))).text();
    assert.match(html, /Our hours/);
    assert.doesNotMatch(html, /menopause|mbi-/i);
  });

  it('supports every option, as shortcode and as block', async () => {
    const {site} = there();
    const options = {...everyOption, ...everyWord};
    const inside = '<p>Nuestras <strong>propias</strong> palabras</p>';
    for (const content of [
      shortcodeOf({...options, exclusive: 'true'}, inside),
      blockOf({...options, exclusive: true}, inside),
    ]) {
      const tab = await read(await site.publish(content));
      const [article] = await tab.evaluate(lookAtArticles);
      assert.deepEqual(article, {
        isAlive: true,
        // `exclusive` keeps only the first of the requested sections open.
        attributes: {...everyOption, exclusive: '', open: 'causes'},
        title: article?.title,
        titleTag: 'h3',
        language: 'es',
        numbers: ['112'],
        heading: ['Dolor & más'],
        intro: ['Nuestras propias palabras'],
        action: ['Pida una cita'],
        reviewer: ['Dra. Luz'],
        link: '/cita?a=1&b=2',
      });
      assert.deepEqual(await tab.evaluate(lookAtScripts), [scriptTag(`${tag}.es.js`)]);
      assert.equal(await tab.$eval(`${tag} strong`, ({textContent}) => textContent), 'propias');
    }
  });

  it('shows the shortcode of docs/recipes.md', async () => {
    const code = codeOf('WordPress, text');
    const [article] = await (await read(await there().site.publish(code))).evaluate(lookAtArticles);
    const {isAlive, numbers, intro, action, link} = article;
    assert.deepEqual(
      {isAlive, numbers, intro, action, link},
      {
        isAlive: true,
        numbers: ['112'],
        intro: ['Our nurses hear this question every week.'],
        action: ['Book a visit'],
        link: '/book',
      },
    );
  });

  it('accepts common spellings of a shortcode’s attributes', async () => {
    const {site} = there();
    const written = `[${tag} headingLevel="4" Emergency_Number=112 EXCLUSIVE theme='dark']`;
    const [article] = await (await read(await site.publish(written))).evaluate(lookAtArticles);
    assert.deepEqual(article?.attributes, {
      lang: 'en',
      exclusive: '',
      'heading-level': '4',
      theme: 'dark',
      'emergency-number': '112',
    });
    const off = await site.publish(`[${tag} exclusive="false"]`);
    const [other] = await (await read(off)).evaluate(lookAtArticles);
    assert.deepEqual(other?.attributes, {lang: 'en'});
  });

  it('accepts several paragraphs between the tags of a shortcode', async () => {
    const content = `Before\n\n[${tag}]\nFirst\n\nSecond <em>one</em>\n[/${tag}]\n\nAfter`;
    const tab = await read(await there().site.publish(content));
    const paragraphs = await tab.$$eval(`${tag} > [slot=intro] > p`, (all) =>
      all.map((p) => p.textContent?.trim()),
    );
    assert.deepEqual(paragraphs, ['First', 'Second one']);
    assert.equal((await tab.$$(`${tag} br`)).length, 0);
    const around = await tab.$eval(tag, ({parentElement}) =>
      [...(parentElement?.children ?? [])].map((each) =>
        `${each.localName} ${each.localName === 'p' ? each.textContent : ''}`.trim(),
      ),
    );
    const at = around.indexOf(tag);
    assert.deepEqual(around.slice(at - 1, at + 2), ['p Before', tag, 'p After']);
  });

  it('treats hostile input as text', async () => {
    const {site} = there();
    const hostile =
      '"><script>alert(1)</script><img src=x onerror=alert(1)>\' onclick=alert(1) x="';
    const names = [
      'lang',
      'open',
      'sections',
      'heading-level',
      'theme',
      'emergency-number',
      ...Object.keys(everyWord),
    ];
    const contents = [
      blockOf({...Object.fromEntries(names.map((name) => [name, hostile])), exclusive: true}),
      blockOf({'action-text': 'Book', 'action-url': 'javascript:alert(1)'}),
      // A value in single quotes may contain double quotes.
      `[${tag} ${names.map((name) => `${name}='"><img src=x onerror=alert(1)> onclick=alert(1)'`).join(' ')}]`,
      blockOf({lang: {a: 1}, open: ['all'], exclusive: 'yes'}),
    ];
    for (const content of contents) {
      for (const who of /** @type {const} */ (['administrator', 'author'])) {
        const url = await site.publish(content, who);
        let alerts = 0;
        const tab = await read(url, (page) =>
          page.on('dialog', (dialog) => {
            alerts++;
            void dialog.dismiss();
          }),
        );
        const [article] = await tab.evaluate(lookAtArticles);
        assert.equal(article?.isAlive, true, content);
        assert.equal(alerts, 0, content);
        const strangers = await tab.$$eval(
          `${tag} script, ${tag} img, ${tag} [onclick], ${tag}[onclick], ${tag}[x], ${tag} [href^="javascript"]`,
          (all) => all.length,
        );
        assert.equal(strangers, 0, content);
        assert.equal((await tab.$$(tag)).length, 1);
      }
    }
  });

  it('uses the language of the site, or the requested one, and loads only its script', async () => {
    const {site} = there();
    const contents = [
      `[${tag}]`,
      blockOf({}),
      `[${tag} lang="en"]`,
      `[${tag} lang="es-MX"]`,
      `[${tag} lang="xx"]`,
    ];
    const urls = await Promise.all(contents.map((content) => site.publish(content)));
    /** @type {Record<string, string[]>} */
    const found = {};
    for (const locale of ['', 'es_MX', 'fr_FR']) {
      await site.speak(locale);
      found[locale] = [];
      for (const url of urls) {
        const tab = await read(url);
        const [article] = await tab.evaluate(lookAtArticles);
        const [script] = await tab.evaluate(lookAtScripts);
        found[locale].push(`${article?.language} ${script?.file}`);
      }
    }
    await site.speak('');
    const en = `en ${tag}.en.js`;
    const es = `es ${tag}.es.js`;
    assert.deepEqual(found, {
      '': [en, en, en, es, en],
      es_MX: [es, es, en, es, es],
      fr_FR: [en, en, en, es, en],
    });
  });

  it('shows the whole text and the right emergency number without scripts', async () => {
    const {site} = there();
    for (const content of [
      `[${tag} emergency-number="112"]Our words[/${tag}]`,
      blockOf({'emergency-number': '112'}, '<p>Our words</p>'),
    ]) {
      const tab = await read(await site.publish(content), (page) =>
        page.setJavaScriptEnabled(false),
      );
      const shown = await tab.$eval(tag, (element) => ({
        words: element.shadowRoot?.querySelector('article')?.textContent,
        own: /** @type {HTMLElement} */ (element.querySelector('[slot=intro]')).innerText.trim(),
        height: element.getBoundingClientRect().height,
        danger: element.shadowRoot?.querySelector('[part=alert]')?.checkVisibility(),
      }));
      const file = await readFile(asset(`${tag}.en.html`), 'utf8');
      const asBuilt = await tab.evaluate(
        (html) =>
          Document.parseHTMLUnsafe(html)
            .querySelector('menopause-backpain-info')
            ?.shadowRoot?.querySelector('article')?.textContent,
        file.replaceAll('911', '112'),
      );
      assert.equal(shown.words, asBuilt);
      assert.equal(shown.own, 'Our words');
      assert.equal(shown.danger, true);
      assert.ok(shown.height > 1000, `${shown.height} px high`);
    }
  });

  it('stays readable when the script does not arrive', async () => {
    const tab = await read(await there().site.publish(`[${tag}]`), async (page) => {
      await page.setRequestInterception(true);
      page.on('request', (request) =>
        request.url().includes(`${tag}.en.js`) ? request.abort() : request.continue(),
      );
    });
    const [article] = await tab.evaluate(lookAtArticles);
    assert.equal(article?.isAlive, false);
    assert.equal(article?.title, 'Menopause and back pain');
  });

  it('loads a changed script from another address, and a page from before still works', async () => {
    const {site} = there();
    const url = await site.publish(`[${tag}]`);
    const addressIn = (/** @type {string} */ html) =>
      /src=["']([^"']*backpain-info\.en\.js[^"']*)/.exec(html)?.[1];
    const before = await (await fetch(url)).text();
    await writeFile(join(site.folder, 'kept.html'), before);
    const script = join(site.installed, 'assets', `${tag}.en.js`);
    const manifest = join(site.installed, 'assets/manifest.json');
    const facts = JSON.parse(await readFile(manifest, 'utf8'));
    facts[`${tag}.en.js`].integrity = 'another';
    await writeFile(manifest, JSON.stringify(facts));
    await appendFile(script, ';');
    const after = await (await fetch(url)).text();
    const tab = await read(`${site.url}/kept.html`);
    await cp(asset(`${tag}.en.js`), script);
    await cp(asset('manifest.json'), manifest);
    assert.match(addressIn(before) ?? '', /\?ver=/);
    assert.notEqual(addressIn(after), addressIn(before));
    assert.equal((await tab.evaluate(lookAtArticles))[0]?.isAlive, true);
  });

  it('sends no request to other servers, neither from PHP nor from the browser', async () => {
    const {site} = there();
    const url = await site.publish(`[${tag}]\n\n${blockOf({lang: 'es'})}`);
    const askedBefore = await site.requests();
    /** @type {string[]} */
    const asked = [];
    await read(url, async (tab) => {
      tab.on('request', (request) => asked.push(request.url()));
    });
    // Data and blob URLs reach no server. Newer WordPress tests emoji in a worker from a blob.
    const elsewhere = asked.filter(
      (each) => !each.startsWith(site.url) && !/^(data|blob):/.test(each),
    );
    assert.deepEqual(elsewhere, []);
    assert.equal(asked.filter((each) => each.includes(tag)).length, 2);
    assert.equal(await site.requests(), askedBefore);
  });

  it('reports problems of a shortcode to people who can fix them, in their language', async () => {
    const {site} = there();
    const url = await site.publish(`[${tag} colour="red" big action-text="Book"]`, 'author');
    const message = 'Only people who can edit';
    for (const [locale, words] of Object.entries({
      '': ['There is no attribute colour, big', 'needs both action-text and action-url'],
      es_MX: ['No existe el atributo colour, big', 'necesita tanto action-text como action-url'],
    })) {
      await site.speak(locale);
      for (const who of /** @type {const} */ (['administrator', 'author'])) {
        const tab = await newTab(there(), who);
        await tab.goto(url);
        const shown = await tab.$eval('body', ({innerText}) => innerText);
        for (const each of words) assert.ok(shown.includes(each), `${who} reads: ${each}`);
      }
      const reader = await read(url);
      assert.ok(!(await reader.$eval('body', ({innerText}) => innerText)).includes(message));
      assert.equal((await reader.evaluate(lookAtArticles)).length, 1);
    }
    await site.speak('');
  });

  it('tells people who can fix them about wrong values, and shows the article as far as it can', async () => {
    const {site} = there();
    const wrong = {
      sections: 'Treatment, cuases,SOURCES',
      open: 'all, get-helpp',
      exclusive: 'perhaps',
      'heading-level': 'h9',
      theme: 'Dark',
      'emergency-number': 'one one two',
      lang: 'xx',
      'action-text': 'Book',
      'action-url': 'book',
    };
    for (const content of [shortcodeOf(wrong), blockOf(wrong)]) {
      const url = await site.publish(content);
      const tab = await newTab(there(), 'administrator');
      await tab.goto(url);
      const shown = await tab.$eval('body', ({innerText}) => innerText);
      for (const words of [
        'sections cannot be “cuases”',
        'It can be: get-help, causes, symptoms,',
        'open cannot be “get-helpp”',
        'heading-level cannot be “h9”. It can be: 1, 2, 3, 4, 5.',
        'emergency-number cannot be “one one two”',
        'lang cannot be “xx”. It can be: en, es.',
        'action-url cannot be “book”',
      ])
        assert.ok(shown.includes(words), `${words}\n${shown.slice(0, 2000)}`);
      const [article] = await tab.evaluate(lookAtArticles);
      assert.deepEqual(article?.attributes, {
        lang: 'en',
        sections: 'treatment sources',
        open: 'treatment sources',
        theme: 'dark',
      });
      assert.deepEqual(article?.numbers, ['911']);
      assert.deepEqual(article?.action, []);
    }
  });

  it('takes off quotation marks of every kind, also those that WordPress writes as entities', async () => {
    const {site} = there();
    for (const written of [
      'emergency-number=“112” heading=“Our own title”',
      'emergency-number=”112″ heading=”Our own title″',
      'emergency-number=‘112’ heading=‘Our own title’',
      'emergency-number=„112“ heading=„Our own title“',
      'emergency-number=«112» heading=«Our own title»',
      'emergency-number=&#8220;112&#8221; heading=&#8220;Our own title&#8221;',
      'emergency-number=&quot;112&quot; heading=&quot;Our own title&quot;',
      `emergency-number=“112" heading="Our own title"`,
    ]) {
      const tab = await read(await site.publish(`[${tag} ${written}]`));
      const [article] = await tab.evaluate(lookAtArticles);
      assert.deepEqual(article?.numbers, ['112'], written);
      assert.deepEqual(article?.heading, ['Our own title'], written);
      assert.equal(
        await tab.$eval(`${tag} >>> a[href^="tel:"]`, (link) => link.getAttribute('href')),
        'tel:112',
      );
    }
    const [article] = await (
      await read(await site.publish(`[${tag} heading="The “best” of “both”" /]`))
    ).evaluate(lookAtArticles);
    assert.deepEqual(article?.heading, ['The “best” of “both”']);
  });

  it('asks WP Rocket to keep its style', async () => {
    const words = await there().site.php(
      `return apply_filters('rocket_rucss_inline_atts_exclusions', array());`,
    );
    const html = await readFile(asset(`${tag}.en.html`), 'utf8');
    const [, attributes = ''] = /<style([^>]*)>/.exec(html) ?? [];
    assert.ok(
      words.some((/** @type {string} */ word) => attributes.includes(word)),
      attributes,
    );
  });

  it('gives a feed the title with a link, and the site’s own words', async () => {
    const {site} = there();
    for (const content of [
      shortcodeOf({}, 'Words for the feed'),
      blockOf({}, '<p>Words for the feed</p>'),
    ]) {
      const url = await site.publish(content);
      const feed = await (await fetch(`${site.url}/?feed=rss2`)).text();
      const [item = ''] = /<item>.*?<\/item>/s.exec(feed) ?? [];
      assert.ok(item.includes(`<p><a href="${url}">Menopause and back pain</a></p>`), item);
      assert.match(item, /<content:encoded>.*Words for the feed/s);
      assert.match(item, /<description>.*Menopause may play a part.*Words for the feed/s);
      assert.doesNotMatch(item, /<menopause-backpain-info|shadowroot|<!--menopause/);
    }
  });

  it('gives the REST API the text of the article and a summary as excerpt, without style and template', async () => {
    const {site} = there();
    for (const content of [`[${tag}]`, blockOf({}), `See: [${tag}]`]) {
      const id = new URL(await site.publish(content)).searchParams.get('p');
      const post = await (await fetch(`${site.url}/?rest_route=/wp/v2/posts/${id}`)).json();
      assert.match(post.content.rendered, /Estrogen/);
      assert.doesNotMatch(post.content.rendered, /<style|<template|<!--|<button|<p>\s*<menopause/);
      assert.match(post.excerpt.rendered, /^<p>.*Menopause may play a part in back pain/);
    }
  });

  it('has no introduction where the author left an empty paragraph', async () => {
    const {site} = there();
    for (const content of [
      blockOf({}, '<!-- wp:paragraph --><p></p><!-- /wp:paragraph -->'),
      `[${tag}]\n&nbsp;\n[/${tag}]`,
    ]) {
      const [article] = await (await read(await site.publish(content))).evaluate(lookAtArticles);
      assert.equal(article?.isAlive, true);
      assert.deepEqual(article?.intro, []);
    }
  });

  it('keeps an element pasted by an administrator; for an author, keeps only its text', async () => {
    const {site} = there();
    const pasted =
      `<!-- wp:html --><script src="/article.js" defer></script>` +
      `<${tag} open="treatment"><p slot="intro">Own words</p></${tag}><!-- /wp:html -->`;
    const kept = await (await fetch(await site.publish(pasted, 'administrator'))).text();
    assert.match(
      kept,
      /<script src="\/article\.js" defer><\/script><menopause-backpain-info open="treatment"><p slot="intro">/,
    );
    const filtered = await (await fetch(await site.publish(pasted, 'author'))).text();
    assert.doesNotMatch(filtered, /<menopause-backpain-info|article\.js|slot="intro"/);
    assert.match(filtered, /<p>Own words<\/p>/);
  });

  it('adds nothing to the database', async () => {
    const later = await stored();
    /** @param {Record<string, string>} options */
    const own = (options) =>
      Object.fromEntries(
        Object.entries(options).filter(
          ([name]) =>
            !/^_(site_)?transient_|^(active_plugins|can_compress_scripts|cron|rewrite_rules|WPLANG|recently_activated|wp_force_deactivated_plugins)$/.test(
              name,
            ),
        ),
      );
    assert.deepEqual(later.tables, before_.tables);
    assert.deepEqual(own(later.options), own(before_.options));
    assert.ok(later.options.active_plugins.includes(tag));
    assert.ok(!JSON.stringify({...later.options, active_plugins: ''}).includes('menopause'));
  });

  it('leaves the site’s own text in place when the plugin is removed', async () => {
    const {site} = there();
    const url = await site.publish(blockOf({theme: 'dark'}, '<p>Words that stay</p>'));
    await site.deactivate();
    const html = await (await fetch(url)).text();
    await site.activate();
    assert.match(html, /<p>Words that stay<\/p>/);
    assert.doesNotMatch(html, /<menopause-backpain-info|menopause-backpain-info\.en/);
  });

  it('tells an administrator what is missing if only the code was copied', async () => {
    const {site} = there();
    const assets = join(site.installed, 'assets');
    await rm(assets, {recursive: true});
    const tab = await newTab(there(), 'administrator');
    const notice = await tab.$$eval('.notice-error', (all) =>
      all.map(({textContent}) => textContent).join(),
    );
    await cp(join(plugin, 'assets'), assets, {recursive: true});
    assert.match(notice, /“assets” is missing.*npm run build:wordpress/);
  });

  it('causes no warnings from PHP or WordPress', async () => {
    const complaints = (await there().site.problems())
      .split('\n')
      .filter((line) => line.includes(tag));
    assert.deepEqual(complaints, []);
  });
});
